/**
 * Programs that run in the page, as the app sees them. `program.js` is an ES module that exports `createRunner` and
 * `protocol`. Each program runs in a worker of its own, which is ended with it; the next worker is prepared while nobody
 * waits. Jobs, events and endings are JSON, so that the app reads them by the types of `crates/engine`.
 */
export declare const protocol: 2;

/** What is known of the library that programs are linked with before any of it is fetched. */
export interface Description {
  /** Release of Rust, such as "1.96.0". */
  release: string;
  /** Bytes on the wire before the first run. 0 when all of it is in this browser already. */
  bytes: number;
  /** Whether programs can start threads in this browser. */
  threads: boolean;
}

export type State =
  /** Nothing was fetched yet. */
  | { state: "asleep" }
  /** Being fetched; both numbers count bytes on the wire. */
  | { state: "loading"; done: number; total: number }
  /** The next run starts at once. */
  | { state: "ready" }
  /** It cannot be used now; `load` may be tried again. `message` is a sentence for the reader. */
  | { state: "failed"; reason: "offline" | "missing" | "mismatched" | "unsupported"; message: string };

export interface RunnerOptions {
  /** URL of the folder that holds `manifest.json` and the artefact; ends with a slash. */
  base: string;
  /** Called at each change of state. */
  onState(state: State): void;
}

/** JSON of how to run a program. */
export interface Job {
  /** What `std::env::args` gives, the program's name included. */
  arguments: string[];
  /** What `std::env::vars` gives. */
  environment: Record<string, string>;
  /** All that the program can read from its standard input. */
  stdin: string;
  limits: {
    /** Most bytes that the program may write to standard output and standard error together. */
    output: number;
    /** Longest time in milliseconds from its start; none means for ever. */
    milliseconds?: number;
  };
}

/** JSON of what happens while a program runs. */
export type Event =
  /** The program's first instruction is next. */
  | { kind: "started" }
  /** What it wrote, in order over both streams. Comes at most every frame or so. */
  | { kind: "output"; stream: "stdout" | "stderr"; text: string };

/** JSON of how a program ended. */
export interface Ended {
  outcome: Outcome;
  milliseconds: number;
  /** Bytes of memory that the program had at its end. */
  memory: number;
}

/** `message` is a sentence for the reader, in the words of a program's ending on a machine where there are some. */
export type Outcome =
  /** `main` came to its end (0; 101 after a panic), or the program called `process::exit`. */
  | { kind: "exited"; code: number }
  /** It gave itself up: `process::abort`, or a panic that cannot be unwound. Why is on standard error. */
  | { kind: "aborted"; message: string }
  /** Its stack was full. */
  | { kind: "overflowed"; message: string }
  /** Every thread of it waited for another. */
  | { kind: "deadlocked"; message: string }
  /** There was no more memory for it. */
  | { kind: "exhausted"; message: string }
  /** It wrote more than `limits.output`; what is within the limit has come. */
  | { kind: "flooded"; message: string }
  /** It ran longer than `limits.milliseconds`. */
  | { kind: "overdue"; message: string }
  /** `stop` was called. */
  | { kind: "stopped"; message: string }
  /** It did what no program may, such as reading where there is no memory. */
  | { kind: "trapped"; message: string }
  /** It never started: `symbols` are named by the program and defined nowhere, or it is none that this library fits. */
  | { kind: "unlinked"; symbols: string[]; message: string }
  /** Not the program's doing: its worker broke. */
  | { kind: "crashed"; message: string };

/** A program that was started. */
export interface Run {
  /** Ends the program, whatever it does; `ended` then says "stopped". Nothing happens if it has ended. */
  stop(): void;
  /** JSON of Ended. Rejects only if the library cannot be loaded. */
  ended: Promise<string>;
}

export interface Runner {
  /** Reads the manifest, nothing else. Rejects with an Error whose message is for the reader. */
  describe(): Promise<Description>;
  /** Fetches the library and prepares a worker; resolves when it is ready or has failed, as `onState` was told. */
  load(): Promise<void>;
  /**
   * Runs a program, a module as the page's compiler makes it. `job` is JSON of Job, `onEvent` is given JSON of Event.
   * Loads the library first if need be.
   */
  run(program: Uint8Array, job: string, onEvent: (event: string) => void): Run;
  /** Ends all workers. */
  destroy(): void;
}

export declare function createRunner(options: RunnerOptions): Runner;
