/* A form is sent by fetch first. Without a line, or with nobody at its other end, the page stays as it is with every
   word, says so, and sends the form again. What has a submit key is done once, however often it is sent: so its words
   wait on the device, too, and whichever page of theirs is opened next with a line sends them. They are locked with a key
   that no program can take out of the device, and wait there also when the session has ended, until one signs out. */
const { who, token, drafts, worker, words: more, ...says } = document.currentScript.dataset;
const LONGEST = 10_000; // milliseconds: so long an answer is waited for, and so long until it is tried again
const NOBODY = [502, 504]; // said by a proxy whose server is gone
const LATER = [401, 408, 429];
const GONE = [400, 404, 410, 413];
const MOST = { forms: 20, bytes: 1_000_000 };
const NEVER_KEPT = /^unkept_|password|^credential$/; // as in accounts/drafts.py
const told = document.createElement("div");
const held = new Set();
let waiting = null;
let again = null;
let onDevice = "";
let turn = Promise.resolve();

// As by a stranger: in the language of this page, whoever reads it, and kept by the browser whoever signs in next.
const toldMore = fetch(more, { credentials: "omit" })
  .then((answer) => answer.json())
  .then((told) => Object.assign(says, told))
  .catch(() => {}); // the line was cut before they came
navigator.serviceWorker?.register(worker).catch(() => {}); // what opens without a line; as keep-shell.js for whoever is signed out
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
  const answer = await post(address, body);
  if (!answer || NOBODY.includes(answer.status)) {
    form.ariaBusy = null;
    waitWith(form, submitter, () => keep(body, address));
    return;
  }
  await inTurn(() => answered(body, answer));
  if (answer.status === 204 && !isHere(answer.headers.get("Location"))) {
    location.assign(answer.headers.get("Location"));
  } else {
    form.ariaBusy = null;
    sendAsEver(form, submitter);
  }
}

// The answer; null where none comes.
async function post(address, body) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LONGEST);
  try {
    const headers = { "X-Sent-First": "yes" };
    return await fetch(address, { method: "POST", body, headers, redirect: "manual", signal: limit.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
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

function waitWith(form, submitter, keeping) {
  waiting = { form, submitter };
  wait();
  say(says.waiting + onDevice);
  if (keeping) tellIfKept(keeping);
}

async function tellIfKept(keeping) {
  const kept = await inTurn(keeping);
  await toldMore;
  onDevice = kept === null ? "" : ` ${(kept ? says.kept : says.tooMuch) ?? ""}`; // null: nothing of it is ever kept
  if (waiting) say(says.waiting + onDevice);
}

function say(words) {
  if (told.textContent !== words) told.replaceChildren(note(words));
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

function note(words, ...more) {
  const line = document.createElement("p");
  line.className = "note";
  line.append(words, ...more);
  return line;
}

/* On the device. One thing after the other, so that what was sent is not kept once more. */

function inTurn(work) {
  turn = turn.then(work).catch(() => false); // no room, or a browser that keeps nothing
  return turn;
}

const canLock = isSecureContext && navigator.locks && self.indexedDB;
let lock = null;

// Made once on this device, and used by our pages here alone.
function key() {
  lock ??= stored("readonly", (keys) => keys.get("lock"), "keys").then((made) => made ?? makeKey());
  return lock;
}

async function makeKey() {
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await stored("readwrite", (keys) => keys.add(made, "lock"), "keys").catch(() => null); // another tab was first
  return stored("readonly", (keys) => keys.get("lock"), "keys");
}

function bytes(text) {
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

function stored(mode, work, table = "words") {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("waiting");
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("words", { keyPath: "name" });
      opening.result.createObjectStore("keys");
    };
    opening.onerror = reject;
    opening.onsuccess = () => {
      const database = opening.result;
      const end = (then) => (database.close(), then);
      const steps = database.transaction(table, mode);
      const asked = work(steps.objectStore(table));
      steps.oncomplete = () => end(resolve(asked.result));
      steps.onabort = () => end(reject(steps.error));
      database.onversionchange = () => database.close();
    };
  });
}

// Whether it waits here now; null where it may not.
async function keep(body, address) {
  const isOurs = ([name, value]) => typeof value === "string" && !(value && NEVER_KEPT.test(name));
  const fields = [...body].filter(([name, value]) => name !== "csrfmiddlewaretoken" && value.size !== 0);
  if (!canLock || body.get("submit_key").includes(".unkept:") || !fields.every(isOurs)) return null;
  const name = await nameOf(body);
  holdOn(name);
  const text = JSON.stringify({ address, fields, page: body.get("draft_at") || location.pathname });
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(text));
  const others = (await all()).filter((each) => each.name !== name);
  const size = others.reduce((sum, each) => sum + each.box.byteLength, box.byteLength);
  if (others.length >= MOST.forms || size > MOST.bytes) return false;
  await stored("readwrite", (words) => words.put({ name, who, iv, box, at: Date.now() }));
  return true;
}

async function nameOf(body) {
  const digest = await crypto.subtle.digest("SHA-256", bytes(body.get("submit_key")));
  return [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, "0")).join("");
}

// While this page is open, no other sends what stands in its form.
function holdOn(name) {
  if (held.has(name)) return;
  held.add(name);
  navigator.locks.request(name, () => new Promise(() => {}));
}

async function all() {
  const found = await stored("readonly", (words) => words.getAll());
  return found.sort((one, other) => one.at - other.at);
}

function drop(name) {
  return stored("readwrite", (words) => words.delete(name));
}

// A form of this page that had waited was answered; a mistake is about to be shown, and its words are kept until then.
async function answered(body, answer) {
  if (!held.size || answer.status >= 500) return;
  const name = await nameOf(body);
  if (!held.has(name)) return;
  if (answer.status === 204 || (await keptAsDraft(body, body.get("draft_at") || location.pathname))) await drop(name);
}

async function keptAsDraft(body, page) {
  if (!drafts) return false; // a page that keeps no drafts
  const answer = await post(`${drafts}?path=${encodeURIComponent(page)}`, body);
  return answer?.status === 204;
}

async function sendKept() {
  if (!canLock || !token || !navigator.onLine) return;
  await toldMore;
  for (const { name, who: whose } of await all())
    if (whose !== who) await drop(name); // somebody else signs in on this device now
    else if (!held.has(name)) await navigator.locks.request(name, { ifAvailable: true }, (mine) => mine && sendOne(name));
}

async function sendOne(name) {
  const kept = await stored("readonly", (words) => words.get(name));
  if (!kept) return;
  const found = await opened(kept);
  if (!found) return drop(name); // the key is gone
  const { address, fields, page } = found;
  const body = new FormData();
  for (const [field, value] of [...fields, ["csrfmiddlewaretoken", token]]) body.append(field, value);
  const answer = await post(address, body);
  if (!answer || answer.status >= 500 || LATER.includes(answer.status)) return;
  if (GONE.includes(answer.status)) return tell(note(says.gone), wordsOf(fields), dismiss(name));
  const to = answer.status === 204 && answer.headers.get("Location");
  if (to) tell(note(says.sent, " ", link(to)));
  else if (answer.status === 204 || (await keptAsDraft(body, page))) tell(note(says.draft, " ", link(page)));
  else return;
  await drop(name);
}

async function opened({ iv, box }) {
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(), box)));
  } catch {
    return null;
  }
}

function tell(...parts) {
  const box = document.createElement("div");
  box.className = "messages stack";
  box.ariaLive = "polite";
  document.querySelector("main").prepend(box);
  requestAnimationFrame(() => box.append(...parts));
}

function link(to) {
  const found = document.createElement("a");
  found.href = to;
  found.textContent = says.open;
  return found;
}

function wordsOf(fields) {
  const found = document.createElement("textarea");
  const typed = fields.filter(([name]) => !["submit_key", "version", "go", "next", "draft_at"].includes(name));
  found.value = typed.map(([, value]) => value).filter(Boolean).join("\n\n");
  found.readOnly = true;
  found.ariaLabel = says.gone;
  return found;
}

function dismiss(name) {
  const button = document.createElement("button");
  button.className = "link";
  button.textContent = says.dismiss;
  button.onclick = () => drop(name).then(() => button.parentElement.remove());
  return button;
}

// What is typed without a line waits here, until it is kept as a draft.
function notKept({ detail: { elt, requestConfig } }) {
  if (!elt.matches("form[hx-post]") || !elt.elements.submit_key || requestConfig.path !== elt.getAttribute("hx-post")) return;
  inTurn(() => keep(new FormData(elt), requestConfig.path)).then((kept) => {
    if (kept && !waiting) say(says.typed ?? says.waiting);
  });
}

function keptAgain({ detail: { elt, successful } }) {
  if (!successful || !held.size || !elt.matches("form[hx-post]") || waiting) return;
  told.replaceChildren();
  inTurn(async () => drop(await nameOf(new FormData(elt))));
}

addEventListener("htmx:sendError", notKept);
addEventListener("htmx:timeout", notKept);
addEventListener("htmx:afterRequest", keptAgain);
addEventListener("submit", send); // after whatever else a page does with its form
addEventListener("input", (event) => event.isTrusted && wait()); // nothing goes in the middle of a word
addEventListener("online", sendWaiting);
addEventListener("online", () => inTurn(sendKept));
addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach((form) => (form.ariaBusy = null)));
inTurn(sendKept);
