"""What all pages are compared with: the bare view, its session and its user read as Django does by itself.

Ours are read with queries that are made once, which every page gains by. Were they the measure, it would shrink with
each such gain, and a page that had become quicker would count as dearer.
"""

from bounceback.wsgi import application  # noqa: F401, I001 # it makes the models ready

from accounts.models.user import UserManager
from accounts.sessions import SessionStore

del SessionStore._get_session_from_db, UserManager.get
