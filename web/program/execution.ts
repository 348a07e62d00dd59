// One program in its worker, from the page's side.
import type { Event } from "program-contract";
import { Heard } from "./heard.ts";
import { broken, type Ended, type FromWorker, type Job, type Outcome, type ToWorker } from "./protocol.ts";

const stopped: Outcome = { kind: "stopped", message: "The program was stopped." };

export class Execution {
  /** Rejects only if there is no worker for it. */
  readonly ended: Promise<Ended>;
  private readonly heard: Heard;
  private worker: Worker | undefined;
  private over = false;
  private begun: number | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private resolve!: (ended: Ended) => void;

  constructor(
    worker: Promise<Worker>,
    private readonly program: Uint8Array,
    private readonly job: Job,
    onEvent: (event: Event) => void,
  ) {
    this.heard = new Heard(onEvent);
    this.ended = new Promise((resolve, reject) => {
      this.resolve = resolve;
      worker.then((ready) => this.begin(ready), reject);
    });
  }

  /** A worker can be ended whatever it does, at no cost to the program while it runs. */
  stop(outcome = stopped): void {
    const milliseconds = this.begun === undefined ? 0 : performance.now() - this.begun;
    this.end({ outcome, milliseconds, memory: 0 });
  }

  private begin(worker: Worker): void {
    this.worker = worker;
    if (this.over) return worker.terminate();
    worker.onerror = ({ message }) => this.end(broken(`The program's worker broke: ${message}.`));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    worker.postMessage({ kind: "run", program: this.program, job: this.job } satisfies ToWorker);
  }

  private hear(message: FromWorker): void {
    if (this.over) return;
    if (message.kind === "output") this.heard.output(message.pieces);
    else if (message.kind === "ended") this.end(message.ended);
    else if (message.kind === "started") this.start();
  }

  private start(): void {
    this.begun = performance.now();
    this.heard.started();
    const { milliseconds } = this.job.limits;
    if (milliseconds === undefined) return;
    const message = `The program was stopped after ${milliseconds / 1000} seconds.`;
    this.watch = setTimeout(() => this.stop({ kind: "overdue", message }), milliseconds);
  }

  private end(ended: Ended): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.watch);
    this.worker?.terminate();
    this.heard.end();
    this.resolve(ended);
  }
}
