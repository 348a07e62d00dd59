// What is known of the compiler's files: the manifest, and which of them this browser keeps, each under the hash of its
// content.
import { type Manifest, type Packed, protocol, Unavailable } from "./protocol.ts";

/** Cache of unpacked files. Its keys are addresses below this site that are never fetched. */
const cacheName = "rockpool-compiler";

const manifestKey = new URL("/rockpool-compiler/manifest", self.location.origin).href;
/** Key of a file in the cache. */
export const keyOf = (file: Pick<Packed, "sha256">) => new URL(`/rockpool-compiler/${file.sha256}`, self.location.origin).href;

/** All packed files. */
export function filesOf({ engine, library, buildLibrary, formatter, std, crates = {} }: Manifest): Packed[] {
  const ofCrates = Object.values(crates).flatMap(({ check, build }) => [check, build]);
  return [engine, library, buildLibrary, formatter, std, ...ofCrates].filter((file) => file !== undefined);
}

/** What the content of a file is, for the browser that keeps it. */
export const typeOf = (file: Packed) => (/\.wasm\b/.test(file.name) ? "application/wasm" : "application/octet-stream");

/** The cache, or nothing where the browser has or allows none. */
export async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(cacheName);
  } catch {
    return undefined;
  }
}

/** Those of the files that are not in this browser yet. */
export async function missing<File extends Packed>(files: File[]): Promise<File[]> {
  if (files.length === 0) return [];
  const cache = await openCache();
  const kept = new Set((await cache?.keys())?.map(({ url }) => url));
  return files.filter((file) => !kept.has(keyOf(file)));
}

/** Lets go of the files of other versions. */
export async function forgetOthers(manifest: Manifest): Promise<void> {
  const cache = await openCache();
  if (!cache) return;
  const wanted = new Set([manifestKey, ...filesOf(manifest).map(keyOf)]);
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

/** The manifest beside the files; where there is no connection, the one that was read last. */
export async function readManifest(base: string): Promise<Manifest> {
  const cache = await openCache();
  let response: Response;
  try {
    response = await fetch(new URL("manifest.json", base));
  } catch {
    const old = await cache?.match(manifestKey);
    if (old) return old.json();
    throw new Unavailable("offline", "The compiler could not be fetched: there is no connection to this site.");
  }
  if (!response.ok) throw new Unavailable("missing", "This site was built without the compiler for the page.");
  void cache?.put(manifestKey, response.clone()).catch(() => {});
  const manifest: Manifest = await response.json();
  if (manifest.protocol !== protocol)
    throw new Unavailable("mismatched", "This page and its compiler are of different versions. Reload the page.");
  return manifest;
}
