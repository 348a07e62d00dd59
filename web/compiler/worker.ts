// The worker that holds a compiler, for checks or for builds, and the formatter once it was asked. It answers one question
// at a time; the host in the page sees to the order.
import { filesOf, forgetOthers } from "./artefact.ts";
import { fileName, neededBy } from "./crates.ts";
import { Instance, type Library } from "./instance.ts";
import { type FromKeeper, type FromWorker, type LibraryName, type Manifest, noVerdict, type Packed, type PackedLibrary, protocol, type ToWorker, Unavailable, type Worked } from "./protocol.ts";
import { keep, open } from "./unpack.ts";

/** What the site offers, from where, and which of its libraries the compiler reads. */
let offer: { base: string; manifest: Manifest; library: LibraryName } | undefined;
/** The compiler's module and the library, once they are there. */
let parts: { module: WebAssembly.Module; library: Library } | undefined;
/** Metadata of crates that questions named, by their files' names. */
const crates: Library = new Map();
/** The formatter's module, once it was asked. */
let formatter: WebAssembly.Module | undefined;
/** The instance for the next question, prepared while nobody waits. */
let next: Promise<Instance> | undefined;

function tell(message: FromWorker | FromKeeper, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "start") void start(data.base, data.manifest, data.library, data.module);
  else if (data.kind === "keep") void keepAll(data.base, data.manifest);
  else void answer(data.id, data.question);
};

async function start(base: string, manifest: Manifest, name: LibraryName, known: WebAssembly.Module | undefined): Promise<void> {
  offer = { base, manifest, library: name };
  try {
    const packed = manifest[name];
    if (!packed) throw new Unavailable("missing", "This site was built without what builds programs in the page.");
    let done = 0;
    const onBytes = (bytes: number) => tell({ kind: "progress", done: (done += bytes) });
    const [module, library] = await Promise.all([
      known ?? open(base, manifest.engine, onBytes).then((file) => WebAssembly.compileStreaming(file)),
      open(base, packed, onBytes).then((file) => split(file, packed)),
    ]);
    parts = { module, library };
    prepareNext();
    await next;
    tell({ kind: "ready", protocol, module });
    void forgetOthers(manifest);
  } catch (error) {
    const [reason, message] =
      error instanceof Unavailable
        ? [error.reason, error.message]
        : (["unsupported", `The compiler does not start in this browser: ${String(error)}`] as const);
    tell({ kind: "failed", reason, message });
  }
}

/** Keeps every file, one after the other: unpacking two at once takes as long and twice the memory. */
async function keepAll(base: string, manifest: Manifest): Promise<void> {
  let done = 0;
  try {
    for (const file of filesOf(manifest)) {
      await keep(base, file, (bytes) => tell({ kind: "progress", done: (done += bytes) }));
    }
    tell({ kind: "kept" });
  } catch (error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    const offline = error instanceof Unavailable && error.reason === "offline";
    tell({ kind: "unkept", why: full ? "full" : offline ? "offline" : "broken" });
  }
}

async function split(file: Response, { members }: PackedLibrary): Promise<Library> {
  const content = new Uint8Array(await file.arrayBuffer());
  let at = 0;
  return new Map(members.map(({ name, bytes }) => [name, content.subarray(at, (at += bytes))]));
}

function prepareNext(): void {
  if (parts) next ??= Instance.compiler(parts.module, parts.library);
}

async function answer(id: number, question: string): Promise<void> {
  try {
    const worked = await (isFormat(question) ? format(id, question) : compile(id, question));
    tell({ kind: "answer", id, worked }, worked.program ? [worked.program.buffer] : []);
  } catch (error) {
    const message = error instanceof Unavailable ? error.message : `The compiler in this page does not work: ${String(error)}`;
    tell({ kind: "answer", id, worked: { answer: noVerdict("crashed", message) } });
  }
  prepareNext();
}

/** Asks the prepared instance, which is used up by it. */
async function compile(id: number, asked: string): Promise<Worked> {
  if (!offer) throw new Error("it was asked before it was started");
  const { question, files } = neededBy(asked, offer.manifest, offer.library);
  await fetchCrates(id, offer.base, files);
  const prepared = next;
  next = undefined;
  const instance = await prepared;
  if (!instance) throw new Error("it was asked before it was started");
  const names = new Set(files.map(fileName));
  return instance.answer(question, new Map([...crates].filter(([name]) => names.has(name))));
}

/** Fetches those of the crates' files that this worker has not yet. */
async function fetchCrates(id: number, base: string, files: Packed[]): Promise<void> {
  const absent = files.filter((file) => !crates.has(fileName(file)));
  if (absent.length === 0) return;
  const total = absent.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (bytes: number) => tell({ kind: "fetching", id, done: (done += bytes), total });
  onBytes(0);
  const opened = absent.map(async (file) => {
    const content = await (await open(base, file, onBytes, "crate")).arrayBuffer();
    crates.set(fileName(file), new Uint8Array(content));
  });
  await Promise.all(opened);
  tell({ kind: "begun", id });
}

function isFormat(question: string): boolean {
  const { task }: { task?: unknown } = JSON.parse(question);
  return task === "format";
}

async function format(id: number, question: string): Promise<Worked> {
  if (!formatter) {
    tell({ kind: "fetching", id, done: 0, total: 0 });
    formatter = await openFormatter();
    tell({ kind: "begun", id });
  }
  return (await Instance.formatter(formatter)).answer(question);
}

async function openFormatter(): Promise<WebAssembly.Module> {
  if (!offer) throw new Error("it was asked before it was started");
  const { base, manifest } = offer;
  if (!manifest.formatter) throw new Unavailable("missing", "This site was built without the formatter for the page.");
  const file = await open(base, manifest.formatter, () => {}, "formatter");
  return WebAssembly.compileStreaming(file);
}
