// `offline.json`: what belongs to a build of the site, and which path an address of the site means. Pure but for reading it.

/** What a file is for: kept from the first visit on, when its lesson is read, or by the compiler's own cache. */
export type Part = "app" | "course" | "lesson" | "compiler";

export interface Listed {
  /** Below the site, with forward slashes, not escaped. */
  path: string;
  bytes: number;
  /** Bytes on the way, from a host that packs texts. */
  packed: number;
  /** SHA-256 of the content, hexadecimal. Pages have none: they state their build. */
  sha256?: string;
  part: Part;
}

export interface List {
  build: string;
  files: Listed[];
}

/** The list of the site as it is on the network now; nothing where there is none, or something else in its place. */
export async function fetchList(scope: URL): Promise<List | undefined> {
  const response = await fetch(new URL("offline.json", scope), { cache: "no-store" });
  if (!response.ok) return undefined;
  const list: unknown = await response.json().catch(() => undefined);
  return isList(list) ? list : undefined;
}

function isList(value: unknown): value is List {
  const list = value as Partial<List> | undefined;
  return typeof list?.build === "string" && Array.isArray(list.files);
}

/** The path that an address below the site means; nothing for one that is elsewhere or cannot be read. */
export function pathOf(scope: URL, url: URL): string | undefined {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname.slice(scope.pathname.length));
  } catch {
    return undefined;
  }
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** The address that names a path in the cache. */
export function keyOf(scope: URL, path: string): string {
  return scope.href + path.split("/").map(encodeURIComponent).join("/");
}

/** The address that a path is fetched from. Folders stand for their pages, since hosts redirect from the page itself. */
export function addressOf(scope: URL, path: string, build: string): string {
  const address = keyOf(scope, path);
  if (isPage(path)) return address.replace(/(^|\/)index\.html$/, "$1");
  // As the app asks for data, so that no cache on the way gives that of another build.
  return path.startsWith("app/") ? address : `${address}?build=${build}`;
}

export function isPage(path: string): boolean {
  return path.endsWith(".html");
}

/** The build that a page states, "" for a page of something else. */
export function buildOf(page: string): string {
  return /<meta name="?rockpool-build"? content="?([0-9a-f]{12})\b/.exec(page)?.[1] ?? "";
}

/** The files that a lesson cannot be read without, by one of them; nothing where the path is not of a lesson. */
export function lessonFiles(path: string, find: (path: string) => Listed | undefined): Listed[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const files = ["index.html", "lesson.json", "recorded.json"].map((name) => find(folder + name));
  const whole = files.filter((file) => file?.part === "lesson");
  return whole.length === files.length ? (whole as Listed[]) : [];
}

/** Pages of all lessons. */
export function lessonPages(list: List): Listed[] {
  const find = finder(list);
  return list.files.filter((file) => file.part === "lesson" && isPage(file.path) && lessonFiles(file.path, find).length > 0);
}

/** Finds files by their path. */
export function finder(list: List): (path: string) => Listed | undefined {
  const files = new Map(list.files.map((file) => [file.path, file]));
  return (path) => files.get(path);
}
