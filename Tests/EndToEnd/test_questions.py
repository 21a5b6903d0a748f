"""Real questions on the real documents, over every way in."""

import unittest

from daemon import DaemonTest

# A question, what each of its answers must hold (any one of a group), and a part of its source.
QUESTIONS = [
    ("Hvad er status på DUBU?", [["forsinket"], ["31. maj 2014", "maj 2014", "juni 2014"]],
     ("assens-imu-2014-06-02", "6.1")),
    ("Kan min mor på 84 uden computer blive fritaget for digital post?",
     [["Ja"], ["computer"], ["møde op", "fremmøde", "rådhuset", "Borgerservice"]],
     ("assens-imu-2014-03-03", "5.1")),
    ("Hvad besluttede udvalget om henvendelsesstrategien?",
     [["3. marts 2014"], ["godkend"]], ("assens-imu-2014-03-03", None)),
]


class Questions(DaemonTest):
    def test_are_answered_with_their_source(self):
        for question, groups, (document, attachment) in QUESTIONS:
            for client in self.each():
                text = "\n".join(client.ask(question))
                client.ask("/forfra")
                answer = client.call("ask", {"question": question})["result"]
                for reply in (text, answer["text"]):
                    for group in groups:
                        self.assertTrue(
                            any(words.lower() in reply.lower() for words in group),
                            f"{question}: {group} in: {reply}")
                self.assertIn("\nKilde: ", text)
                self.assertEqual(answer["outcome"], "answer")
                sources = answer["sources"]
                self.assertIn(document, [source["document"] for source in sources])
                if attachment:
                    self.assertIn(attachment, [source.get("attachment") for source in sources])

    def test_what_the_documents_do_not_hold_is_refused(self):
        for client in self.each():
            answer = client.call("ask", {"question": "Hvad koster et pas?"})["result"]
            self.assertEqual(answer["outcome"], "unknown")
            self.assertTrue(answer["text"])


if __name__ == "__main__":
    unittest.main()
