// Lets the browser keep the pages that open without a line: service-worker.js.
navigator.serviceWorker?.register(document.currentScript.dataset.worker).catch(() => {}); // it tries again on the next page
