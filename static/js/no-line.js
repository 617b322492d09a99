/* Without a line nothing is sent: the form stays as it is, the page says so, and it goes when the line is back. */
const { heldSays } = document.currentScript.dataset;
const told = document.createElement("div");
let held = null;

told.className = "messages no-line";
told.ariaLive = "polite";
document.querySelector("main").append(told);

function hold(event) {
  const { target: form, submitter } = event;
  if (navigator.onLine || event.defaultPrevented || form.method !== "post") return;
  event.preventDefault();
  held = { form, submitter };
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = heldSays;
  told.replaceChildren(note);
}

function send() {
  if (!held) return;
  const { form, submitter } = held;
  held = null;
  told.replaceChildren();
  if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
}

document.addEventListener("submit", hold);
addEventListener("online", send);
