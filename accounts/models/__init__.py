from accounts.models.draft import Draft
from accounts.models.invitation import Invitation
from accounts.models.personal_token import PersonalToken
from accounts.models.submission import Submission
from accounts.models.tally import Tally
from accounts.models.user import User

__all__ = ["Draft", "Invitation", "PersonalToken", "Submission", "Tally", "User"]
