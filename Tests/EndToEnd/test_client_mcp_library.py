"""skranke mcp, spoken to by the client library that the protocol's authors publish.

$MCP_PYTHON names a Python that has it: python3 -m venv DIR && DIR/bin/pip install mcp
"""

import json
import os
import subprocess
import unittest

import client
from daemon import ROOT, DaemonTest

# Runs in the other Python; what it found it prints as JSON.
SCRIPT = """
import asyncio, json, sys
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


def plain(value):
    return value.model_dump(mode="json", by_alias=True)


async def main(program, address):
    server = StdioServerParameters(command=program, args=["--socket", address, "mcp"])
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        found = {"initialized": plain(await session.initialize())}
        found["tools"] = plain(await session.list_tools())["tools"]
        first = plain(await session.call_tool("ask", {"question": "Hvem leder 3.6?"}))
        found["first"] = first
        context = first["structuredContent"]["context"]
        found["second"] = plain(
            await session.call_tool("ask", {"question": "Og 3.5?", "context": context}))
        found["decision"] = plain(await session.call_tool(
            "exemption.check", {"facts": {"age": 84, "computerAccessAtHome": False}}))
        found["nothing"] = plain(await session.call_tool("project.get", {"project": "99.9"}))
        try:
            await session.call_tool("ask", {"question": 1})
        except Exception as error:
            found["fault"] = str(error)
    print(json.dumps(found))

asyncio.run(main(*sys.argv[1:]))
"""


class Library(DaemonTest):
    def test_finds_and_calls_the_tools(self):
        python = os.environ.get("MCP_PYTHON")
        if not python:
            self.skipTest("MCP_PYTHON names no Python that has the library")
        done = subprocess.run(
            [python, "-c", SCRIPT, client.program(), self.daemon.unix], cwd=ROOT,
            capture_output=True, text=True, timeout=120, env=client.environment())
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual(found["initialized"]["serverInfo"]["name"], "skranke")
        tools = {tool["name"]: tool["inputSchema"] for tool in found["tools"]}
        self.assertEqual(tools["ask"]["required"], ["question"])
        self.assertIn("exemption.check", tools)
        self.assertEqual(found["first"]["structuredContent"]["outcome"], "answer")
        self.assertIn("3.6", found["first"]["content"][0]["text"])
        self.assertIn("3.5", found["second"]["content"][0]["text"])
        self.assertEqual(found["decision"]["structuredContent"]["decision"], "eligible")
        self.assertTrue(found["nothing"]["isError"])
        self.assertIn("99.9", found["nothing"]["content"][0]["text"])
        self.assertIn("Invalid params", found["fault"])


if __name__ == "__main__":
    unittest.main()
