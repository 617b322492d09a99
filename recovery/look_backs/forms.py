"""The form of a look-back: three questions and a number, each of which may be left out."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from bounceback.forms import VersionedForm
from recovery.look_backs.models import LONGEST, LookBack
from recovery.path.check_ins import CheckIn
from recovery.rejections.forms.screens import scale
from recovery.shared.fields.lengths import words


class LookBackForm(VersionedForm[LookBack]):
    """Three questions about a month, and how sure one is to keep going this week."""

    helped = words(_("What helped you most?"), most=LONGEST)
    would_tell = words(_("What would you tell yourself at the start of it?"), most=LONGEST)
    more_of = words(_("What do you want more of next month?"), most=LONGEST)
    confidence = scale(_("not at all"), _("completely"))

    class Meta:
        model = LookBack
        fields: ClassVar = [*LookBack.QUESTIONS, "confidence"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = CheckIn._meta.get_field("confidence").verbose_name
        self.fields["confidence"].label = label

    def save(self, commit: bool = True) -> LookBack:
        look_back: LookBack = super().save(commit)
        return look_back.finish()
