from recovery.forms.checkins import CheckInForm
from recovery.forms.perspectives import (
    FairThoughtForm,
    HotThoughtForm,
    OddsForm,
    ReasonsForm,
    ThreeLinesForm,
    UnfairForm,
)
from recovery.forms.rejections import FilterForm, ParkForm, PathForm, RejectionForm
from recovery.forms.vents import (
    ComeBackForm,
    ComeDownForm,
    VentHowForm,
    VentKeepForm,
    VentTextForm,
)

__all__ = [
    "CheckInForm",
    "ComeBackForm",
    "ComeDownForm",
    "FairThoughtForm",
    "FilterForm",
    "HotThoughtForm",
    "OddsForm",
    "ParkForm",
    "PathForm",
    "ReasonsForm",
    "RejectionForm",
    "ThreeLinesForm",
    "UnfairForm",
    "VentHowForm",
    "VentKeepForm",
    "VentTextForm",
]
