"""skranke kb, evaluate and fritagelse, as the people who keep the knowledge run them."""

import json
import os
import shutil
import tempfile
import unittest

import client
from daemon import data_copy


class Knowledge(unittest.TestCase):
    def test_every_fault_of_both_folders_in_one_run(self):
        knowledge, intents = data_copy(self)
        with open(os.path.join(knowledge, "areas.json"), "w") as file:
            file.write('{\n  "areas": [\n    {"id": }\n  ]\n}\n')
        with open(os.path.join(knowledge, "records", "broken.json"), "w") as file:
            file.write('{\n  "records": [],\n  "nix": 1\n}\n')
        with open(os.path.join(intents, "protocol.json"), "w") as file:
            file.write('{"texts": {}}\n')
        code, output, _ = client.run(
            "kb", "validate", "--knowledge-base", knowledge, "--intents", intents)
        self.assertEqual(code, 65)
        for place in (r"/areas\.json:3:12: malformed: ", r"/records/broken\.json:3:3: unknownKey: ",
                      r"/protocol\.json:1:11: missingWording: "):
            self.assertRegex(output, place)

    def test_the_originals_are_looked_into(self):
        knowledge, _ = data_copy(self)
        texts = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, texts)
        code, output, _ = client.run(
            "kb", "verify", "--documents", texts, "--knowledge-base", knowledge)
        self.assertEqual(code, 65)
        self.assertEqual(output.count("unreadable"), 5)
        self.assertEqual(client.run("kb", "verify")[0], 64)

    def test_the_originals_agree(self):
        texts = os.environ.get("SKRANKE_DOCUMENTS")
        if not texts:
            self.skipTest("SKRANKE_DOCUMENTS does not name the original texts")
        code, output, _ = client.run("kb", "verify", "--documents", texts)
        self.assertEqual(code, 0, output)


class Evaluation(unittest.TestCase):
    def test_a_minimum_that_is_not_reached(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        path = os.path.join(folder, "q.json")
        with open(path, "w") as file:
            json.dump({"questions": [{"question": "Hvad koster et pas?", "outcome": "answer",
                                      "expect": [["umuligt"]]}]}, file)
        self.assertEqual(client.run("evaluate", "--questions", path)[0], 0)
        code, output, _ = client.run("evaluate", "--questions", path, "--min", "50", "--failures")
        self.assertEqual(code, 1)
        self.assertIn("Hvad koster et pas?", output)


    def test_the_intent_matcher_alone(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        train, test, found = (os.path.join(folder, name) for name in ("a", "b", "c"))
        kinds = {"lys": ["tænd lyset", "sluk lampen", "mere lys"],
                 "vejr": ["bliver det regn", "hvordan er vejret", "skinner solen"],
                 None: ["hvad er klokken", "fortæl en vits", "hvem er du"]}
        with open(train, "w") as file:
            for intent, texts in kinds.items():
                for text in texts:
                    file.write(json.dumps({"text": text, "intent": intent}) + "\n")
        with open(test, "w") as file:
            file.write('{"text": "tænd lampen", "intent": "lys"}\n{"text": "x", "intent": null}\n')
        code, output, _ = client.run(
            "evaluate", "--train", train, "--test", test, "--predictions", found)
        self.assertEqual(code, 0)
        self.assertIn("macro-F1: ", output)
        with open(found) as file:
            lines = [json.loads(line) for line in file]
        self.assertEqual([line["text"] for line in lines], ["tænd lampen", "x"])
        self.assertEqual(client.run("evaluate", "--train", train)[0], 64)
        self.assertEqual(client.run("evaluate", "--train", "/nix", "--test", test)[0], 65)


class Exemption(unittest.TestCase):
    def test_one_decision(self):
        code, output, _ = client.run("fritagelse", "--alder", "84", "--ingen-computer", "--json")
        decision = json.loads(output)
        self.assertEqual((code, decision["decision"]), (0, "eligible"))
        self.assertEqual(decision["grounds"], ["noComputer"])
        self.assertEqual(client.run("fritagelse")[0], 2)
        self.assertEqual(client.run("fritagelse", "--alder", "x")[0], 64)

    def test_a_batch_is_answered_as_it_comes(self):
        process = client.start("fritagelse", "--batch", "-")
        self.addCleanup(process.kill)
        for facts, decision in (({"age": 3}, "not_required"), ({}, "needs_information")):
            process.stdin.write(json.dumps({"facts": facts}).encode() + b"\n")
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["decision"], decision)
        process.stdin.write(b"nix\n")
        process.stdin.flush()
        self.assertEqual(json.loads(process.stdout.readline())["error"]["line"], 3)
        process.stdin.close()
        self.assertEqual(process.wait(60), 0)
        process.stdout.close()
        process.stderr.close()


if __name__ == "__main__":
    unittest.main()
