"""The message by which a person asks somebody into one debrief; the friend's link stands in it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils import timezone

from recovery import messages
from recovery.debriefs.models.links import DebriefLink

if TYPE_CHECKING:
    from recovery.debriefs.models.debriefs import Debrief


class Invitation:
    """An invitation as it stands. It is kept only where it differs from what we composed."""

    def __init__(self, debrief: "Debrief") -> None:
        self.debrief = debrief

    @property
    def invite(self) -> messages.Invite:
        """Everything it is made of. Reads the debrief's rejection, owner and person."""
        debrief = self.debrief
        when = debrief.planned_at
        return messages.Invite(
            sender=debrief.owner.name,
            to=debrief.person.name if debrief.person else "",
            role=debrief.job_role,
            company=debrief.job_company if debrief.shows_company else "",
            need=debrief.need,
            when=timezone.localtime(when, debrief.owner.zone) if when else None,
        )

    @property
    def composed(self) -> messages.Message:
        """As we would write it now, without a link."""
        return messages.invitation(self.invite)

    @property
    def message(self) -> messages.Message:
        """As it stands: the person's own words where they changed any."""
        ours = self.composed
        return messages.Message(ours.subject, self.debrief.invitation or ours.body)

    @property
    def link(self) -> str:
        """The address of the friend's page that stands in it; empty without one."""
        return messages.link_in(self.debrief.invitation)

    @property
    def was_changed(self) -> bool:
        """It is no longer as we would compose it now, with the link that is in it."""
        ours = messages.invitation(replace(self.invite, link=self.link)).body
        return self.debrief.invitation not in ("", ours)

    def write(self, body: str) -> None:
        """Keep it as the person has it; nothing, where it is as we composed it."""
        self.debrief.set(invitation="" if body == self.composed.body else body)

    def write_anew(self) -> None:
        """As we would write it now; a link that was in it stays in it."""
        link = self.link
        self.debrief.set(invitation="")
        if link:
            self.put_link(link)

    def make_link(self) -> str:
        """The token of a new link, to be shown this once; the one before stops working."""
        return DebriefLink.objects.make_for(self.debrief)

    def put_link(self, address: str) -> None:
        """Put this link into it. It is kept nowhere else: we store its hash alone."""
        if self.debrief.invitation:
            text = messages.with_link(self.debrief.invitation, address)
        else:
            text = messages.invitation(replace(self.invite, link=address)).body
        self.debrief.set(invitation=text)

    def stop_link(self) -> None:
        """Nobody writes by it any more, and it no longer stands in the invitation."""
        self.debrief.links.revoke()
        self.write(messages.without_link(self.debrief.invitation) or self.composed.body)
