// The worker of one program: prepares the standard library, runs the program that it is given, and is ended by the host.
import { type Packed, Unavailable } from "../compiler/protocol.ts";
import { open } from "../compiler/unpack.ts";
import { broken, type FromWorker, type Job, protocol, type ToWorker } from "./protocol.ts";
import { Prepared } from "./run.ts";

let prepared: Promise<Prepared> | undefined;

function tell(message: FromWorker): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "run") void run(data.program, data.job);
  else void start(data.kind === "start" ? Promise.resolve(data.module) : get(data.base, data.std));
};

async function get(base: string, std: Packed): Promise<WebAssembly.Module> {
  let done = 0;
  const onBytes = (bytes: number) => tell({ kind: "progress", done: (done += bytes) });
  return WebAssembly.compileStreaming(await open(base, std, onBytes, "standard library"));
}

async function start(library: Promise<WebAssembly.Module>): Promise<void> {
  try {
    const module = await library;
    prepared = Prepared.from(module);
    await prepared;
    tell({ kind: "ready", protocol, module });
  } catch (error) {
    const [reason, message] =
      error instanceof Unavailable
        ? [error.reason, error.message]
        : (["unsupported", `Programs do not run in this browser: ${String(error)}`] as const);
    tell({ kind: "failed", reason, message });
  }
}

async function run(program: Uint8Array, job: Job): Promise<void> {
  try {
    const library = await prepared;
    if (!library) throw new Error("it was asked before it was started");
    const ended = await library.run(program, job, {
      started: () => tell({ kind: "started" }),
      output: (pieces) => tell({ kind: "output", pieces }),
    });
    tell({ kind: "ended", ended });
  } catch (error) {
    tell({ kind: "ended", ended: broken(`Programs do not run in this page: ${String(error)}`) });
  }
}
