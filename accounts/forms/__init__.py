from accounts.forms.delete import DeleteForm
from accounts.forms.preferences import PreferencesForm, TimeZoneForm

__all__ = ["DeleteForm", "PreferencesForm", "TimeZoneForm"]
