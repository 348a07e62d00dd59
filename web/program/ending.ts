// How a program ends: from within, by what it does wrong, and from without.
import type { Outcome } from "./protocol.ts";

/** The module `(module (func (export "trap") unreachable))`. */
const trapModule = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11,
);

/**
 * Ends the program that is calling. It does so by a trap: landing pads catch an exception of JavaScript, so that
 * `process::exit` would run destructors.
 */
export class Exit {
  /** Why it was ended. */
  outcome: Outcome | undefined;

  private constructor(private readonly trap: () => void) {}

  static async create(): Promise<Exit> {
    const { instance } = await WebAssembly.instantiate(trapModule);
    return new Exit(instance.exports.trap as () => void);
  }

  now(outcome: Outcome): never {
    this.outcome ??= outcome;
    this.trap();
    throw new Error("a trap returned");
  }
}

/** What can be seen of a program after it was interrupted. */
export interface Remains {
  /** Who was running, such as "thread 'main'". */
  thread: string;
  /** Whether its stack pointer has left its stack. */
  stackLeft: boolean;
  /** The last that it wrote to standard error. */
  lastWords: string;
}

/** What an error that a program ran into means. The engines' words for the same trap differ. */
export function outcomeOf(error: unknown, { thread, stackLeft, lastWords }: Remains): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  if (stackLeft || isFullStack(error)) return { kind: "overflowed", message: fullStack(thread) };
  if (/unreachable/i.test(message)) {
    // The standard library says so, and then aborts.
    const refused = /memory allocation of \d+ bytes failed/.test(lastWords);
    return refused
      ? { kind: "exhausted", message: "The program took all the memory that it may have in this page." }
      : { kind: "aborted", message: "The program aborted." };
  }
  if (/out of bounds/i.test(message))
    return { kind: "trapped", message: "The program used memory that is not its own (natively: a segmentation fault)." };
  return { kind: "trapped", message: `The program was ended by a trap: ${message}.` };
}

/** What natively is said of a thread without room on its stack. */
export function fullStack(thread: string): string {
  return `${thread} has overflowed its stack`;
}

/** A stack without room is a RangeError in most engines; one calls it "too much recursion". */
function isFullStack(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && /too much recursion/.test(error.message));
}
