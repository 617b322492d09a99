from accounts.forms.delete import DeleteForm
from accounts.forms.preferences import PreferencesForm

__all__ = ["DeleteForm", "PreferencesForm"]
