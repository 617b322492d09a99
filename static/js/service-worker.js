/* Without a line, or with nobody at its other end, the vent, the numbers and a page that says so come from here. The
   server writes above what is `kept`: all of it is fetched as by a stranger, so nothing in it is anybody's. No other page
   is ever kept. */
const LONGEST = 5_000; // milliseconds: so long a line that hardly goes is waited for, where a page is kept
const NOBODY = [502, 504]; // said by a proxy whose server is gone

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(Promise.all([forgetOlder(), askMeanwhile()])));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") event.respondWith(page(event, pathname));
  else if (kept.files.includes(pathname)) event.respondWith(fetch(event.request).catch(() => fromHere(pathname)));
});

async function keep() {
  const asked = [...Object.values(kept.pages), ...kept.files].map((each) => new Request(each, { credentials: "omit" }));
  await (await caches.open(kept.name)).addAll(asked);
  await skipWaiting();
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((each) => each !== kept.name).map((each) => caches.delete(each)));
}

// An old phone takes a while to start this script: the browser asks for the page without waiting for it.
async function askMeanwhile() {
  await registration.navigationPreload?.enable();
}

async function page({ request, preloadResponse }, path) {
  const own = kept.pages[path];
  const answer = Promise.resolve(preloadResponse).then((asked) => asked ?? fetch(request)).catch(() => null);
  const first = own ? await Promise.race([answer, soon()]) : await answer;
  if (first && !NOBODY.includes(first.status)) return first;
  return (await fromHere(own ?? kept.instead)) ?? (await answer) ?? Response.error();
}

async function fromHere(address) {
  return (await caches.open(kept.name)).match(address, { ignoreVary: true });
}

function soon() {
  return new Promise((tell) => setTimeout(tell, LONGEST));
}
