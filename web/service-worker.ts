// The service worker: keeps one build of the site as a whole, so that pages open without a network and old and new are
// never mixed. A new build is a new script, which waits until the reader or the last page lets it in.
import { Answers, concerns } from "./offline/answers.ts";
import { forgetOthers, install } from "./offline/install.ts";
import { forgetNotes } from "./offline/visitors.ts";
import type { ToWorker } from "./offline/messages.ts";

declare const self: ServiceWorkerGlobalScope;

/** The site's build puts its id here. */
const build = "__rockpool_build__";
const scope = new URL(self.registration.scope);
const answers = new Answers(scope, build, () => self.registration.update().catch(() => {}));

self.addEventListener("install", (event) => event.waitUntil(install(scope, build)));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    // Claiming lets the first visit count: what is read from now on is kept.
    Promise.all([forgetOthers(scope, build), forgetNotes(scope)]).then(() => self.clients.claim()),
  ),
);

self.addEventListener("message", (event) => {
  const message = event.data as ToWorker;
  if (message.kind === "activate") void self.skipWaiting();
  else if (message.kind === "keep") event.waitUntil(answers.keepRead(message.paths).then(() => event.source?.postMessage("")));
  else event.waitUntil(install(scope, build).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  if (concerns(event.request, scope)) event.respondWith(answers.answer(asked(event)));
});

function asked(event: FetchEvent) {
  const { request, clientId, resultingClientId } = event;
  return { request, clientId, resultingClientId, waitUntil: (work: Promise<unknown>) => event.waitUntil(work) };
}
