"""Runs the real skranke for a test. Standard library only."""

import os
import pathlib
import subprocess
import unittest

from daemon import PATIENCE, ROOT


def program():
    """The client to test: $SKRANKE, or the newest one that was built."""
    named = os.environ.get("SKRANKE")
    if named:
        return named
    built = [ROOT / ".build" / kind / "skranke" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    if not built:
        raise unittest.SkipTest("skranke is not built")
    return str(max(built, key=lambda path: path.stat().st_mtime))


def environment(**more):
    """The process's environment without what would choose a daemon or the data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SKRANKE")}
    return {**kept, **more}


def run(*arguments, input="", timeout=PATIENCE, cwd=ROOT, **more):
    """Runs skranke to its end; gives exit code, output and errors."""
    done = subprocess.run(
        [program(), *arguments], cwd=cwd, input=input.encode(), capture_output=True,
        timeout=timeout, env=environment(**more))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def start(*arguments, **more):
    """Starts skranke with pipes at its three streams."""
    return subprocess.Popen(
        [program(), *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment(**more))
