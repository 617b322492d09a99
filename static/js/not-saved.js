/* What htmx could not send, or the server did not take, is said once at the foot of the page. */
const { draftSays, pressSays } = document.currentScript.dataset;
const said = document.createElement("div");
let failed = null;
let nextTry = null;

said.className = "messages not-saved";
said.ariaLive = "polite";
document.querySelector("main").append(said);

function answered({ detail: { requestConfig, shouldSwap, xhr } }) {
  const { elt, verb } = requestConfig;
  if (verb !== "post" || elt.closest("friend-words")) return; // there each field says it by itself
  if (shouldSwap || (xhr.status > 0 && xhr.status < 400)) gotThrough(elt);
  else notSaved(elt);
}

function notSaved(sender) {
  clearTimeout(nextTry);
  nextTry = setTimeout(keepAgain, 10_000);
  if (failed && !sender.matches("button")) return; // said already
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = sender.matches("form") ? draftSays : pressSays;
  said.replaceChildren(note);
  failed = sender;
}

function gotThrough(sender) {
  if (sender !== failed) return;
  said.replaceChildren();
  failed = null;
}

addEventListener("htmx:beforeSwap", answered);
addEventListener("htmx:sendError", answered);
addEventListener("htmx:timeout", answered);

// htmx takes a button that has the focus for the one pressed, and would keep a draft at its address.
addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.elt.matches("form[hx-post]") && detail.triggeringEvent.type !== "submit") detail.path = detail.elt.getAttribute("hx-post");
});

// What could not be kept is tried again: after a while, and at once when the line is back.
function keepAgain() {
  if (failed?.matches("form")) failed.dispatchEvent(new Event("input", { bubbles: true }));
}

addEventListener("online", keepAgain);
