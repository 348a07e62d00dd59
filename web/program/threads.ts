// A program's threads take turns on one worker: each is a call that is suspended while it waits. No memory is shared with
// other workers, so that any page can have them. Where nothing can be suspended there is the main thread alone.
import { wasi } from "@bjorn3/browser_wasi_shim";
import { type Exit, fullStack } from "./ending.ts";
import type { Program, Std } from "./link.ts";
import { sleep } from "./sleep.ts";
import { canSuspend, promising, suspending } from "./suspension.ts";

/** Largest number of threads at a time: each has a stack of the engine's besides its own. */
const mostThreads = 1000;

const woken = 1;
const timedOut = 0;

interface Thread {
  /** Where the library keeps it; 0 for the main one. */
  readonly address: number;
  /** The lowest address of its stack that it may use, and the end of it. */
  readonly low: number;
  readonly high: number;
  /** Where its stack pointer is while others have their turn. */
  pointer: number;
  /** What its wait gives it: whether it was woken. */
  answer: number;
  /** Continues it. */
  resume: (answer: number) => void;
}

interface Wait {
  thread: Thread;
  /** The address that it waits at; none if it sleeps. */
  place?: number;
  /** By `performance.now()`. */
  until: number;
}

/** Whose turn it is, who is ready for one, and who waits for what. */
export class Threads {
  private std: Std | undefined;
  private program: Program | undefined;
  /** Called before the worker sleeps. */
  private onSleep: () => void = () => {};
  private current: Thread = newThread(0, 0, 0);
  /** In the order in which they get their turns. */
  private readonly ready: Thread[] = [];
  /** In the order in which they began to. */
  private waits: Wait[] = [];
  private count = 0;
  private fail: (error: unknown) => void = () => {};

  constructor(private readonly exit: Exit) {}

  /** What the library imports. */
  imports(): WebAssembly.ModuleImports {
    return {
      start: (address: number, low: number, high: number) => this.start(address, low, high),
      wait: suspending((place: number, expected: number, nanoseconds: bigint) => this.wait(place, expected, nanoseconds)),
      wake: (place: number, most: number) => this.wake(place, most >>> 0),
      rest: suspending(() => this.rest()),
      overflow: () => this.exit.now({ kind: "overflowed", message: fullStack(this.name) }),
    };
  }

  /** Runs a program from `main` to its `exit`, which does not return. Rejects when a thread ends it, by whatever means. */
  async run(std: Std, program: Program, onSleep: () => void): Promise<never> {
    this.std = std;
    this.program = program;
    this.onSleep = onSleep;
    this.current = newThread(0, 0, std.__stack_pointer.value);
    const failed = new Promise<never>((_, reject) => (this.fail = reject));
    const code = await Promise.race([promising(program.main)(0, 0), failed]);
    await Promise.race([promising(std.exit)(code), failed]);
    throw new Error("exit returned");
  }

  /** Whose turn it is, as its ending is told. */
  get name(): string {
    return this.current.address === 0 ? "thread 'main'" : "a thread";
  }

  /** Whether the stack pointer has left the stack of whoever was running. */
  hasLeftStack(): boolean {
    const pointer = this.std?.__stack_pointer.value ?? 0;
    return pointer < this.current.low || pointer > this.current.high;
  }

  /** Sleeps for a time in milliseconds while others run; then gives `answer`. */
  sleep(milliseconds: number, answer: () => number): number | Promise<number> {
    this.waits.push({ thread: this.current, until: performance.now() + milliseconds });
    const rest = this.next();
    return typeof rest === "number" ? answer() : rest.then(answer);
  }

  /** Lets those that are ready have their turns. Gives WASI's number for success. */
  rest(): number | Promise<number> {
    this.makeReady(this.current, wasi.ERRNO_SUCCESS);
    return this.next();
  }

  private start(address: number, low: number, high: number): number {
    if (!canSuspend) return wasi.ERRNO_NOTSUP;
    if (this.count >= mostThreads) return wasi.ERRNO_AGAIN;
    this.count += 1;
    const thread = newThread(address, low, high);
    thread.resume = () => void Promise.resolve().then(() => this.enter(thread)).catch((error: unknown) => this.fail(error));
    this.ready.push(thread);
    return wasi.ERRNO_SUCCESS;
  }

  private async enter(thread: Thread): Promise<void> {
    const { rockpool_thread: begin } = this.std as Std;
    await promising(begin)(thread.address);
    this.count -= 1;
    this.turnTo(this.choose());
  }

  private wait(place: number, expected: number, nanoseconds: bigint): number | Promise<number> {
    if (this.words()[place >>> 2] !== expected >>> 0) return woken;
    const until = nanoseconds < 0n ? Infinity : performance.now() + Number(nanoseconds) / 1e6;
    this.waits.push({ thread: this.current, place, until });
    return this.next();
  }

  private wake(place: number, most: number): number {
    const before = this.ready.length;
    this.waits = this.waits.filter((wait) => {
      if (wait.place !== place || this.ready.length - before === most) return true;
      this.makeReady(wait.thread, woken);
      return false;
    });
    return this.ready.length - before;
  }

  private makeReady(thread: Thread, answer: number): void {
    thread.answer = answer;
    this.ready.push(thread);
  }

  /** Gives the turn away; what the current thread's wait gives comes when it is its turn again. */
  private next(): number | Promise<number> {
    const thread = this.current;
    const chosen = this.choose();
    if (chosen === thread) return thread.answer;
    thread.pointer = (this.std as Std).__stack_pointer.value;
    return new Promise((resolve) => {
      thread.resume = resolve;
      this.turnTo(chosen);
    });
  }

  /** Who is next. Sleeps when all do; when all wait for each other the program is ended. */
  private choose(): Thread {
    for (;;) {
      this.endWaits();
      const thread = this.ready.shift();
      if (thread) return thread;
      const first = Math.min(...this.waits.map(({ until }) => until));
      if (first === Infinity) this.exit.now({ kind: "deadlocked", message: deadlock(this.waits.length) });
      this.onSleep();
      sleep(first - performance.now());
    }
  }

  /** Makes those ready whose time has come. */
  private endWaits(): void {
    if (this.waits.every(({ until }) => until === Infinity)) return;
    const now = performance.now();
    const due = this.waits.filter(({ until }) => until <= now).sort((one, other) => one.until - other.until);
    if (due.length === 0) return;
    this.waits = this.waits.filter(({ until }) => until > now);
    for (const { thread } of due) this.makeReady(thread, timedOut);
  }

  private turnTo(thread: Thread): void {
    const { __stack_pointer, rockpool_current_thread } = this.std as Std;
    this.current = thread;
    __stack_pointer.value = thread.pointer;
    this.words()[rockpool_current_thread.value >>> 2] = thread.address;
    const limit = this.program?.__stack_limit;
    if (limit) limit.value = thread.low;
    thread.resume(thread.answer);
  }

  /** Made anew each time: growing memory detaches the old one. */
  private words(): Uint32Array {
    return new Uint32Array((this.std as Std).memory.buffer);
  }
}

function newThread(address: number, low: number, high: number): Thread {
  return { address, low, high, pointer: high, answer: woken, resume: () => {} };
}

function deadlock(waiting: number): string {
  return waiting === 1
    ? "The program waits for what can never come: no other thread is left that could wake it (a deadlock)."
    : `The program's ${waiting} threads wait for each other, so that none can go on (a deadlock).`;
}
