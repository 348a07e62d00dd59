// What the host in the page and the worker say to each other, and the manifest that both read.
import type { Answer, State } from "compiler-contract";

export type { Answer };

/** Counted up when the worker, the host or the artefact's form change so that an old one does not fit. */
export const protocol = 1;

/** A packed file of the artefact. */
export interface Packed {
  /** File name beside the manifest. */
  name: string;
  /** Bytes on the wire, packed by xz. */
  bytes: number;
  /** Bytes unpacked. */
  unpacked: number;
  /** SHA-256 of the packed bytes, hexadecimal. Names the content in the browser's cache too. */
  sha256: string;
}

/** A packed file that holds others, one after the other. */
export interface PackedLibrary extends Packed {
  members: { name: string; bytes: number }[];
}

/** A crate besides the standard library's that programs in the page may use, or that such a crate needs. */
export interface Crate {
  version: string;
  /** Whether a program may name it. */
  offered: boolean;
  /** Names of the crates that it needs itself. */
  needs: string[];
  /** Its metadata for checks, and those for builds, which hold all that its code is made from. */
  check: Packed;
  build: Packed;
}

/** `manifest.json`. */
export interface Manifest {
  protocol: number;
  /** Release of Rust, such as "1.96.0". */
  release: string;
  /** The compiler as a WebAssembly module. */
  engine: Packed;
  /** Metadata of the standard library. */
  library: PackedLibrary;
  /** The same with the bodies that code is made from; fetched with the first build. A site may have been built without it. */
  buildLibrary?: PackedLibrary;
  /** rustfmt as a WebAssembly module, fetched when it is first asked; a site may have been built without it. */
  formatter?: Packed;
  /** The standard library that programs in the page are linked with; a site may have been built without it. */
  std?: Packed;
  /** By their names; a site may have been built without them. */
  crates?: Record<string, Crate>;
}

/** Which of the libraries a compiler reads: that for checks or that for builds. */
export type LibraryName = "library" | "buildLibrary";

export type Reason = Extract<State, { state: "failed" }>["reason"];

export type ToWorker =
  /** First of all. `library` is what the worker's compiler reads. `module` spares a worker after the first the compiling. */
  | { kind: "start"; base: string; manifest: Manifest; library: LibraryName; module?: WebAssembly.Module }
  | { kind: "ask"; id: number; question: string }
  /** In place of "start": only keep all files in this browser, for use without a network. */
  | { kind: "keep"; base: string; manifest: Manifest };

export type FromWorker =
  | { kind: "progress"; done: number }
  | { kind: "ready"; protocol: number; module: WebAssembly.Module }
  | { kind: "failed"; reason: Reason; message: string }
  /** The question waits for a part of the compiler or for crates, of which so many bytes of so many have come. */
  | { kind: "fetching"; id: number; done: number; total: number }
  /** Everything is there: the question is being worked on. */
  | { kind: "begun"; id: number }
  | { kind: "answer"; id: number; worked: Worked };

/** An answer, and of a build the module if there is one. */
export interface Worked {
  answer: Answer;
  program?: Uint8Array<ArrayBuffer> | undefined;
}

/** What a worker says that is only to keep the files. */
export type FromKeeper =
  | { kind: "progress"; done: number }
  | { kind: "kept" }
  /** Not everything could be kept: the browser gives no more room, there is no network, or something else. */
  | { kind: "unkept"; why: "full" | "offline" | "broken" };

/** An answer that is no verdict on the program. */
export function noVerdict(end: Answer["end"], message: string): Answer {
  return { end, diagnostics: "", output: "", message, milliseconds: 0, memory: 0 };
}

/** Why the compiler cannot be had, with a sentence for the reader. */
export class Unavailable extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
  ) {
    super(message);
  }
}
