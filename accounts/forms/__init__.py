from accounts.forms.preferences import PreferencesForm
from accounts.forms.signup import SignupForm

__all__ = ["PreferencesForm", "SignupForm"]
