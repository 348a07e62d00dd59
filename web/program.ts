// The page's side of running programs: gives each one a worker, and prepares the next while nobody waits.
import { missing, readManifest } from "./compiler/artefact.ts";
import { type Packed, Unavailable } from "./compiler/protocol.ts";
import { Execution } from "./program/execution.ts";
import { type FromWorker, type Job, protocol, type ToWorker } from "./program/protocol.ts";
import { canSuspend } from "./program/suspension.ts";
import type { Description, Run, Runner, RunnerOptions, State } from "program-contract";

export { protocol };

export function createRunner(options: RunnerOptions): Runner {
  return new Host(options);
}

class Host implements Runner {
  /** The standard library, compiled by the first worker for all. */
  private module: WebAssembly.Module | undefined;
  /** The worker for the next program. */
  private spare: Promise<Worker> | undefined;
  private readonly running = new Set<Execution>();
  private destroyed = false;

  constructor(private readonly options: RunnerOptions) {}

  async describe(): Promise<Description> {
    const { release, std } = await this.read();
    const [absent] = await missing([std]);
    return { release, bytes: absent?.bytes ?? 0, threads: canSuspend };
  }

  async load(): Promise<void> {
    // Who waits is told by `onState` that it failed.
    await this.prepare().catch(() => {});
  }

  run(program: Uint8Array, job: string, onEvent: (event: string) => void): Run {
    const worker = this.prepare();
    this.spare = undefined;
    const wanted: Job = JSON.parse(job);
    const execution = new Execution(worker, program, wanted, (event) => onEvent(JSON.stringify(event)));
    this.running.add(execution);
    const ended = execution.ended.then((how) => {
      this.running.delete(execution);
      if (!this.destroyed) void this.load();
      return JSON.stringify(how);
    });
    return { stop: () => execution.stop(), ended };
  }

  destroy(): void {
    this.destroyed = true;
    for (const execution of this.running) execution.stop();
    void this.spare?.then((worker) => worker.terminate(), () => {});
    this.spare = undefined;
  }

  /** The manifest of a site whose programs run in the page. */
  private async read(): Promise<{ release: string; std: Packed }> {
    const { release, std } = await readManifest(this.options.base);
    if (!std) throw new Unavailable("missing", "This site was built without what programs need to run in the page.");
    return { release, std };
  }

  private prepare(): Promise<Worker> {
    this.spare ??= this.spawn().catch((error: unknown) => {
      this.spare = undefined;
      const reason = error instanceof Unavailable ? error.reason : "unsupported";
      this.tell({ state: "failed", reason, message: error instanceof Error ? error.message : String(error) });
      throw error;
    });
    return this.spare;
  }

  /** A worker that is ready for a program. */
  private async spawn(): Promise<Worker> {
    if (this.module) return startWorker({ kind: "start", module: this.module }, () => {}).then(({ worker }) => worker);
    const { std } = await this.read();
    this.tell({ state: "loading", done: 0, total: std.bytes });
    const { worker, module } = await startWorker({ kind: "fetch", base: this.options.base, std }, (done) =>
      this.tell({ state: "loading", done, total: std.bytes }),
    );
    this.module = module;
    this.tell({ state: "ready" });
    return worker;
  }

  private tell(state: State): void {
    this.options.onState(state);
  }
}

interface Started {
  worker: Worker;
  module: WebAssembly.Module;
}

function startWorker(order: ToWorker, onProgress: (done: number) => void): Promise<Started> {
  const worker = new Worker(new URL("program-worker.js", import.meta.url), { type: "module", name: "Rust program" });
  const started = new Promise<Started>((resolve, reject) => {
    worker.onerror = () => reject(new Unavailable("unsupported", "The worker for programs does not start in this browser."));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "progress") onProgress(data.done);
      else if (data.kind === "failed") reject(new Unavailable(data.reason, data.message));
      else if (data.kind !== "ready") return;
      else if (data.protocol === protocol) resolve({ worker, module: data.module });
      else reject(new Unavailable("mismatched", "This page and its worker for programs are of different versions. Reload the page."));
    };
    worker.postMessage(order);
  });
  return started.catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
}
