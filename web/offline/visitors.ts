// Pages in view that came from another build than the worker's: noted, so that what they ask for is never answered from a
// build that is not theirs. The notes lie in a cache, because a browser ends an idle worker and starts it again.
import { buildOf } from "./list.ts";

const nameOf = (scope: URL) => `rockpool-visitors ${scope.pathname}`;

/** Notes the build of a page that the network gave to `client`. */
export async function note(scope: URL, client: string, page: Response): Promise<void> {
  const build = buildOf(await page.text());
  const cache = await caches.open(nameOf(scope));
  await cache.put(new URL(client, scope), new Response(build));
}

/** The build that was noted for `client`, "" for a page of none; nothing for a page of the worker's own. */
export async function noted(scope: URL, client: string): Promise<string | undefined> {
  if (!client || !(await caches.has(nameOf(scope)))) return undefined;
  const cache = await caches.open(nameOf(scope));
  return (await cache.match(new URL(client, scope)))?.text();
}

/** Takes all notes away: with a new worker, other pages are its own. */
export async function forgetNotes(scope: URL): Promise<void> {
  await caches.delete(nameOf(scope));
}
