// One compiler for all frames of a host's page: it lives in a hidden frame of our own origin, which the embedding script
// opens, and the other frames speak to it through ports. Both sides are here, so that they fit each other.
import type { Built, Compiler, CompilerOptions, Description, State } from "compiler-contract";

/** Name of the hidden frame; `web/embed/frame.ts` opens it. */
const frameName = "rockpool-compiler";
/** How long the hidden frame may take to answer before a frame takes a compiler of its own, in milliseconds. */
const patience = 8_000;

type ToShared =
  | { kind: "describe"; id: number }
  | { kind: "load"; id: number }
  | { kind: "ask"; id: number; asker: string; question: string }
  | { kind: "build"; id: number; asker: string; question: string }
  | { kind: "stop"; asker: string };

type FromShared =
  | { kind: "welcome" }
  | { kind: "state"; state: State }
  | { kind: "progress"; id: number; done: number; total: number }
  | { kind: "done"; id: number; value: unknown }
  | { kind: "refused"; id: number; message: string };

type OnProgress = (done: number, total: number) => void;

/** What windows say to each other; the port comes with it. */
const hello = "rockpool-compiler:hello";
const here = "rockpool-compiler:here";

/** The hidden frame beside this one, if this page is in a host's page that has it. */
export function sharedFrame(): Window | undefined {
  if (window.parent === window) return undefined;
  try {
    return (window.parent.frames as unknown as Record<string, Window | undefined>)[frameName];
  } catch {
    // A browser that does not tell: this frame takes a compiler of its own.
    return undefined;
  }
}

/** The compiler in the hidden frame, or one of its own where that frame does not answer. */
export class SharedCompiler implements Compiler {
  private readonly reached: Promise<Compiler>;
  private destroyed = false;

  constructor(frame: Window, options: CompilerOptions, own: () => Compiler) {
    this.reached = reach(frame).then((port) => {
      const compiler = port ? new Remote(port, options) : own();
      if (this.destroyed) compiler.destroy();
      return compiler;
    });
  }

  describe = async (): Promise<Description> => (await this.reached).describe();
  load = async (): Promise<void> => (await this.reached).load();
  ask = async (asker: string, question: string): Promise<string> => (await this.reached).ask(asker, question);
  build = async (asker: string, question: string, onProgress: OnProgress): Promise<Built> =>
    (await this.reached).build(asker, question, onProgress);

  stop(asker: string): void {
    void this.reached.then((compiler) => compiler.stop(asker));
  }

  destroy(): void {
    this.destroyed = true;
    void this.reached.then((compiler) => compiler.destroy());
  }
}

/** Says hello until there is an answer: at once, and when the hidden frame says that it is there. */
function reach(frame: Window): Promise<MessagePort | undefined> {
  return new Promise((resolve) => {
    const end = (port: MessagePort | undefined) => {
      removeEventListener("message", again);
      clearTimeout(watch);
      resolve(port);
    };
    const greet = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<FromShared>) => {
        if (data.kind === "welcome") end(port1);
      };
      // Only a page of our own origin gets the port.
      frame.postMessage(hello, location.origin, [port2]);
    };
    const again = ({ data, origin }: MessageEvent<unknown>) => {
      if (data === here && origin === location.origin) greet();
    };
    const watch = setTimeout(() => end(undefined), patience);
    addEventListener("message", again);
    greet();
  });
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onProgress: OnProgress | undefined;
}

/** A compiler at the other end of a port. */
class Remote implements Compiler {
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(
    private readonly port: MessagePort,
    options: CompilerOptions,
  ) {
    port.onmessage = ({ data }: MessageEvent<FromShared>) => {
      if (data.kind === "state") return options.onState(data.state);
      if (data.kind === "welcome") return;
      const waiting = this.waiting.get(data.id);
      if (data.kind === "progress") return waiting?.onProgress?.(data.done, data.total);
      this.waiting.delete(data.id);
      if (data.kind === "done") waiting?.resolve(data.value as never);
      else waiting?.reject(new Error(data.message));
    };
  }

  describe = (): Promise<Description> => this.call((id) => ({ kind: "describe", id }));
  load = (): Promise<void> => this.call((id) => ({ kind: "load", id }));
  ask = (asker: string, question: string): Promise<string> => this.call((id) => ({ kind: "ask", id, asker, question }));
  build = (asker: string, question: string, onProgress: OnProgress): Promise<Built> =>
    this.call((id) => ({ kind: "build", id, asker, question }), onProgress);

  stop(asker: string): void {
    this.port.postMessage({ kind: "stop", asker } satisfies ToShared);
  }

  destroy(): void {
    this.port.close();
  }

  private call<T>(message: (id: number) => ToShared, onProgress?: OnProgress): Promise<T> {
    const id = ++this.lastId;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.port.postMessage(message(id));
    });
  }
}

/** The other side: gives one compiler to every frame of our origin in the host's page. */
export function share(create: (onState: (state: State) => void) => Compiler): void {
  const ports = new Set<MessagePort>();
  let state: State | undefined;
  const compiler = create((now) => {
    state = now;
    for (const port of ports) say(port, { kind: "state", state: now });
  });
  addEventListener("message", ({ data, origin, ports: [port] }: MessageEvent<unknown>) => {
    if (data !== hello || origin !== location.origin || !port) return;
    const name = ports.size;
    ports.add(port);
    port.onmessage = ({ data: asked }: MessageEvent<ToShared>) => void answer(compiler, port, asked, name);
    say(port, { kind: "welcome" });
    if (state) say(port, { kind: "state", state });
  });
  const frames = window.parent.frames;
  for (let at = 0; at < frames.length; at += 1) frames[at]?.postMessage(here, location.origin);
}

/** `name` keeps apart those who ask in different frames. */
async function answer(compiler: Compiler, port: MessagePort, asked: ToShared, name: number): Promise<void> {
  if (asked.kind === "stop") return compiler.stop(`${name}:${asked.asker}`);
  try {
    if (asked.kind === "build") return await build(compiler, port, asked, name);
    const value = asked.kind === "describe" ? await compiler.describe()
      : asked.kind === "load" ? await compiler.load()
      : await compiler.ask(`${name}:${asked.asker}`, asked.question);
    say(port, { kind: "done", id: asked.id, value });
  } catch (error) {
    say(port, { kind: "refused", id: asked.id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function build(compiler: Compiler, port: MessagePort, asked: ToShared & { kind: "build" }, name: number): Promise<void> {
  const onProgress = (done: number, total: number) => say(port, { kind: "progress", id: asked.id, done, total });
  const value = await compiler.build(`${name}:${asked.asker}`, asked.question, onProgress);
  // Nobody here needs the module any more.
  say(port, { kind: "done", id: asked.id, value }, value.program ? [value.program.buffer as ArrayBuffer] : []);
}

const say = (port: MessagePort, message: FromShared, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
