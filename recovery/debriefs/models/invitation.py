"""The message by which a person invites a friend to one debrief; the friend's private link stands in it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils import timezone

from recovery import messages
from recovery.debriefs.models.links import DebriefLink

if TYPE_CHECKING:
    from recovery.debriefs.models.debriefs import Debrief


class Invitation:
    """The invitation to one debrief. It is stored only where it differs from what we composed."""

    def __init__(self, debrief: "Debrief") -> None:
        self.debrief = debrief

    @property
    def invite(self) -> messages.Invite:
        """Everything the invitation is made of. Reads the debrief's rejection, owner and person."""
        debrief = self.debrief
        when = debrief.planned_at
        return messages.Invite(
            sender=debrief.owner.name,
            to=debrief.person.name if debrief.person else "",
            role=debrief.job_role,
            company=debrief.job_company if debrief.shows_company else "",
            need=debrief.need,
            language=debrief.language,
            when=timezone.localtime(when, debrief.owner.zone) if when else None,
        )

    @property
    def composed(self) -> messages.Message:
        """The invitation as we would write it now, without a link."""
        return messages.invitation(self.invite)

    @property
    def message(self) -> messages.Message:
        """The invitation with the person's own words where they changed any."""
        ours = self.composed
        return messages.Message(ours.subject, self.debrief.invitation or ours.body)

    @property
    def link(self) -> str:
        """The address of the friend's page in the invitation; empty without one."""
        return messages.link_in(self.debrief.invitation)

    @property
    def was_changed(self) -> bool:
        """Whether it differs from what we would compose now with its link."""
        ours = messages.invitation(replace(self.invite, link=self.link)).body
        return self.debrief.invitation not in ("", ours)

    def write(self, body: str) -> None:
        """Store the invitation as typed; nothing, where it is as we composed it."""
        self.debrief.set(invitation="" if body == self.composed.body else body)

    def write_anew(self) -> None:
        """Compose the invitation anew; a link in it stays in it."""
        link = self.link
        self.debrief.set(invitation="")
        if link:
            self.put_link(link)

    def make_link(self) -> str:
        """Make a new link, and return its token, to stand in the invitation; the old link stops working."""
        return DebriefLink.objects.make_for(self.debrief)

    def put_link(self, address: str) -> None:
        """Put this link into the invitation. We store only a hash of its token elsewhere."""
        if self.debrief.invitation:
            text = messages.with_link(self.debrief.invitation, address)
        else:
            text = messages.invitation(replace(self.invite, link=address)).body
        self.debrief.set(invitation=text)

    def stop_link(self) -> None:
        """Revoke the friend's link, and take it out of the invitation."""
        self.debrief.links.revoke()
        self.write(messages.without_link(self.debrief.invitation) or self.composed.body)
