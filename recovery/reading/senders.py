"""Who sends for whom: systems that write in an employer's name, and where each of them puts it."""

import re
from dataclasses import dataclass

from recovery.reading.found import vocabulary


@dataclass(frozen=True)
class System:
    """One system that sends mail for employers, the ends of its addresses, and where the employer stands."""

    name: str
    domains: str
    employer: str = "display"  # or local: acme@example.org; or subdomain: acme.example.org


SYSTEMS = (
    System("Greenhouse", "greenhouse.io greenhouse-mail.io"),
    System("Lever", "lever.co"),
    System("Ashby", "ashbyhq.com"),
    System("Workday", "myworkday.com myworkdayjobs.com workday.com", "local"),
    System("iCIMS", "icims.com", "local"),
    System("SmartRecruiters", "smartrecruiters.com"),
    System("Jobvite", "jobvite.com"),
    System("Workable", "workable.com workablemail.com"),
    System("Personio", "personio.de personio.com", "subdomain"),
    System("Teamtailor", "teamtailor.com teamtailor-mail.com", "subdomain"),
    System("BambooHR", "bamboohr.com", "subdomain"),
    System("SuccessFactors", "successfactors.com successfactors.eu sapsf.com sapsf.eu"),
    System("Taleo", "taleo.net invalidemail.com", "local"),
    System("Oracle", "oraclecloud.com oracle.com"),
    System("LinkedIn", "linkedin.com"),
    System("Indeed", "indeed.com indeedemail.com"),
    System("Glassdoor", "glassdoor.com"),
    System("ZipRecruiter", "ziprecruiter.com"),
    System("Monster", "monster.com monster.de"),
    System("Wellfound", "wellfound.com angel.co"),
    System("Recruitee", "recruitee.com", "subdomain"),
    System("Breezy", "breezy.hr breezy-mail.com"),
    System("JazzHR", "jazz.co applytojob.com applicantemails.com resumatorjobs.com"),
    System("Pinpoint", "pinpointhq.com pinpoint.email"),
    System("Rippling", "rippling.com"),
    System("Gem", "gem.com"),
    System("Dover", "dover.com dover.io"),
    System("UKG", "ultipro.com ukg.com ukg.net"),
    System("ADP", "adp.com"),
    System("Paylocity", "paylocity.com"),
    System("Paycom", "paycomonline.com"),
    System("Eightfold", "eightfold.ai", "local"),
    System("Avature", "avature.net", "local"),
    System("Phenom", "phenompeople.com phenom.com"),
    System("HackerRank", "hackerrank.com hackerrankforwork.com"),
    System("CodeSignal", "codesignal.com"),
    System("Codility", "codility.com"),
    System("TestGorilla", "testgorilla.com"),
    System("Calendly", "calendly.com"),
    System("GoodTime", "goodtime.io"),
    System("ClearCompany", "clearcompany.com"),
    System("HireVue", "hirevue.com hirevue-app.com"),
    System("Comeet", "comeet.co comeet-notifications.com"),
    System("Spark Hire", "sparkhire.com"),
    System("Homerun", "homerun.co homerun.team"),
    System("softgarden", "softgarden.io softgarden.de", "subdomain"),
    System("rexx", "rexx-systems.com rexx-recruitment.com", "subdomain"),
    System("d.vinci", "dvinci-hr.com dvinci.de", "subdomain"),
    System("onlyfy", "onlyfy.jobs prescreen.io prescreenapp.io"),
    System("JOIN", "join.com"),
    System("XING", "xing.com"),
    System("StepStone", "stepstone.de stepstone.com"),
    System("InfoJobs", "infojobs.net infojobs.it"),
    System("Welcome to the Jungle", "welcomekit.co welcometothejungle.com wttj.co"),
    System("JobTeaser", "jobteaser.com"),
    System("Flatchr", "flatchr.io"),
    System("Pracuj.pl", "pracuj.pl erecruiter.pl"),
    System("Traffit", "traffit.com", "subdomain"),
    System("ReachMee", "reachmee.com"),
    System("Varbi", "varbi.com", "subdomain"),
    System("Jobylon", "jobylon.com"),
    System("HR-ON", "hr-on.com emply.net emply.com hr-manager.net"),
    System("Gupy", "gupy.com.br gupy.io"),
    System("InHire", "inhire.app", "local"),
    System("Recrut.AI", "recrut.ai"),
    System("Dayforce", "dayforce.com dayforcehcm.com"),
    System("Cornerstone", "csod.com"),
    System("PageUp", "pageuppeople.com"),
    System("Oleeo", "tal.net", "subdomain"),
    System("umantis", "umantis.com recruitmail.com", "subdomain"),
    System("Zoho Recruit", "zohorecruit.com"),
    System("Freshteam", "freshteam.com"),
    System("NHS Jobs", "jobs.nhs.uk"),
    System("Trac", "trac.jobs"),
    System("Totaljobs", "totaljobs.com"),
    System("Reed", "reed.co.uk"),
    System("CV-Library", "cv-library.co.uk"),
)
# Addresses of people, not of firms.
OF_PEOPLE = vocabulary(
    """gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web t-online proton protonmail
    pm fastmail zoho mail orange free laposte wanadoo libero virgilio tiscali wp o2 onet interia telenet ziggo
    example localhost"""
)
BOARDS = frozenset(system.name.casefold() for system in SYSTEMS) | {
    "linkedin",
    "apply",
    "monster",
    "reed",
    "stepstone",
}
_BY_DOMAIN = {domain: system for system in SYSTEMS for domain in system.domains.split()}
# A name of two parts like "co.uk" or "com.br" is no firm's.
SECOND_LEVEL = vocabulary("co com org net ac gov edu gob or ne nom")
TAG = re.compile(
    r"\+.*|[-_.]?(?:no-?reply|autoreply|notifications?|jobs|careers|recruiting|hr|talent)$"
)


def system_of(domain: str) -> System | None:
    """The system that sends from this domain or a part of it."""
    parts = domain.lower().split(".")
    found = (_BY_DOMAIN.get(".".join(parts[at:])) for at in range(len(parts) - 1))
    return next((system for system in found if system), None)


def called_in(address: str) -> str:
    """What an address calls the employer: "example" of jobs@example.org; empty where it names none."""
    local, _at, domain = address.lower().partition("@")
    parts = domain.split(".")
    system = system_of(domain)
    if system is None:
        own = parts[:-1]
        own = own[:-1] if len(own) > 1 and own[-1] in SECOND_LEVEL else own
        return own[-1] if own and own[-1] not in OF_PEOPLE else ""
    if system.employer == "local":
        return TAG.sub("", local)
    return parts[0] if system.employer == "subdomain" and len(parts) > 2 else ""
