"""What is guessed of a list: its tracker, its columns, its words, its days."""

from datetime import date

from django.test import SimpleTestCase

from recovery.imports import trackers, words
from recovery.imports.days import DAY_FIRST, MONTH_FIRST, orders_of, read_day
from recovery.imports.meanings import plain

LINKEDIN = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
    "Resume Name,Question And Answers"
)
TEAL = "id,company_name,role,location,url,excitement,source,applied_at,updated_at,status,statusName"
SIMPLIFY = "Job Title,Company Name,Job URL,Applied Date,Status,Archived,Notes"
JOBSYNC = "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,Locations,JobSource,Status"


class ColumnsTests(SimpleTestCase):
    def guessed(self, headings: str) -> dict[str, str]:
        columns = headings.split(",")
        found = zip(trackers.guessed(columns), columns, strict=True)
        return {meaning: column for meaning, column in found if meaning}

    def test_each_tracker_is_recognised(self) -> None:
        for headings, name in (
            (LINKEDIN, "LinkedIn"),
            ("id,companyName,title,listName,url,location", "Huntr"),
            ("Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes", "Huntr"),
            (TEAL, "Teal"),
            ("Job Position,Company,Max. Salary,Status,Date Applied,Excitement", "Teal"),
            (SIMPLIFY, "Simplify"),
            (JOBSYNC, "JobSync"),
        ):
            with self.subTest(name=name):
                found = trackers.recognised(headings.split(","))
                self.assertEqual(found and found.name, name)
                self.assertLessEqual({"company", "role"}, self.guessed(headings).keys())

    def test_ones_own_address_at_linkedin_is_no_contact(self) -> None:
        self.assertEqual(self.guessed(LINKEDIN)["applied_on"], "Application Date")
        self.assertNotIn("contact", self.guessed(LINKEDIN))

    def test_a_plain_sheet_in_four_languages(self) -> None:
        for headings in (
            "Company,Position,Stage,Applied,Comments",
            "Firma,Stelle,Status,Datum,Notizen",
            "Entreprise,Poste,Statut,Date de candidature,Commentaires",
            "Empresa,Puesto,Estado,Fecha,Notas",
        ):
            wanted = {"company", "role", "status", "applied_on", "notes"}
            self.assertEqual(self.guessed(headings).keys(), wanted, headings)

    def test_what_stands_in_one_column_is_guessed_once(self) -> None:
        found = trackers.guessed(["Company", "Employer", "Notes", "Comments"])
        self.assertEqual(found, ["company", "", "notes", "notes"])

    def test_headings_are_compared_whatever_their_case(self) -> None:
        self.assertEqual(
            {plain("JobTitle"), plain("job_title"), plain("Job Title:")}, {"job title"}
        )


class WordsTests(SimpleTestCase):
    def test_words_become_what_they_say(self) -> None:
        for word, becomes in (
            ("REJECTED", "told_no"),
            ("Not selected", "told_no"),
            ("Absage", "told_no"),
            ("❌ Rejected after final round", "told_no"),
            ("Ghosted 👻", "no_reply"),
            ("No response", "no_reply"),
            ("I withdrew", "withdrew"),
            ("Offer declined", "declined"),
            ("Accepted", "accepted"),
            ("Position closed", "role_stopped"),
            ("Wishlist", "talking"),
            ("To apply", "talking"),
            ("Applied", "applied"),
            ("Phone screen", "recruiter_screen"),
            ("Interviewing", "interview"),
            ("Take-home", "assessment"),
            ("OFFERED", "offer"),
            ("Archived", ""),
        ):
            self.assertEqual(words.likely(word), becomes, word)

    def test_words_of_other_languages_become_what_they_say(self) -> None:
        for said, becomes in (
            ("Abgelehnt, Rechazada, Refusée, Afgewezen, Non retenu, Descartado, Afgevallen", "told_no"),
            ("Keine Antwort, Sans réponse, Pas de retour, Sin noticias, Geen reactie", "no_reply"),
            ("Zurückgezogen, Candidature retirée, Retirado, Ingetrokken", "withdrew"),
            ("Angebot abgelehnt, Offre refusée, Oferta rechazada, Aanbod afgewezen", "declined"),
            ("Angebot zurückgezogen, Offre retirée, Oferta retirada, Aanbod ingetrokken", "offer_withdrawn"),
            ("Angenommen, Embauchée, Contratado, Aangenomen", "accepted"),
            ("Gestoppt, Poste pourvu, Proceso cancelado, Vervallen", "role_stopped"),
            ("Angebot, Zusage, Offre, Oferta, Aanbod", "offer"),
            ("Letzte Runde, Dernier entretien, Última ronda, Laatste gesprek", "final"),
            ("Testaufgabe, Étude de cas, Prueba técnica, Opdracht", "assessment"),
            ("Telefonat, Entretien téléphonique, Llamada, Telefoongesprek, Eerste gesprek", "recruiter_screen"),
            ("Bewerbungsgespräch, Entretien, Entrevista, Sollicitatiegesprek", "interview"),
            ("Beworben, Bewerbung abgeschickt, Candidature envoyée, En attente, Enviada, En proceso", "applied"),
            ("Gesolliciteerd, In behandeling, In Bearbeitung", "applied"),
            ("Gemerkt, À postuler, Guardado, Nog solliciteren", "talking"),
        ):  # fmt: skip
            for word in said.split(", "):
                self.assertEqual(words.likely(word), becomes, word)

    def test_how_far_it_got_and_how_one_came_to_it(self) -> None:
        self.assertEqual(words.stage_in("Rejected after final round"), "final")
        self.assertEqual(words.stage_in("Rejected"), "")
        self.assertEqual(words.source_in("Referral (Ana)"), "referral")
        self.assertEqual(words.source_in("LinkedIn"), "cold")
        for said, source in (
            ("Empfehlung, Par une amie, Recomendación, Via een vriend", "referral"),
            ("Zeitarbeit, Cabinet de recrutement, Consultora, Uitzendbureau", "agency"),
            ("Jobmesse, Salon, Feria de empleo, Banenbeurs", "event"),
            ("Angesprochen, Contacté par eux, Benaderd", "approached"),
            ("Jobbörse, Candidature spontanée, InfoJobs, Vacaturesite", "cold"),
        ):
            for word in said.split(", "):
                self.assertEqual(words.source_in(word), source, word)


class DaysTests(SimpleTestCase):
    def test_days_as_they_are_written(self) -> None:
        for text in (
            "2026-03-04",
            "2026-03-04T10:00:00Z",
            "2026/3/4",
            "4.3.2026",
            "04/03/26, 2:15 PM",
            "4 March 2026",
            "Mar 4, 2026",
            "March 4th 2026",
            "Wed Mar 04 2026 10:00:00 GMT+0100",
            "4. März 2026",
            "1772600000",
            "1772600000000",
        ):
            self.assertEqual(read_day(text), date(2026, 3, 4), text)

    def test_what_is_no_day(self) -> None:
        for text in ("", "soon", "2026-13-45", "31/2/2026", "12", "1/2", "0001-01-01"):
            self.assertIsNone(read_day(text), text)

    def test_the_list_settles_the_order(self) -> None:
        self.assertEqual(orders_of(["3/4/2026", "13/4/2026"]), {DAY_FIRST})
        self.assertEqual(orders_of(["3/4/2026", "4/13/2026", ""]), {MONTH_FIRST})
        self.assertEqual(orders_of(["2026-03-04", "4.3.2026", "5/5/2026"]), {DAY_FIRST})

    def test_where_it_does_not_it_is_asked(self) -> None:
        self.assertEqual(len(orders_of(["3/4/2026"])), 2)
        self.assertEqual(orders_of(["13/4/2026", "4/13/2026"]), set())
