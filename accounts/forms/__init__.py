from accounts.forms.delete import DeleteForm
from accounts.forms.person import PersonForm
from accounts.forms.preferences import PreferencesForm, TimeZoneForm

__all__ = ["DeleteForm", "PersonForm", "PreferencesForm", "TimeZoneForm"]
