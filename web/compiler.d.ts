/**
 * The Rust compiler in the page, as the app sees it. `compiler.js` is an ES module that exports `createCompiler` and
 * `protocol`. It owns the worker: starts it, watches it, replaces it. Questions and answers are JSON, so that the app
 * reads them by the types of `crates/engine`.
 */
export declare const protocol: 1;

/** What is known of the compiler before any of it is fetched. */
export interface Description {
  /** Release of Rust, such as "1.96.0". */
  release: string;
  /** Bytes on the wire before the first check. 0 when all of it is in this browser already. */
  bytes: number;
  /** Bytes on the wire that a first build takes besides. `undefined` where this site builds nothing in the page. */
  buildBytes: number | undefined;
  /**
   * Crates besides the standard library's that programs may use: the name of each, and the bytes on the wire before a build
   * of a program that uses it, with all that it needs.
   */
  crates: [name: string, bytes: number][];
}

export type State =
  /** Nothing was fetched yet. */
  | { state: "asleep" }
  /** Being fetched; both numbers count bytes on the wire. */
  | { state: "loading"; done: number; total: number }
  | { state: "ready"; release: string }
  /** It cannot be used now; `load` may be tried again. `message` is a sentence for the reader. */
  | { state: "failed"; reason: "offline" | "missing" | "mismatched" | "unsupported"; message: string };

export interface CompilerOptions {
  /** URL of the folder that holds `manifest.json`, the worker and the artefact; ends with a slash. */
  base: string;
  /** Called at each change of state. */
  onState(state: State): void;
}

/** JSON of a question; byte offsets everywhere are UTF-8 offsets into the file's text. */
export interface Question {
  task: "check" | "types" | "expand" | "hir" | "mir" | "format" | "build" | "wasm";
  /** Text of each file by path; the crate's root is the first. */
  files: { path: string; text: string }[];
  edition: "2015" | "2018" | "2021" | "2024";
  crate_type: "bin" | "lib";
  /** Whether `#[test]` functions and `#[cfg(test)]` count. */
  tests: boolean;
  /** Whether `#![feature]` is allowed. */
  unstable: boolean;
  /** Crates besides the standard library's that it may use; those that this site has not are passed over. */
  crates?: string[];
  /** Of "build" and "wasm": whether the program is to be fast, without the checks of a debug build. */
  release?: boolean;
}

/** A build's answer, and the module if there is one, for `run` of `program.d.ts`. */
export interface Built {
  /** JSON of Answer. */
  answer: string;
  program: Uint8Array | undefined;
}

/** JSON of an answer. */
export interface Answer {
  /**
   * "done": the compiler went to its end without an error. "failed": the program has errors, which are in
   * `diagnostics`. The others are no verdict on the program: "crashed" (a bug of the compiler, `message` says what it
   * said), "exhausted" (stack or memory), "overdue" (ended after too long), "superseded" (a newer question of the same
   * asker came before this one was begun, or it was stopped).
   */
  end: "done" | "failed" | "crashed" | "exhausted" | "overdue" | "superseded";
  /** What rustc wrote with `--error-format=json --json=diagnostic-rendered-ansi`, one object a line. */
  diagnostics: string;
  /** What the task gives: text for "expand", "hir", "mir", "format" and "wasm"; JSON of `Types` for "types"; else "". */
  output: string;
  /** A sentence for the reader when `end` is no verdict, or when "format" failed: why rustfmt does not take the text. Else "". */
  message: string;
  milliseconds: number;
  /** Bytes of memory that the compiler took. */
  memory: number;
}

/** JSON in the output of "types". */
export interface Types {
  /** Where a type is left out in the source: insert `text` at byte `at` of the first file. */
  hints: { at: number; text: string }[];
  /** Type of each expression and pattern: [from, to, type], byte offsets in the first file, outer before inner. */
  expressions: [number, number, string][];
}

export interface Compiler {
  /** Reads the manifest, nothing else. Rejects with an Error whose message is for the reader. */
  describe(): Promise<Description>;
  /** Fetches and starts the compiler; resolves when it is ready or has failed, as `onState` was told. */
  load(): Promise<void>;
  /**
   * Answers a question (JSON of Question) by JSON of Answer; loads the compiler first if need be. One question is worked
   * on at a time; of the waiting ones each asker's newest counts. Rejects only if the compiler cannot be loaded.
   */
  ask(asker: string, question: string): Promise<string>;
  /**
   * Builds a program: `question` is JSON of Question whose task is "build", or "wasm", which
   * shows functions of the program in place of giving it. The first build fetches what only builds need,
   * and the first with a crate that crate;
   * `onProgress` hears how many bytes of how many have come. Otherwise as `ask`.
   */
  build(asker: string, question: string, onProgress: (done: number, total: number) => void): Promise<Built>;
  /** Ends the build that this asker waits for, which is answered by "superseded". Nothing happens if there is none. */
  stop(asker: string): void;
  /** Ends the worker. */
  destroy(): void;
}

export declare function createCompiler(options: CompilerOptions): Compiler;
