// Keeping a build from the first visit on: the app and the course's own files, and the lessons that were kept before.
import { Kept, keptBuilds, nameOf } from "./kept.ts";
import { fetchList, lessonFiles, type Listed } from "./list.ts";

/** Files that are fetched at a time. */
const atOnce = 6;

/** Rejects unless all that the app needs to start is kept; what came until then is not fetched again the next time. */
export async function install(scope: URL, build: string): Promise<void> {
  const list = await fetchList(scope);
  if (list?.build !== build) throw new Error(`the site is not, or no longer, of build ${build}`);
  const kept = await Kept.begin(scope, list);
  const earlier = await earlierBuilds(scope, build);
  const first = list.files.filter(({ part }) => part === "app" || part === "course");
  await each(first, (file) => kept.secure(file, earlier));
  const read = (await Promise.all(earlier.map((build) => build.paths()))).flatMap((paths) => [...paths]);
  const again = list.files.filter(({ part, path }) => part === "lesson" && read.includes(path));
  await each(again, (file) => kept.secure(file, earlier)).catch((error: unknown) => {
    // Without room for old and new at once the new build comes without some lessons; for want of a network, later.
    if (!isFull(error)) throw error;
  });
}

async function earlierBuilds(scope: URL, build: string): Promise<Kept[]> {
  const others = (await keptBuilds(scope)).filter((other) => other !== build);
  const opened = await Promise.all(others.map((other) => Kept.open(scope, other)));
  return opened.filter((other) => other !== undefined);
}

/** Does something with each file, some at a time, until one fails; what is under way then still comes to its end. */
export async function each(files: Listed[], act: (file: Listed) => Promise<void>): Promise<void> {
  const waiting = files.values();
  const failures: unknown[] = [];
  const work = async () => {
    for (const file of waiting) {
      if (failures.length > 0) return;
      await act(file).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
}

/** Whether the browser gives the site no more room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** Keeps what a lesson consists of, pictures included. What does not come is fetched when the lesson is read again. */
export async function keepLesson(kept: Kept, path: string): Promise<void> {
  const files = lessonFiles(path, kept.find);
  for (const file of files) await kept.secure(file);
  const data = files.find((file) => file.path.endsWith("/lesson.json"));
  const text = data && (await (await kept.match(data))?.text());
  if (!text) return;
  const pages = /\/(index\.html|lesson\.json|recorded\.json)$/;
  for (const file of kept.list.files)
    if (file.part === "lesson" && !pages.test(file.path) && text.includes(JSON.stringify(file.path.slice("lessons/".length))))
      await kept.secure(file);
}

/** Lets go of other builds than this one, but for those whose pages are still open. */
export async function forgetOthers(scope: URL, build: string): Promise<void> {
  const held = (await navigator.locks?.query())?.held ?? [];
  const open = new Set(held.map(({ name }) => name));
  const others = (await keptBuilds(scope)).filter((other) => other !== build).map((other) => nameOf(scope, other));
  await Promise.all(others.filter((name) => !open.has(name)).map((name) => caches.delete(name)));
}
