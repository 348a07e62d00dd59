// What the service worker answers a page: what is kept of the page's own build, else what the network has of it. A page
// is never given data of another build.
import { keepLesson } from "./install.ts";
import { Kept, keptBuilds } from "./kept.ts";
import { addressOf, type Listed, pathOf } from "./list.ts";
import { offlinePage } from "./offline_page.ts";
import { note, noted } from "./visitors.ts";

/** Status for data of another build, which the app tells as an update of the site. */
const otherBuild = 409;

/** A request, and what of its event is needed. */
export interface Asked {
  request: Request;
  clientId: string;
  resultingClientId: string;
  /** Keeps the worker going until this is done. */
  waitUntil(work: Promise<unknown>): void;
}

/** Whether a request may be for something that is kept. Everything else, a Playground's API above all, is left alone. */
export function concerns(request: Request, scope: URL): boolean {
  if (request.method !== "GET" || request.headers.has("range")) return false;
  const path = pathOf(scope, new URL(request.url));
  if (path === undefined || /^(config|offline)\.json$|^service-worker\.js$/.test(path)) return false;
  return request.mode === "navigate" || /\.\w+$/.test(path);
}

export class Answers {
  private readonly opened = new Map<string, Promise<Kept | undefined>>();

  /** `outdated` is told that the site has another build than this one. */
  constructor(
    private readonly scope: URL,
    private readonly build: string,
    private readonly outdated: () => Promise<unknown>,
  ) {}

  async answer(asked: Asked): Promise<Response> {
    const { request } = asked;
    const path = pathOf(this.scope, new URL(request.url)) ?? "";
    if (request.mode === "navigate") return this.navigate(asked, path);
    const { kept, file } = await this.place(asked, path);
    if (!kept || !file || file.part === "compiler") return fetch(request);
    if (file.path.endsWith("/lesson.json")) asked.waitUntil(keepLesson(kept, path).catch(() => {}));
    return (await kept.match(file)) ?? this.fetchFile(asked, kept, file);
  }

  /** Keeps the lessons of these paths, as far as they come. */
  async keepRead(paths: string[]): Promise<void> {
    const kept = await this.open(this.build);
    for (const path of paths) if (kept) await keepLesson(kept, path).catch(() => {});
  }

  /** What is kept of a build. That nothing is, is not remembered. */
  private open(build: string): Promise<Kept | undefined> {
    const known = this.opened.get(build) ?? Kept.open(this.scope, build).catch(() => undefined);
    this.opened.set(build, known);
    void known.then((kept) => kept ?? this.opened.delete(build));
    return known;
  }

  private async navigate(asked: Asked, path: string): Promise<Response> {
    const kept = await this.open(this.build);
    const found = kept?.find(path);
    const file = found?.part === "compiler" ? undefined : found;
    const folder = kept?.find(`${path}/index.html`);
    // As every host does; the page's own addresses may be relative to it.
    if (folder) return Response.redirect(addressOf(this.scope, folder.path, "") + new URL(asked.request.url).search);
    const page = file && (await kept?.match(file));
    if (page) return page;
    const fetched = await fetch(asked.request).catch(() => undefined);
    if (!fetched) return offlinePage(this.scope, kept);
    if (fetched.ok) asked.waitUntil(this.receive(asked, kept, file, fetched.clone()));
    return fetched;
  }

  /** Keeps a page that is of the worker's build, and notes one that is not. */
  private async receive({ resultingClientId }: Asked, kept: Kept | undefined, file: Listed | undefined, page: Response): Promise<void> {
    const copy = page.clone();
    const bytes = await page.arrayBuffer();
    if (kept && file && (await kept.isOfBuild(file, bytes))) return kept.put(file, bytes, page).catch(() => {});
    if (resultingClientId) await note(this.scope, resultingClientId, copy);
    if (file) await this.outdated();
  }

  /** Which build a request is about, as far as that is kept, and the file of it. */
  private async place({ request, clientId }: Asked, path: string): Promise<{ kept?: Kept | undefined; file?: Listed | undefined }> {
    const stated = new URL(request.url).searchParams.get("build");
    const build = stated ?? (await noted(this.scope, clientId)) ?? this.build;
    const kept = await this.open(build);
    const file = kept?.find(path);
    if (file || !path.startsWith("app/")) return { kept, file };
    // The app's folder is named by its content, so whichever build has it has the same.
    for (const other of await keptBuilds(this.scope)) {
      const kept = await this.open(other);
      const file = kept?.find(path);
      if (file) return { kept, file };
    }
    return {};
  }

  private async fetchFile({ request, waitUntil }: Asked, kept: Kept, file: Listed): Promise<Response> {
    const fetched = await fetch(request);
    if (!fetched.ok) return fetched;
    const bytes = await fetched.clone().arrayBuffer();
    if (await kept.isOfBuild(file, bytes)) {
      // Without room the reader reads on, and this is not there the next time.
      waitUntil(kept.put(file, bytes, fetched).catch(() => {}));
      return fetched;
    }
    // A page in place of data, as networks with a log-in page answer: the app knows what to say of it.
    if (/^text\/html\b/.test(fetched.headers.get("content-type") ?? "")) return fetched;
    waitUntil(this.outdated());
    const stated = new URL(request.url).searchParams.has("build");
    return stated ? new Response("The site is of another build than the page.", { status: otherBuild }) : fetched;
  }
}
