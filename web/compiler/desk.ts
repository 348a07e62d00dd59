// A worker that answers questions of one kind: its start and its replacement, the order of what waits, and a watch over the
// time that each answer takes.
import { type FromWorker, type LibraryName, type Manifest, noVerdict, protocol, type ToWorker, Unavailable, type Worked } from "./protocol.ts";

/** What a desk is for. */
export interface Duties {
  base: string;
  manifest(): Promise<Manifest>;
  library: LibraryName;
  /** How long a question may take, in milliseconds; a macro or type without end is ended then. */
  patience: number;
  /** A worker that nobody has asked for so long, in milliseconds, is ended; none means never. The next question starts another. */
  idle?: number;
  /** The worker does not start, at first or again. */
  onBroken(error: Unavailable): void;
}

/** The compiler's module, compiled by the first worker for all. */
export interface Shared {
  module?: WebAssembly.Module;
}

type OnProgress = (done: number, total: number) => void;

interface Waiting {
  asker: string;
  question: string;
  /** Hears of what is fetched for this question alone. */
  onFetch: OnProgress | undefined;
  resolve: (worked: Worked) => void;
  reject: (error: Unavailable) => void;
}

export class Desk {
  private worker: Worker | undefined;
  private starting: Promise<void> | undefined;
  private ready = false;
  private readonly hearers = new Set<OnProgress>();
  private waiting: Waiting[] = [];
  private current: (Waiting & { id: number; watch: number | undefined }) | undefined;
  private lastId = 0;
  private idle: number | undefined;

  constructor(
    private readonly duties: Duties,
    private readonly shared: Shared,
  ) {}

  /** Resolves when the worker is ready; `onProgress` hears how many bytes of how many have come. Rejects with `Unavailable`. */
  start(onProgress?: OnProgress): Promise<void> {
    if (onProgress && !this.ready) this.hearers.add(onProgress);
    this.starting ??= this.spawn().then(
      () => this.open(),
      (error: unknown) => this.fail(error),
    );
    return this.starting;
  }

  /**
   * Answers when it is the question's turn; of the waiting ones each asker's newest counts. Rejects with `Unavailable`.
   * `onStart` hears of what comes before the worker is ready, `onFetch` of what comes for this question alone.
   */
  ask(asker: string, question: string, onStart?: OnProgress, onFetch?: OnProgress): Promise<Worked> {
    this.drop(asker);
    const worked = new Promise<Worked>((resolve, reject) => this.waiting.push({ asker, question, onFetch, resolve, reject }));
    // Who waits is told by its own promise.
    this.start(onStart).then(() => this.work(), () => {});
    return worked;
  }

  /** Ends what this asker waits for: a question that waits is dropped, one that is being answered ends with its worker. */
  stop(asker: string): void {
    this.drop(asker);
    if (this.current?.asker === asker) this.abandon(superseded());
  }

  destroy(): void {
    this.close();
    clearTimeout(this.current?.watch);
    for (const waiting of [this.current, ...this.waiting]) waiting?.resolve(superseded());
    this.current = undefined;
    this.waiting = [];
  }

  /** Forgets what this asker asked and nobody has begun. */
  private drop(asker: string): void {
    const at = this.waiting.findIndex((waiting) => waiting.asker === asker);
    if (at >= 0) this.waiting.splice(at, 1)[0]?.resolve(superseded());
  }

  private async spawn(): Promise<void> {
    const { base, library } = this.duties;
    const manifest = await this.duties.manifest();
    const total = (this.shared.module ? 0 : manifest.engine.bytes) + (manifest[library]?.bytes ?? 0);
    const tell = (done: number) => this.hearers.forEach((hearer) => hearer(done, total));
    tell(0);
    const worker = new Worker(new URL("compiler-worker.js", import.meta.url), { type: "module", name: "Rust compiler" });
    this.worker = worker;
    await new Promise<void>((resolve, reject) => {
      worker.onerror = () => reject(new Unavailable("unsupported", "The compiler's worker does not start in this browser."));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (worker !== this.worker) return;
        if (data.kind === "progress") tell(data.done);
        else if (data.kind === "failed") reject(new Unavailable(data.reason, data.message));
        else if (data.kind === "answer") this.finish(data.id, data.worked);
        else if (data.kind === "fetching") this.fetching(data.done, data.total);
        else if (data.kind === "begun") this.watch();
        else if (data.protocol !== protocol) reject(new Unavailable("mismatched", "This page and its compiler are of different versions. Reload the page."));
        else {
          this.shared.module = data.module;
          resolve();
        }
      };
      this.send({ kind: "start", base, manifest, library, ...(this.shared.module && { module: this.shared.module }) });
    });
  }

  private open(): void {
    this.hearers.clear();
    this.ready = true;
  }

  /** Turns away all who wait; the next question tries again. */
  private fail(error: unknown): never {
    this.close();
    this.hearers.clear();
    const unavailable = error instanceof Unavailable ? error : new Unavailable("unsupported", error instanceof Error ? error.message : String(error));
    for (const { reject } of this.waiting.splice(0)) reject(unavailable);
    this.duties.onBroken(unavailable);
    throw unavailable;
  }

  private close(): void {
    clearTimeout(this.idle);
    this.worker?.terminate();
    this.worker = undefined;
    this.starting = undefined;
    this.ready = false;
  }

  /** Gives the worker the question that has waited longest, if it is free. */
  private work(): void {
    if (!this.ready || this.current) return;
    clearTimeout(this.idle);
    const waiting = this.waiting.shift();
    if (!waiting) return this.rest();
    const id = ++this.lastId;
    this.current = { ...waiting, id, watch: undefined };
    this.watch();
    this.send({ kind: "ask", id, question: waiting.question });
  }

  /** Nobody asks: gives back the memory of the worker after a while. */
  private rest(): void {
    const { idle } = this.duties;
    if (idle !== undefined) this.idle = window.setTimeout(() => this.close(), idle);
  }

  /** Gives the question its time from now on. */
  private watch(): void {
    this.unwatch();
    if (this.current) this.current.watch = window.setTimeout(() => this.overdue(), this.duties.patience);
  }

  private unwatch(): void {
    clearTimeout(this.current?.watch);
  }

  /** What the network takes is not the question's time. */
  private fetching(done: number, total: number): void {
    this.unwatch();
    this.current?.onFetch?.(done, total);
  }

  private finish(id: number, worked: Worked): void {
    if (this.current?.id !== id) return;
    clearTimeout(this.current.watch);
    this.current.resolve(worked);
    this.current = undefined;
    this.work();
  }

  private overdue(): void {
    this.abandon({ answer: noVerdict("overdue", `The compiler in this page was stopped after ${this.duties.patience / 1000} seconds.`) });
  }

  /** Ends the question that is being answered, with its worker, and goes on with a new one. */
  private abandon(worked: Worked): void {
    this.close();
    this.unwatch();
    this.current?.resolve(worked);
    this.current = undefined;
    this.start().then(() => this.work(), () => {});
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }
}

function superseded(): Worked {
  return { answer: noVerdict("superseded", "") };
}
