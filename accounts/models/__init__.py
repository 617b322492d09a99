from accounts.models.draft import Draft
from accounts.models.submission import Submission
from accounts.models.user import User

__all__ = ["Draft", "Submission", "User"]
