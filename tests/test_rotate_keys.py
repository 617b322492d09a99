"""A new key in front, every private text written again, the old key thrown away."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.test import TestCase, override_settings

from bounceback.encryption import CannotRead
from recovery.models import Perspective
from tests.helpers.factories import a_perspective, a_user

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
SECRET = "JBSWY3DPEHPK3PXP"


class RotateKeysTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        with override_settings(ENCRYPTION_KEYS=[OLD]):
            cls.thought = a_perspective(harsh_thought="They saw through me.").pk
            cls.app = TOTP.activate(a_user(), SECRET).instance.pk

    def test_after_rotating_the_old_key_can_be_thrown_away(self):
        with override_settings(ENCRYPTION_KEYS=[NEW, OLD]):
            call_command("rotate_keys", verbosity=0)
        with override_settings(ENCRYPTION_KEYS=[NEW]):
            thought = Perspective.objects.get(pk=self.thought).harsh_thought
            app = Authenticator.objects.get(pk=self.app).data["secret"]
            self.assertEqual(thought, "They saw through me.")
            self.assertEqual(get_adapter().decrypt(app), SECRET)

    def test_without_rotating_it_cannot(self):
        with override_settings(ENCRYPTION_KEYS=[NEW]), self.assertRaises(CannotRead):
            Perspective.objects.get(pk=self.thought)
