// One program from its module to its end.
import { Exit, outcomeOf } from "./ending.ts";
import { link, type Std, Unlinked } from "./link.ts";
import { Output } from "./output.ts";
import type { Ended, Job, Outcome, Piece } from "./protocol.ts";
import { Threads } from "./threads.ts";
import { GivenInput, System } from "./wasi.ts";

/** What is heard of a running program. */
export interface Listener {
  started(): void;
  output(pieces: Piece[]): void;
}

/** The standard library, ready for one program. */
export class Prepared {
  private constructor(
    private readonly std: Std,
    private readonly system: System,
    private readonly threads: Threads,
    private readonly exit: Exit,
  ) {}

  static async from(module: WebAssembly.Module): Promise<Prepared> {
    const exit = await Exit.create();
    const threads = new Threads(exit);
    const system = new System(exit, threads);
    const imports = { wasi_snapshot_preview1: system.wasiImport, rockpool: threads.imports() };
    const instance = await WebAssembly.instantiate(module, imports);
    return new Prepared(instance.exports as Std, system, threads, exit);
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
    try {
      this.system.initialize({ exports: this.std });
      const program = await link(this.std, bytes);
      onStart();
      return await this.threads.run(this.std, program, () => output.flush());
    } catch (error) {
      if (error instanceof Unlinked) return { kind: "unlinked", symbols: error.symbols, message: error.message };
      const { name: thread } = this.threads;
      const remains = { thread, stackLeft: this.threads.hasLeftStack(), lastWords: output.lastWords() };
      return this.exit.outcome ?? outcomeOf(error, remains);
    }
  }
}
