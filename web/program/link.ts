// Puts a program and the standard library together. Both live in one memory and one table of functions.

/** What the standard library's module exports: everything, by its symbol. */
export interface Std extends WebAssembly.Exports {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  __stack_pointer: WebAssembly.Global<"i32">;
  /** Where the library looks for the thread whose turn it is. */
  rockpool_current_thread: WebAssembly.Global<"i32">;
  /** The whole life of a thread that was started. */
  rockpool_thread(address: number): void;
  _initialize(): void;
  /** libc's: runs what is to be done at exit, and does not return. */
  exit(code: number): void;
}

/** What a program's module exports. */
export interface Program {
  main(count: number, values: number): number;
  /** The lowest address that the stack pointer may have, in programs with threads. */
  __stack_limit?: WebAssembly.Global<"i32">;
}

/** Modules from whose name a program imports the library's symbols: the compiler's word, and that of foreign functions. */
const libraryNames = ["std", "env"];
/** More functions than any program has whose addresses are taken. */
const largestTable = 10_000_000;

/** The program cannot be put together. */
export class Unlinked extends Error {
  constructor(
    readonly symbols: string[],
    message: string,
  ) {
    super(message);
  }
}

/** Compiles a program and links it to an instance of the library. Rejects with `Unlinked`. */
export async function link(std: Std, bytes: Uint8Array): Promise<Program> {
  try {
    const module = await WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>);
    const missing = missingSymbols(std, module);
    if (missing.length > 0) throw new Unlinked(missing, `linking failed: undefined symbol: ${missing.join(", ")}`);
    makeRoom(std.__indirect_function_table, tableSize(module));
    const imports = Object.fromEntries(libraryNames.map((name) => [name, std]));
    return (await WebAssembly.instantiate(module, imports)).exports as unknown as Program;
  } catch (error) {
    if (error instanceof Unlinked) throw error;
    throw new Unlinked([], `linking failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function missingSymbols(std: Std, module: WebAssembly.Module): string[] {
  const imports = WebAssembly.Module.imports(module);
  const missing = imports.filter(({ module, name }) => !libraryNames.includes(module) || !Object.hasOwn(std, name));
  return [...new Set(missing.map(({ name }) => name))];
}

/** Entries that the table must have for a program, as its section "rockpool" says. */
function tableSize(module: WebAssembly.Module): number {
  const [section] = WebAssembly.Module.customSections(module, "rockpool");
  if (!section) return 0;
  const { table }: { table?: unknown } = JSON.parse(new TextDecoder().decode(section));
  if (typeof table !== "number" || !Number.isInteger(table) || table < 0 || table > largestTable)
    throw new Unlinked([], "linking failed: the program does not say how many functions it has");
  return table;
}

function makeRoom(table: WebAssembly.Table, size: number): void {
  if (size > table.length) table.grow(size - table.length);
}
