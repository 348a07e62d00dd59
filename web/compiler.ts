// The page's side of the compiler: its state, and a desk each for checks and for builds, so that a build keeps no check
// waiting.
import { missing, readManifest } from "./compiler/artefact.ts";
import { filesOf, neededBy, offered } from "./compiler/crates.ts";
import { Desk, type Shared } from "./compiler/desk.ts";
import { type Manifest, noVerdict, type Packed, protocol, type Unavailable } from "./compiler/protocol.ts";
import { sharedFrame, SharedCompiler } from "./compiler/shared.ts";
import type { Built, Compiler, CompilerOptions, Description, State } from "compiler-contract";

export { protocol };

/** How long a check and a build may take, in milliseconds. */
const patience = { check: 10_000, build: 30_000 };
/** How long the worker for builds waits for the next, in milliseconds: it takes 120 MB, and another starts in half a second. */
const idle = 5 * 60_000;

/** The page's own compiler, or in a host's page the one that all frames share. */
export function createCompiler(options: CompilerOptions): Compiler {
  const frame = sharedFrame();
  return frame && frame !== window ? new SharedCompiler(frame, options, () => new Host(options)) : new Host(options);
}

class Host implements Compiler {
  private manifest: Promise<Manifest> | undefined;
  private loading: Promise<void> | undefined;
  private readonly checks: Desk;
  private readonly builds: Desk;
  /** What each asker wanted built last, so that it can be dropped while the compiler is still on its way. */
  private readonly wishes = new Map<string, symbol>();

  constructor(private readonly options: CompilerOptions) {
    const shared: Shared = {};
    const duties = { base: options.base, manifest: () => this.read() };
    this.checks = new Desk({ ...duties, library: "library", patience: patience.check, onBroken: (error) => this.fail(error) }, shared);
    // Who builds is told by the build itself.
    this.builds = new Desk({ ...duties, library: "buildLibrary", patience: patience.build, idle, onBroken: () => {} }, shared);
  }

  async describe(): Promise<Description> {
    const { release, engine, library, buildLibrary, crates = {} } = await this.read();
    const all = [engine, library, ...(buildLibrary ? [buildLibrary] : []), ...Object.values(crates).map(({ build }) => build)];
    const absent = new Set<Packed>(await missing(all));
    const bytes = (...files: Packed[]) => files.reduce((sum, file) => (absent.has(file) ? sum + file.bytes : sum), 0);
    const offers = offered(crates, Object.keys(crates)).map((name): [string, number] => [name, bytes(...filesOf(crates, [name], "buildLibrary"))]);
    return { release, bytes: bytes(engine, library), buildBytes: buildLibrary && bytes(buildLibrary), crates: offers };
  }

  async load(): Promise<void> {
    // Who waits is told by `onState` that it failed.
    await this.begin().catch(() => {});
  }

  async ask(asker: string, question: string): Promise<string> {
    const [{ answer }] = await Promise.all([this.checks.ask(asker, question), this.begin()]);
    return JSON.stringify(answer);
  }

  async build(asker: string, question: string, onProgress: (done: number, total: number) => void): Promise<Built> {
    const wish = Symbol();
    this.wishes.set(asker, wish);
    // The compiler's module comes with the desk for checks.
    await this.begin();
    const { files } = neededBy(question, await this.read(), "buildLibrary");
    const ahead = (await missing(files)).reduce((sum, { bytes }) => sum + bytes, 0);
    if (this.wishes.get(asker) !== wish) return { answer: JSON.stringify(noVerdict("superseded", "")), program: undefined };
    const { answer, program } = await this.builds.ask(asker, question, (done, total) => onProgress(done, total + ahead), onProgress);
    return { answer: JSON.stringify(answer), program };
  }

  stop(asker: string): void {
    this.wishes.delete(asker);
    this.builds.stop(asker);
  }

  destroy(): void {
    this.loading = undefined;
    this.checks.destroy();
    this.builds.destroy();
  }

  /** Resolves when checks can be asked. Rejects with `Unavailable`, which `onState` was told of. */
  private begin(): Promise<void> {
    this.loading ??= this.checks.start((done, total) => this.tell({ state: "loading", done, total })).then(async () => {
      const { release } = await this.read();
      this.tell({ state: "ready", release });
    });
    return this.loading;
  }

  /** The manifest, read once; a failure is not kept. */
  private read(): Promise<Manifest> {
    this.manifest ??= readManifest(this.options.base).catch((error: unknown) => {
      this.manifest = undefined;
      throw error;
    });
    return this.manifest;
  }

  private fail({ reason, message }: Unavailable): void {
    this.loading = undefined;
    this.tell({ state: "failed", reason, message });
  }

  private tell(state: State): void {
    this.options.onState(state);
  }
}
