// The system that a program sees, by WASI preview 1: the shim, corrected where a program could tell the difference.
import { ConsoleStdout, Fd, WASI, wasi } from "@bjorn3/browser_wasi_shim";
import type { Exit } from "./ending.ts";
import { emptyRoot } from "./files.ts";
import type { Output } from "./output.ts";
import type { Stream } from "./protocol.ts";
import { suspending } from "./suspension.ts";
import type { Threads } from "./threads.ts";

/** Where a program's standard input comes from. */
export interface Input {
  /** At most `most` bytes; none means that there are no more. It may block. */
  read(most: number): Uint8Array;
}

/** Input that is known before the program starts. */
export class GivenInput implements Input {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(most: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += most));
  }
}

/** What a program is given. */
export interface Surroundings {
  arguments: string[];
  environment: Record<string, string>;
  input: Input;
  output: Output;
}

type Call = (...values: number[]) => unknown;
type Imports = Record<string, (...values: never[]) => unknown>;

/** Calls that move bytes of several slices, and where they write how many they have moved: the last of their parameters. */
const moving = ["fd_pread", "fd_pwrite", "fd_read", "fd_write"];
/** Calls that may take a while, in which other threads have their turns. */
const waiting = ["poll_oneoff", "sched_yield"];

export class System extends WASI {
  private output: Output | undefined;

  constructor(
    private readonly exit: Exit,
    private readonly threads: Threads,
  ) {
    super([], [], [], { debug: false });
    Object.assign(this.wasiImport, this.corrections());
    for (const name of moving) this.correct(name, (call) => (...values) => this.moved(call, values));
    for (const name of Object.keys(this.wasiImport)) this.correct(name, (call) => (...values) => this.unbroken(call, values));
    for (const name of waiting) this.correct(name, suspending);
  }

  /** Before the library is initialised, since that reads the environment and looks for the root. */
  surround({ arguments: args, environment, input, output }: Surroundings): void {
    this.args = args;
    this.env = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    this.output = output;
    this.fds = [new InputStream(input, output), this.stream("stdout"), this.stream("stderr"), emptyRoot()];
  }

  private stream(stream: Stream): Fd {
    return new OutputStream((bytes) => {
      const allowed = this.output?.write(stream, bytes);
      if (!allowed) this.exit.now({ kind: "flooded", message: "The program wrote more than is shown here, and was stopped." });
    });
  }

  private correct(name: string, change: (call: Call) => Call): void {
    this.wasiImport[name] = change(this.wasiImport[name] as Call);
  }

  /** The shim tells an error even if it has moved some bytes before, which a program would then move again. */
  private moved(call: Call, values: number[]): unknown {
    const count = values.at(-1) ?? 0;
    this.view().setUint32(count, 0, true);
    const result = call(...values);
    return this.view().getUint32(count, true) > 0 ? wasi.ERRNO_SUCCESS : result;
  }

  /** An exception of this script would run the program's destructors as its own panic would: it is an error of the call. */
  private unbroken(call: Call, values: number[]): unknown {
    try {
      return call(...values);
    } catch (error) {
      if (this.exit.outcome) throw error;
      return wasi.ERRNO_IO;
    }
  }

  private corrections(): Imports {
    const { poll_oneoff: poll } = this.wasiImport as Record<string, (...numbers: number[]) => number>;
    const unsupported = () => wasi.ERRNO_NOTSUP;
    return {
      // The shim counts characters where bytes are meant.
      args_sizes_get: (count: number, size: number) => {
        const bytes = this.args.map((text) => new TextEncoder().encode(text).length + 1);
        this.view().setUint32(count, bytes.length, true);
        this.view().setUint32(size, bytes.reduce((sum, length) => sum + length, 0), true);
        return wasi.ERRNO_SUCCESS;
      },
      // The shim is busy while it waits; of this only what sleeping left is so.
      poll_oneoff: (subscriptions: number, events: number, count: number) => {
        const answer = () => poll?.(subscriptions, events, count) ?? wasi.ERRNO_NOSYS;
        const milliseconds = count === 1 ? this.millisecondsUntil(wasi.Subscription.read_bytes(this.view(), subscriptions)) : 0;
        return milliseconds > 0 ? this.threads.sleep(milliseconds, answer) : answer();
      },
      // Natively, one byte of a status is left.
      proc_exit: (code: number) => this.exit.now({ kind: "exited", code: code & 0xff }),
      proc_raise: (signal: number) => this.exit.now({ kind: "aborted", message: `The program ended itself by signal ${signal}.` }),
      sched_yield: () => this.threads.rest(),
      // The shim throws.
      sock_accept: unsupported,
      sock_recv: unsupported,
      sock_send: unsupported,
      sock_shutdown: unsupported,
    };
  }

  private millisecondsUntil({ eventtype, clockid, timeout, flags }: wasi.Subscription): number {
    if (eventtype !== wasi.EVENTTYPE_CLOCK) return 0;
    const milliseconds = Number(timeout) / 1e6;
    if (!(flags & wasi.SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME)) return milliseconds;
    return milliseconds - (clockid === wasi.CLOCKID_REALTIME ? Date.now() : performance.now());
  }

  /** Made anew each time: growing memory detaches the old one. */
  private view(): DataView {
    return new DataView(this.inst.exports.memory.buffer);
  }
}

/** As natively with a pipe, neither stream is a terminal: colours are nobody's choice then. */
const pipe = () => ({ ret: wasi.ERRNO_SUCCESS, fdstat: new wasi.Fdstat(wasi.FILETYPE_UNKNOWN, 0) });

class InputStream extends Fd {
  constructor(
    private readonly input: Input,
    private readonly output: Output,
  ) {
    super();
  }

  override fd_fdstat_get(): { ret: number; fdstat: wasi.Fdstat } {
    return pipe();
  }

  override fd_read(most: number): { ret: number; data: Uint8Array } {
    // What the program asks its user must be readable by now.
    this.output.flush();
    return { ret: wasi.ERRNO_SUCCESS, data: this.input.read(most) };
  }
}

class OutputStream extends ConsoleStdout {
  override fd_fdstat_get(): { ret: number; fdstat: wasi.Fdstat } {
    return pipe();
  }
}
