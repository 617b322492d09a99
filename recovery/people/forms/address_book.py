"""The forms that read an address book, choose people from it, and join two rows."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form
from recovery.people import address_book
from recovery.people.merging import merge
from recovery.people.models import Person
from recovery.shared.choices import PersonKind

LARGEST = (
    30  # megabytes: photographs make such files large, and are passed over as the file is read
)


class CardFileForm(Form):
    """An address book file (vCards or a table of contacts) to upload."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_(
            "A .vcf file from your address book or phone, or a .csv file from Google, Outlook or LinkedIn; up to 30 MB."
        ),
        widget=forms.FileInput(attrs={"accept": ".vcf,.csv,text/vcard,text/x-vcard,text/csv"}),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file."), "missing": _("Choose a file.")},
    )

    def clean_file(self) -> address_book.Read:
        """The cards that can be read in the file."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST * 1024 * 1024:
            raise forms.ValidationError(
                _("That file is larger than {n} MB. Save fewer people in one file.").format(
                    n=LARGEST
                )
            )
        found = address_book.read(file)
        if not found.cards:
            raise forms.ValidationError(
                _(
                    "Nobody can be read in that file. It should be a .vcf or .csv file with names in it."
                )
            )
        return found


class TakeCardsForm(Form):
    """Which cards of the file to add as people, and who they are."""

    take = forms.MultipleChoiceField(
        label=_("People to add"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("The list has changed. Here it is as it is now.")},
    )
    kind = forms.ChoiceField(
        label=_("Who are they?"),
        help_text=_("You can say it of each of them later."),
        choices=PersonKind.choices,
        initial=PersonKind.CONTACT,
    )

    def __init__(self, *args: Any, cards: list[address_book.Card], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cards = {card.key: card for card in cards}
        choices = [(key, card.told) for key, card in self.cards.items()]
        self.fields["take"].choices = choices  # type: ignore[attr-defined]
        self.initial.setdefault("take", list(self.cards))

    @property
    def taken(self) -> list[address_book.Card]:
        return [self.cards[key] for key in self.cleaned_data["take"]]


class MergeForm(Form):
    """Two rows that are one person: whose row stays, and under which name."""

    stays = forms.ChoiceField(
        label=_("Which name stays?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which name stays.")},
    )

    def __init__(self, *args: Any, one: Person, other: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(each.pk): each for each in (one, other)}
        choices = [(key, each.told) for key, each in self.people.items()]
        self.fields["stays"].choices = choices  # type: ignore[attr-defined]

    def save(self) -> Person:
        """Join the two; returns the person who stays, with everything of both."""
        stays = self.people.pop(self.cleaned_data["stays"])
        return merge(stays, next(iter(self.people.values())))
