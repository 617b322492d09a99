/* A form is sent by fetch first. Without a line, or with nobody at its other end, the page stays as it is with every
   word, says so, and sends the form again. What has a submit key is done once, however often it is sent. */
const { waitingSays } = document.currentScript.dataset;
const LONGEST = 10_000; // milliseconds: so long an answer is waited for, and so long until it is tried again
const NOBODY = [502, 504]; // said by a proxy whose server is gone
const told = document.createElement("div");
let waiting = null;
let again = null;

told.className = "messages no-line";
told.ariaLive = "polite";
document.querySelector("main").append(told);

function send(event) {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  const canRepeat = Boolean(form.elements.submit_key);
  if (navigator.onLine && !canRepeat) return;
  event.preventDefault();
  if (form.ariaBusy) return;
  if (canRepeat) sendFirst(form, submitter);
  else waitWith(form, submitter);
}

async function sendFirst(form, submitter) {
  const address = submitter?.getAttribute("formaction") || form.getAttribute("action") || location.href;
  const body = new FormData(form, submitter);
  form.ariaBusy = "true";
  let answer = null;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LONGEST);
  try {
    const headers = { "X-Sent-First": "yes" };
    answer = await fetch(address, { method: "POST", body, headers, redirect: "manual", signal: limit.signal });
  } catch {
    /* No answer. */
  }
  clearTimeout(timer);
  if (!answer || NOBODY.includes(answer.status)) {
    form.ariaBusy = null;
    waitWith(form, submitter);
  } else if (answer.status === 204 && !isHere(answer.headers.get("Location"))) {
    location.assign(answer.headers.get("Location"));
  } else {
    form.ariaBusy = null;
    sendAsEver(form, submitter);
  }
}

// A part of this very page: going there would only scroll.
function isHere(address) {
  const { hash, pathname, search } = new URL(address, location);
  return hash && pathname === location.pathname && search === location.search;
}

// The page of an answer is shown by the browser itself; what was done already is not done again.
function sendAsEver(form, submitter) {
  if (!form.isConnected) return;
  addEventListener("submit", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  form.requestSubmit(submitter?.isConnected ? submitter : null);
}

function waitWith(form, submitter) {
  waiting = { form, submitter };
  wait();
  if (told.firstChild) return;
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = waitingSays;
  told.replaceChildren(note);
}

function wait() {
  clearTimeout(again);
  if (waiting) again = setTimeout(sendWaiting, LONGEST);
}

function sendWaiting() {
  clearTimeout(again);
  if (!waiting) return;
  const { form, submitter } = waiting;
  if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
  else told.replaceChildren();
}

addEventListener("submit", send); // after whatever else a page does with its form
addEventListener("input", (event) => event.isTrusted && wait()); // nothing goes in the middle of a word
addEventListener("online", sendWaiting);
addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach((form) => (form.ariaBusy = null)));
