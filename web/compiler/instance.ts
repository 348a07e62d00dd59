// One instance of the compiler or the formatter: made, prepared, asked once, thrown away.
import { ConsoleStdout, Directory, File, type Inode, OpenFile, PreopenDirectory, WASI, WASIProcExit } from "@bjorn3/browser_wasi_shim";
import { type Answer, noVerdict, type Worked } from "./protocol.ts";

/** What both modules export. */
interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  /** The compiler's alone. */
  prepare?(): void;
  allocate(length: number): number;
  answer(start: number, length: number): void;
}

/** Files of metadata by their names: the standard library's, or those of crates. */
export type Library = Map<string, Uint8Array<ArrayBuffer>>;

/** Where the compiler looks for the standard library. */
const libraryFolder = ["lib", "rustlib", "wasm32-wasip1", "lib"];
/** Where it looks for the crates that a question names. */
const cratesFolder = "crates";
/** Where a build leaves its module. */
const results = { folder: "tmp", program: "program.wasm" };

/** Which of the modules it is, as its reader calls it. */
type Kind = "compiler" | "formatter";

export class Instance {
  private constructor(
    private readonly kind: Kind,
    private readonly exports: Exports,
    private readonly files: Map<string, Inode>,
    private readonly output: Collected,
    private readonly errors: Collected,
  ) {}

  /** An instance of the compiler that has done all that needs no question. */
  static compiler(module: WebAssembly.Module, library: Library): Promise<Instance> {
    return Instance.prepare("compiler", module, new Map([libraryIn(library), [results.folder, new Directory(new Map())]]));
  }

  /** An instance of the formatter, which reads no files. */
  static formatter(module: WebAssembly.Module): Promise<Instance> {
    return Instance.prepare("formatter", module, new Map());
  }

  private static async prepare(kind: Kind, module: WebAssembly.Module, files: Map<string, Inode>): Promise<Instance> {
    const [output, errors] = [new Collected(), new Collected()];
    const descriptors = [
      new OpenFile(new File([])),
      new ConsoleStdout((bytes) => output.add(bytes)),
      new ConsoleStdout((bytes) => errors.add(bytes)),
      new PreopenDirectory("/", files),
    ];
    // RUSTC_ICE: a report of a crash would be named by the number of a process, which does not exist here.
    const wasi = new WASI([kind], ["RUSTC_ICE=0"], descriptors, { debug: false });
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
    const exports = instance.exports as unknown as Exports;
    wasi.initialize(instance as Parameters<WASI["initialize"]>[0]);
    exports.prepare?.();
    return new Instance(kind, exports, files, output, errors);
  }

  /** Asks, once. `question` is JSON; `crates` are what the crates that it names and theirs need. */
  answer(question: string, crates: Library = new Map()): Worked {
    const begun = performance.now();
    this.files.set(cratesFolder, folderOf(crates));
    const verdict = this.ask(new TextEncoder().encode(question));
    const answer = {
      ...verdict,
      diagnostics: verdict.diagnostics || this.diagnostics(),
      output: this.output.text(),
      milliseconds: performance.now() - begun,
      memory: this.exports.memory.buffer.byteLength,
    };
    return { answer, program: answer.end === "done" ? this.program() : undefined };
  }

  /** What a build has made. A library has no module of its own. */
  private program(): Uint8Array<ArrayBuffer> | undefined {
    const folder = this.files.get(results.folder);
    const file = folder instanceof Directory ? folder.contents.get(results.program) : undefined;
    return file instanceof File && file.data.length > 0 ? (file.data as Uint8Array<ArrayBuffer>) : undefined;
  }

  private ask(question: Uint8Array): Answer {
    try {
      const start = this.exports.allocate(question.length);
      new Uint8Array(this.exports.memory.buffer).set(question, start);
      this.exports.answer(start, question.length);
      return noVerdict("done", "");
    } catch (error) {
      if (error instanceof WASIProcExit) return error.code === 0 ? noVerdict("done", "") : noVerdict("failed", this.refusal());
      return this.broken(error);
    }
  }

  /** Why the formatter does not take the text. The compiler's reasons are its diagnostics. */
  private refusal(): string {
    if (this.kind === "compiler") return "";
    const reason = /^error[^:\n]*: (.*)$/m.exec(this.errors.text())?.[1];
    return reason ? `rustfmt cannot read this program: ${reason}.` : "rustfmt cannot read this program.";
  }

  /** What a trap means. */
  private broken(error: unknown): Answer {
    const said = this.errors.text();
    if (error instanceof RangeError || /out of bounds/.test(String(error)))
      return noVerdict("exhausted", `The program nests too deep for the ${this.kind} in this page.`);
    if (/memory allocation of \d+ bytes failed|capacity overflow/.test(said))
      return noVerdict("exhausted", `The ${this.kind} in this page ran out of memory on this program.`);
    const panic = /panicked at [^\n]*\n([^\n]*)/.exec(said)?.[1] ?? String(error);
    return noVerdict("crashed", `The ${this.kind} in this page crashed on this program: ${panic}`);
  }

  private diagnostics(): string {
    // A crash's own words are no diagnostics.
    const lines = this.errors.text().split("\n");
    return lines.filter((line) => line.startsWith("{")).join("\n");
  }
}

/** What an instance writes to one of its streams. */
class Collected {
  private readonly decoder = new TextDecoder();
  private written = "";

  add(bytes: Uint8Array): void {
    this.written += this.decoder.decode(bytes, { stream: true });
  }

  text(): string {
    return this.written;
  }
}

function folderOf(library: Library): Directory {
  const files = [...library].map(([name, content]): [string, Inode] => {
    const file = new File([], { readonly: true });
    // Given to the constructor it would be copied.
    file.data = content;
    return [name, file];
  });
  return new Directory(new Map(files));
}

function libraryIn(library: Library): [string, Inode] {
  const nest = (entry: [string, Inode], name: string): [string, Inode] => [name, new Directory(new Map([entry]))];
  const [innermost, ...outer] = [...libraryFolder].reverse();
  return outer.reduce(nest, [innermost ?? "", folderOf(library)]);
}
