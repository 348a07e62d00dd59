// The compiler's files in this browser, which its own worker fetches, unpacks and keeps.
import { filesOf, keyOf, missing, openCache, readManifest } from "../compiler/artefact.ts";
import type { FromKeeper, Packed, ToWorker } from "../compiler/protocol.ts";
import type { List } from "./list.ts";

/** Packed files of a build's compiler; none where the site was built without it. */
export function packedFiles(list: List): Pick<Packed, "sha256" | "bytes">[] {
  const files = list.files.filter(({ part, path }) => part === "compiler" && path.endsWith(".xz"));
  return files.map(({ sha256 = "", bytes }) => ({ sha256, bytes }));
}

/** Bytes on the wire that are not in this browser yet. */
export async function missingBytes(list: List): Promise<number> {
  const cache = await openCache();
  const files = packedFiles(list);
  const found = await Promise.all(files.map((file) => cache?.match(keyOf(file))));
  return files.reduce((sum, { bytes }, index) => (found[index] ? sum : sum + bytes), 0);
}

/** Bytes that the missing files take in this browser. */
export async function neededBytes(folder: string): Promise<number> {
  const files = await missing(filesOf(await readManifest(folder)));
  return files.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/** Why the worker did not keep everything. */
export class Unkept extends Error {
  constructor(readonly why: "full" | "offline" | "broken") {
    super(why);
  }
}

/** Fetches and keeps what is missing. Rejects with `Unkept`; an aborted `signal` ends the worker. */
export async function keepCompiler(app: string, signal: AbortSignal, onBytes: (done: number) => void): Promise<void> {
  const base = `${app}compiler/`;
  const manifest = await readManifest(base);
  const worker = new Worker(`${app}compiler-worker.js`, { type: "module", name: "Rust compiler, being kept" });
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      worker.onerror = () => reject(new Unkept("broken"));
      worker.onmessage = ({ data }: MessageEvent<FromKeeper>) => {
        if (data.kind === "progress") onBytes(data.done);
        else if (data.kind === "kept") resolve();
        // Any other word would be that of a worker of another version.
        else reject(new Unkept(data.kind === "unkept" ? data.why : "broken"));
      };
      worker.postMessage({ kind: "keep", base, manifest } satisfies ToWorker);
    });
  } finally {
    worker.terminate();
  }
}

/** Lets go of all of it. */
export async function forgetCompiler(): Promise<void> {
  const cache = await openCache();
  for (const request of (await cache?.keys()) ?? []) await cache?.delete(request);
}
