// The service worker of this site in this browser: whether there can be one, and when another build is ready.
import { keptBuilds, nameOf } from "./kept.ts";
import { fetchList } from "./list.ts";
import type { Obstacle } from "./words.ts";

/** How old the last look for a new version must be before coming back to the page looks again, in milliseconds. */
const lookAgain = 60 * 60 * 1000;

/** What keeps this page from having a service worker, if anything does. */
export async function obstacle(build: string): Promise<Obstacle | undefined> {
  if (window.top !== window.self) return "frame";
  if (!window.isSecureContext) return "insecure";
  if (!navigator.serviceWorker || !("caches" in window)) return "unsupported";
  const allowed = await caches.keys().then(() => true, () => false);
  if (!allowed) return "blocked";
  return build ? undefined : "server";
}

/** Takes away what this site, or another one at its address before, has left in this browser. */
export async function leave(scope: URL): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (registration?.scope === scope.href) await registration.unregister();
  for (const build of await keptBuilds(scope)) await caches.delete(nameOf(scope, build));
}

/** The registration; nothing where the worker's script did not come. */
export async function register(scope: URL): Promise<ServiceWorkerRegistration | undefined> {
  const options: RegistrationOptions = { scope: scope.href, updateViaCache: "none" };
  return navigator.serviceWorker.register(new URL("service-worker.js", scope), options).catch(() => undefined);
}

/** Calls back at each change of a worker's state, from the first one on. */
export function watch(registration: ServiceWorkerRegistration, changed: (state: ServiceWorkerState) => void): void {
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener("statechange", () => changed(worker.state));
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

/** Whether a worker waits whose build is newer than this page. */
export async function isUpdated(registration: ServiceWorkerRegistration, scope: URL, build: string): Promise<boolean> {
  if (!registration.waiting || !navigator.serviceWorker.controller) return false;
  // A page that was fetched after the update is the new version already.
  const site = await fetchList(scope).catch(() => undefined);
  return site?.build !== build;
}

/**
 * Looks for a new version, now and whenever the reader comes back after a while. Calls back when the site no longer has a
 * service worker at all.
 */
export function lookForUpdates(registration: ServiceWorkerRegistration, scope: URL, gone: () => void): void {
  let last = 0;
  const look = async () => {
    if (document.hidden || !navigator.onLine || Date.now() - last < lookAgain) return;
    last = Date.now();
    const failed = await registration.update().then(() => false, () => true);
    if (failed && (await isGone(scope))) gone();
  };
  void look();
  document.addEventListener("visibilitychange", () => void look());
}

/** Whether both files say that they are not there. One alone may be missing while a site is being replaced. */
async function isGone(scope: URL): Promise<boolean> {
  const status = (name: string) => fetch(new URL(name, scope), { cache: "no-store" }).then(({ status }) => status, () => 0);
  const answers = await Promise.all(["service-worker.js", "offline.json"].map(status));
  return answers.every((status) => status === 404 || status === 410);
}
