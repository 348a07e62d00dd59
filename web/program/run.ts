// One program from its module to its end.
import { Exit, outcomeOf } from "./ending.ts";
import { link, type Program, type Std, Unlinked } from "./link.ts";
import { Output } from "./output.ts";
import type { Ended, Job, Outcome, Piece } from "./protocol.ts";
import { GivenInput, System } from "./wasi.ts";

/** What is heard of a running program. */
export interface Listener {
  started(): void;
  output(pieces: Piece[]): void;
}

/** A function whose call can be suspended, and which runs on a stack of its own. Not every engine has it. */
type Promising = (call: (...values: number[]) => number) => (...values: number[]) => Promise<number>;

/** The standard library, ready for one program. */
export class Prepared {
  private constructor(
    private readonly std: Std,
    private readonly system: System,
    private readonly exit: Exit,
  ) {}

  static async from(module: WebAssembly.Module): Promise<Prepared> {
    const exit = await Exit.create();
    const system = new System(exit);
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: system.wasiImport });
    return new Prepared(instance.exports as Std, system, exit);
  }

  /** Runs a program, once. */
  async run(program: Uint8Array, job: Job, listener: Listener): Promise<Ended> {
    const output = new Output((pieces) => listener.output(pieces), job.limits.output);
    const input = new GivenInput(new TextEncoder().encode(job.stdin));
    this.system.surround({ arguments: job.arguments, environment: job.environment, input, output });
    let begun = performance.now();
    const outcome = await this.outcome(program, output, () => {
      begun = performance.now();
      listener.started();
    });
    const milliseconds = performance.now() - begun;
    output.flush();
    return { outcome, milliseconds, memory: this.std.memory.buffer.byteLength };
  }

  private async outcome(bytes: Uint8Array, output: Output, onStart: () => void): Promise<Outcome> {
    const stack = this.std.__stack_pointer.value;
    try {
      this.system.initialize({ exports: this.std });
      const program = await link(this.std, bytes);
      onStart();
      this.std.exit(await begin(program));
      throw new Error("exit returned");
    } catch (error) {
      if (error instanceof Unlinked) return { kind: "unlinked", symbols: error.symbols, message: error.message };
      const pointer = this.std.__stack_pointer.value;
      const stackLeft = pointer < 0 || pointer > stack;
      return this.exit.outcome ?? outcomeOf(error, { stackLeft, lastWords: output.lastWords() });
    }
  }
}

/** Calls `main`, on the larger stack where there are two to choose from. */
async function begin({ main }: Program): Promise<number> {
  const { promising } = WebAssembly as { promising?: Promising };
  return promising ? promising(main)(0, 0) : main(0, 0);
}
