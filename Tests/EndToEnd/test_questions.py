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

    def talk(self, client, *questions):
        """Asks one question after another in one conversation; the last answer."""
        context, answer = None, {}
        for question in questions:
            answer = client.call("ask", {"question": question, "context": context} if context
                                 else {"question": question})["result"]
            context = answer["context"]
        return answer

    def test_a_meeting_that_is_not_said_which_is_asked_for(self):
        for client in self.each():
            for question in ("Hvad kom der ud af mødet?", "hvornaar var modet"):
                answer = self.talk(client, question)
                self.assertEqual(answer["outcome"], "clarify", answer["text"])
                self.assertEqual(len(answer["suggestions"]), 2)
                for day in ("3. marts 2014", "2. juni 2014"):
                    self.assertIn(day, answer["text"])

    def test_one_of_several_is_followed_by_another(self):
        for client in self.each():
            answer = self.talk(
                client, "Hvad er det fjerde princip i Esbjergs digitaliseringspolitik?",
                "Og det femte?")
            self.assertIn("Eksekver", answer["text"])

    def test_how_is_answered_beside_a_case_that_is_still_open(self):
        for client in self.each():
            answer = self.talk(
                client, "Min mor er 83 og har aldrig rørt en computer. Hvordan søger hun fritagelse?")
            self.assertEqual(answer["outcome"], "answer")
            self.assertEqual(answer["decision"], "needs_information")
            self.assertIn("henvend", answer["text"].lower())


if __name__ == "__main__":
    unittest.main()
