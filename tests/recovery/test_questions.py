"""Question by question: what was said, how it landed, a better answer, remarks, and rehearsal."""

from tests.cases import PageTestCase
from tests.factories import a_rejection, a_whole_debrief


class WordsTests(PageTestCase):
    def test_everything_said_is_read_in_one_query(self) -> None:
        session = a_whole_debrief(a_rejection(self.user))
        with self.assertNumQueries(1):
            words = session.words
        note = words.note("link")
        assert note
        self.assertEqual((note.text, note.change), ("Your calm", "Say the result first"))
        self.assertEqual(words.marks("link"), {"tone": "fine"})
        self.assertEqual([r.text for r in words.remarks("link")], ["You paused well"])
        self.assertEqual(words.remarks("own")[0].question, "Tell me about a conflict")
