"""What a job is called: its company and its role."""


def job_of(company: str, role: str) -> str:
    """The company and the role as one name; one of them where the other is not known."""
    return ", ".join(part for part in (company, role) if part)
