// What this browser keeps of one build: a cache of its own, in which nothing lies that is not verifiably of that build.
import { addressOf, buildOf, finder, isPage, keyOf, lessonFiles, lessonPages, type List, type Listed } from "./list.ts";

/** What came is not of the build: the site was updated, or something answered in its place. */
export class NotOfBuild extends Error {}

const prefix = (scope: URL) => `rockpool-offline ${scope.pathname} `;

/** Name of a build's cache, and of the lock that its pages hold. */
export const nameOf = (scope: URL, build: string) => prefix(scope) + build;

/** The builds of which something is kept. */
export async function keptBuilds(scope: URL): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix(scope))).map((name) => name.slice(prefix(scope).length));
}

export class Kept {
  /** A listed file by its path. */
  readonly find: (path: string) => Listed | undefined;

  private constructor(
    readonly scope: URL,
    readonly list: List,
    private readonly cache: Cache,
  ) {
    this.find = finder(list);
  }

  /** Begins to keep a build, or goes on with it. */
  static async begin(scope: URL, list: List): Promise<Kept> {
    const cache = await caches.open(nameOf(scope, list.build));
    await cache.put(keyOf(scope, "offline.json"), new Response(JSON.stringify(list)));
    return new Kept(scope, list, cache);
  }

  /** What is kept of a build, if anything is. */
  static async open(scope: URL, build: string): Promise<Kept | undefined> {
    const name = nameOf(scope, build);
    if (!(await caches.has(name))) return undefined;
    const cache = await caches.open(name);
    const list = await cache.match(keyOf(scope, "offline.json"));
    return list && new Kept(scope, (await list.json()) as List, cache);
  }

  /** A file as it is kept. An entry that has gone bad is let go of, so that the next one who asks fetches it anew. */
  async match(file: Listed): Promise<Response | undefined> {
    const key = keyOf(this.scope, file.path);
    try {
      const entry = await this.cache.match(key);
      if (!entry) return undefined;
      const bytes = await entry.arrayBuffer();
      if (await this.isOfBuild(file, bytes)) return new Response(bytes, { headers: entry.headers });
    } catch {
      // The disk gave nothing readable.
    }
    await this.cache.delete(key).catch(() => false);
    return undefined;
  }

  /** Whether these bytes are the file's of this build. */
  async isOfBuild(file: Listed, bytes: ArrayBuffer): Promise<boolean> {
    if (isPage(file.path)) return buildOf(new TextDecoder().decode(bytes)) === this.list.build;
    return bytes.byteLength === file.bytes && (await sha256(bytes)) === file.sha256;
  }

  /** Keeps bytes that are known to be of this build, as the response said that they are to be read. */
  async put(file: Listed, bytes: ArrayBuffer, { headers }: Response): Promise<void> {
    const kept = new Headers(headers);
    // The bytes are unpacked by now, and are the answer to every request for the file.
    for (const name of ["content-encoding", "content-length", "vary"]) kept.delete(name);
    await this.cache.put(keyOf(this.scope, file.path), new Response(bytes, { headers: kept }));
  }

  /** Fetches a file unless it is kept already, here or by an earlier build with the same content. */
  async secure(file: Listed, earlier: Kept[] = [], signal: AbortSignal | null = null): Promise<void> {
    if (await this.cache.match(keyOf(this.scope, file.path))) return;
    for (const build of earlier) if (await this.adopt(file, build)) return;
    const address = addressOf(this.scope, file.path, this.list.build);
    // The app's folder never changes; all else may be older in the browser's own cache than on the site.
    const cache = file.part === "app" ? "default" : "no-cache";
    const response = await fetch(address, { cache, signal, priority: "low" });
    const bytes = await response.arrayBuffer();
    if (!response.ok || !(await this.isOfBuild(file, bytes))) throw new NotOfBuild(file.path);
    await this.put(file, bytes, response);
  }

  /** Paths of listed files that are kept. */
  async paths(): Promise<Set<string>> {
    const keys = new Set((await this.cache.keys()).map(({ url }) => url));
    return new Set(this.list.files.map(({ path }) => path).filter((path) => keys.has(keyOf(this.scope, path))));
  }

  /** Pages of lessons that can be read without a network. */
  async lessons(): Promise<Listed[]> {
    const paths = await this.paths();
    return lessonPages(this.list).filter(({ path }) => lessonFiles(path, this.find).every((file) => paths.has(file.path)));
  }

  private async adopt(file: Listed, earlier: Kept): Promise<boolean> {
    const entry = await earlier.cache.match(keyOf(this.scope, file.path));
    if (!entry) return false;
    const bytes = await entry.arrayBuffer();
    const same = await this.isOfBuild(file, bytes);
    if (same) await this.put(file, bytes, entry);
    return same;
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
