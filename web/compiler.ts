// The page's side of the compiler: the worker, its state, the order of questions, and a watch over their time.
import { missing, readManifest } from "./compiler/artefact.ts";
import { type Answer, type FromWorker, type Manifest, noVerdict, protocol, type Reason, type ToWorker, Unavailable } from "./compiler/protocol.ts";
import { sharedFrame, SharedCompiler } from "./compiler/shared.ts";
import type { Compiler, CompilerOptions, Description, State } from "compiler-contract";

export { protocol };

/** How long a question may take, in milliseconds; a macro or type without end is ended then. */
const patience = 10_000;

interface Waiting {
  asker: string;
  question: string;
  done: (answer: Answer) => void;
}

/** The page's own compiler, or in a host's page the one that all frames share. */
export function createCompiler(options: CompilerOptions): Compiler {
  const frame = sharedFrame();
  return frame && frame !== window ? new SharedCompiler(frame, options, () => new Host(options)) : new Host(options);
}

class Host implements Compiler {
  private manifest: Promise<Manifest> | undefined;
  private worker: Worker | undefined;
  private module: WebAssembly.Module | undefined;
  private loading: Promise<void> | undefined;
  private ready = false;
  private failure = "";
  private waiting: Waiting[] = [];
  private current: (Waiting & { id: number; watch: number | undefined }) | undefined;
  private lastId = 0;

  constructor(private readonly options: CompilerOptions) {}

  async describe(): Promise<Description> {
    const manifest = await this.read();
    // Those without which nothing is checked.
    const files = await missing([manifest.engine, manifest.library]);
    return { release: manifest.release, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
  }

  load(): Promise<void> {
    this.loading ??= this.start().catch((error: unknown) => {
      this.loading = undefined;
      this.fail(error instanceof Unavailable ? error.reason : "unsupported", error instanceof Error ? error.message : String(error));
    });
    return this.loading;
  }

  async ask(asker: string, question: string): Promise<string> {
    const answer = new Promise<Answer>((done) => {
      const older = this.waiting.findIndex((waiting) => waiting.asker === asker);
      if (older >= 0) this.waiting.splice(older, 1)[0]?.done(noVerdict("superseded", ""));
      this.waiting.push({ asker, question, done });
    });
    await this.load();
    if (!this.ready && !this.loading) {
      this.waiting = this.waiting.filter((waiting) => waiting.asker !== asker || waiting.question !== question);
      throw new Error(this.failure);
    }
    this.work();
    return JSON.stringify(await answer);
  }

  destroy(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
    clearTimeout(this.current?.watch);
    for (const waiting of [this.current, ...this.waiting]) waiting?.done(noVerdict("superseded", ""));
    this.current = undefined;
    this.waiting = [];
  }

  /** The manifest, read once; a failure is not kept. */
  private read(): Promise<Manifest> {
    this.manifest ??= readManifest(this.options.base).catch((error: unknown) => {
      this.manifest = undefined;
      throw error;
    });
    return this.manifest;
  }

  private async start(): Promise<void> {
    const manifest = await this.read();
    const total = manifest.engine.bytes + manifest.library.bytes;
    this.tell({ state: "loading", done: 0, total });
    await this.spawn(manifest, (done) => this.tell({ state: "loading", done, total }));
    this.tell({ state: "ready", release: manifest.release });
  }

  /** Starts a worker and waits until it is ready. */
  private spawn(manifest: Manifest, onProgress: (done: number) => void): Promise<void> {
    this.worker?.terminate();
    const worker = new Worker(new URL("compiler-worker.js", import.meta.url), { type: "module", name: "Rust compiler" });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Unavailable("unsupported", "The compiler's worker does not start in this browser."));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (worker !== this.worker) return;
        if (data.kind === "progress") onProgress(data.done);
        else if (data.kind === "failed") reject(new Unavailable(data.reason, data.message));
        else if (data.kind === "answer") this.finish(data.id, data.answer);
        else if (data.kind === "fetching") this.unwatch();
        else if (data.kind === "begun") this.watch();
        else if (data.protocol !== protocol) reject(new Unavailable("mismatched", "This page and its compiler are of different versions. Reload the page."));
        else {
          this.module = data.module;
          this.ready = true;
          resolve();
        }
      };
      this.send({ kind: "start", base: this.options.base, manifest, ...(this.module && { module: this.module }) });
    });
  }

  /** Gives the worker the question that has waited longest, if it is free. */
  private work(): void {
    if (!this.ready || this.current) return;
    const waiting = this.waiting.shift();
    if (!waiting) return;
    const id = ++this.lastId;
    this.current = { ...waiting, id, watch: undefined };
    this.watch();
    this.send({ kind: "ask", id, question: waiting.question });
  }

  /** Gives the question its time from now on. */
  private watch(): void {
    this.unwatch();
    if (this.current) this.current.watch = window.setTimeout(() => void this.overdue(), patience);
  }

  private unwatch(): void {
    clearTimeout(this.current?.watch);
  }

  private finish(id: number, answer: Answer): void {
    if (this.current?.id !== id) return;
    clearTimeout(this.current.watch);
    this.current.done(answer);
    this.current = undefined;
    this.work();
  }

  /** Ends the question that takes too long, with its worker, and goes on with a new one. */
  private async overdue(): Promise<void> {
    this.ready = false;
    this.current?.done(noVerdict("overdue", `The compiler in this page was stopped after ${patience / 1000} seconds.`));
    this.current = undefined;
    try {
      await this.spawn(await this.read(), () => {});
      this.work();
    } catch (error) {
      this.loading = undefined;
      this.fail("unsupported", error instanceof Error ? error.message : String(error));
    }
  }

  private fail(reason: Reason, message: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
    this.failure = message;
    this.tell({ state: "failed", reason, message });
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private tell(state: State): void {
    this.options.onState(state);
  }
}
