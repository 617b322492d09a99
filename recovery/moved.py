"""The addresses that pages had before they went by the words on them. Steps and screens: path/moved.py."""

from bounceback.moved import leads_on

REJECTION = "rejections/<uuid:pk>"
OPPORTUNITY = "opportunities/<uuid:pk>"
TO_DO = "lessons/<uuid:pk>/steps/<uuid:to_do>"

MOVED = [
    leads_on("today/pause/", "today_break"),
    leads_on(f"{REJECTION}/archive/", "rejection_set_aside"),
    leads_on(f"{REJECTION}/rest/", "rejection_set_aside"),
    leads_on(f"{REJECTION}/unarchive/", "rejection_take_up"),
    leads_on(f"{REJECTION}/unpark/", "rejection_take_up"),
    leads_on(f"{REJECTION}/park/", "rejection_snooze"),
    leads_on(f"{REJECTION}/quick/", "rejection_short"),
    leads_on(f"{REJECTION}/way-back/<slug:path>/", "rejection_path_back"),
    leads_on(f"{REJECTION}/look-back/<int:day>/", "check_in"),
    leads_on(f"{REJECTION}/look-back/<int:day>/skip/", "check_in_skip"),
    leads_on(f"{REJECTION}/look-back/<int:day>/unskip/", "check_in_unskip"),
    leads_on(f"{REJECTION}/ask/new/", "feedback_new"),
    leads_on("feedback/responses/", "over_time_feedback"),
    leads_on("feedback/over-time/", "over_time_feedback"),
    leads_on("feedback/<uuid:pk>/letter.txt", "feedback_text"),
    leads_on("feedback/<uuid:pk>/nudged/", "feedback_followed_up"),
    leads_on("feedback/<uuid:pk>/nudge.ics", "feedback_date", which="follow-up"),
    leads_on("debriefs/landed/", "over_time_interviews"),
    leads_on("debriefs/over-time/", "over_time_interviews"),
    leads_on("lessons/<uuid:pk>/steps/new/", "to_do_new"),
    leads_on(f"{TO_DO}/done/", "to_do_done"),
    leads_on(f"{TO_DO}/helped/", "to_do_helped"),
    leads_on(f"{TO_DO}/let-go/", "to_do_let_go"),
    leads_on(f"{TO_DO}/reopen/", "to_do_reopen"),
    leads_on(f"{OPPORTUNITY}/alive/", "opportunity_still_going"),
    leads_on(f"{OPPORTUNITY}/unalive/", "opportunity_still_going_undo"),
]
