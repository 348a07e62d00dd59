// Taking the course offline: fetching all that is missing, with an eye on the room that the browser gives.
import { keepCompiler, missingBytes, neededBytes, packedFiles, Unkept } from "./compiler_files.ts";
import { each, isFull } from "./install.ts";
import { type Kept, NotOfBuild } from "./kept.ts";
import { lessonPages, type Listed } from "./list.ts";
import type { End, Standing } from "./words.ts";

/** What is here of a build, and what is missing. */
export async function standingOf(kept: Kept): Promise<Standing> {
  const compiler = await missingBytes(kept.list);
  const tool = packedFiles(kept.list).length === 0 ? "none" : compiler === 0 ? "here" : "missing";
  return {
    lessons: (await kept.lessons()).length,
    of: lessonPages(kept.list).length,
    compiler: tool,
    missing: sum(await missingFiles(kept), "packed") + compiler,
  };
}

/** Room that the browser still gives, and what taking everything would need; nothing where it does not say. */
export async function shortage(kept: Kept, app: string): Promise<{ needed: number; room: number } | undefined> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  if (estimate?.quota === undefined || estimate.usage === undefined) return undefined;
  const compiler = (await missingBytes(kept.list)) > 0 ? await neededBytes(`${app}compiler/`) : 0;
  const needed = sum(await missingFiles(kept), "bytes") + compiler;
  const room = estimate.quota - estimate.usage;
  return needed > room ? { needed, room } : undefined;
}

/** Fetches what is missing. Never rejects. */
export async function take(kept: Kept, app: string, signal: AbortSignal, onBytes: (done: number) => void): Promise<End> {
  try {
    let done = 0;
    await each(await missingFiles(kept), async (file) => {
      signal.throwIfAborted();
      await kept.secure(file, [], signal);
      onBytes((done += file.packed));
    });
    if ((await missingBytes(kept.list)) > 0) await keepCompiler(app, signal, (bytes) => onBytes(done + bytes));
    return "done";
  } catch (error) {
    return signal.aborted ? "stopped" : endOf(error);
  }
}

function endOf(error: unknown): End {
  if (isFull(error)) return "full";
  if (error instanceof Unkept) return error.why;
  if (error instanceof NotOfBuild) return "updated";
  // What `fetch` rejects with when nothing answers.
  return error instanceof TypeError ? "offline" : "broken";
}

async function missingFiles(kept: Kept): Promise<Listed[]> {
  const here = await kept.paths();
  return kept.list.files.filter(({ path, part }) => part !== "compiler" && !here.has(path));
}

function sum(files: Listed[], size: "bytes" | "packed"): number {
  return files.reduce((sum, file) => sum + file[size], 0);
}
