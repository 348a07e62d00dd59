// What the host in the page and a program's worker say to each other.
import type { Packed, Reason } from "../compiler/protocol.ts";
import type { Ended, Job, Outcome } from "program-contract";

export type { Ended, Job, Outcome };

/** Counted up when the worker or the host change so that an old one does not fit. */
export const protocol = 2;

export type Stream = "stdout" | "stderr";

/** What a program wrote to one of its streams. */
export interface Piece {
  stream: Stream;
  bytes: Uint8Array;
}

export type ToWorker =
  /** To the first worker, first of all: get the standard library. */
  | { kind: "fetch"; base: string; std: Packed }
  /** To every other worker. */
  | { kind: "start"; module: WebAssembly.Module }
  /** Once. */
  | { kind: "run"; program: Uint8Array; job: Job };

export type FromWorker =
  | { kind: "progress"; done: number }
  | { kind: "ready"; protocol: number; module: WebAssembly.Module }
  | { kind: "failed"; reason: Reason; message: string }
  | { kind: "started" }
  | { kind: "output"; pieces: Piece[] }
  | { kind: "ended"; ended: Ended };

/** The ending of a program whose worker broke. */
export function broken(message: string): Ended {
  return { outcome: { kind: "crashed", message }, milliseconds: 0, memory: 0 };
}
