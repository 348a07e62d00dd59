// The page's side of the offline copy: the service worker is registered, the reader told, and the rest of the course
// fetched when they ask for it.
import { forgetCompiler } from "./offline/compiler_files.ts";
import { Kept, keptBuilds, nameOf } from "./offline/kept.ts";
import { pathOf } from "./offline/list.ts";
import type { ToWorker } from "./offline/messages.ts";
import { isUpdated, leave, lookForUpdates, obstacle, register, watch } from "./offline/registration.ts";
import { shortage, standingOf, take } from "./offline/taking.ts";
import { endView, forgotten, megabytes, nothing, nothingKept, type Obstacle, obstacleView, preparing, standingView, updated, updatedElsewhere } from "./offline/words.ts";
import type { Offline, OfflineOptions, View } from "offline-contract";

export function openOffline(options: OfflineOptions): Offline {
  return new Copy(options);
}

class Copy implements Offline {
  private view: View = nothing;
  private readonly scope: URL;
  private registration: ServiceWorkerRegistration | undefined;
  private taking: AbortController | undefined;
  private accepted = false;
  private release = () => {};
  /** Ends when this page no longer says that its build is in use. */
  private held: Promise<unknown> | undefined;

  constructor(private readonly options: OfflineOptions) {
    this.scope = new URL(options.base, location.href);
    void this.begin().catch(() => this.hinder("blocked"));
  }

  look(): void {
    void this.standing().catch(() => this.hinder("blocked"));
  }

  take(): void {
    if (this.taking) return;
    const taking = (this.taking = new AbortController());
    void this.takeAll(taking.signal).finally(() => (this.taking = undefined));
  }

  stop(): void {
    this.taking?.abort();
  }

  forget(): void {
    this.stop();
    void (async () => {
      await Promise.all([leave(this.scope), forgetCompiler()]);
      this.show({ ...nothing, standing: nothingKept, message: forgotten });
    })().catch(() => this.hinder("blocked"));
  }

  accept(): void {
    this.accepted = true;
    // This page's build may go now; those of other pages stay as long as they are open.
    this.release();
    void Promise.resolve(this.held).then(() => {
      const waiting = this.registration?.waiting;
      if (waiting) say(waiting, { kind: "activate" });
      else location.reload();
    });
  }

  private async begin(): Promise<void> {
    const { scope, options: { build } } = this;
    const hindrance = await obstacle(build);
    if (hindrance === "server") await leave(scope);
    if (hindrance) return this.hinder(hindrance);
    const first = !navigator.serviceWorker.controller;
    this.watchController();
    if (!first) this.look();
    // The name of a build's cache is also that of the lock which says that its pages are open.
    const open = () => new Promise<void>((done) => (this.release = done));
    this.held = navigator.locks?.request(nameOf(scope, build), { mode: "shared" }, open).catch(() => {});
    await quiet();
    const registration = (this.registration = await register(scope));
    if (!registration) return this.hinder("unprepared");
    watch(registration, (state) => this.changed(registration, state));
    this.changed(registration, registration.active?.state ?? "installing");
    if (registration.active && (await keptBuilds(scope)).length === 0) say(registration.active, { kind: "refill" });
    if (first) void this.keepRead();
    else lookForUpdates(registration, scope, () => void leave(scope).then(() => this.hinder("server")));
  }

  /** Another worker means another build: by this page's wish it is loaded again, and told where it was another's. */
  private watchController(): void {
    let controller = navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      const had = controller;
      controller = navigator.serviceWorker.controller;
      if (this.accepted) location.reload();
      else if (had && controller) this.show({ update: updatedElsewhere });
    });
  }

  private changed(registration: ServiceWorkerRegistration, state: ServiceWorkerState): void {
    if (state === "redundant" && !registration.active) return this.hinder("unprepared");
    if (state === "installing" && !registration.active) this.show({ standing: preparing });
    this.look();
    void isUpdated(registration, this.scope, this.options.build).then((is) => is && this.show({ update: updated }));
  }

  /** Lessons that were read before the worker was there are kept too. */
  private async keepRead(): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    const fetched = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    const paths = [new URL(location.href), ...fetched].map((url) => pathOf(this.scope, url) ?? "");
    navigator.serviceWorker.addEventListener("message", () => this.look());
    if (active) say(active, { kind: "keep", paths: paths.filter((path) => /\/(index\.html|lesson\.json)$/.test(path)) });
  }

  private async standing(): Promise<void> {
    const kept = await Kept.open(this.scope, this.options.build);
    if (kept) this.show(standingView(await standingOf(kept)));
  }

  private async takeAll(signal: AbortSignal): Promise<void> {
    const kept = await Kept.open(this.scope, this.options.build);
    if (!kept) return this.hinder("unprepared");
    await navigator.storage?.persist?.().catch(() => false);
    const { missing } = await standingOf(kept);
    const short = await shortage(kept, this.options.app).catch(() => undefined);
    if (short) return this.show(endView("no room", short.needed, short.room));
    const onBytes = (done: number) =>
      this.show({ progress: Math.min(done / missing, 1), amount: `${megabytes(done)} of ${megabytes(missing)}` });
    this.show({ message: "", failed: false });
    onBytes(0);
    const end = await take(kept, this.options.app, signal, onBytes);
    const after = await standingOf(kept);
    this.show({ ...standingView(after), ...endView(end, after.missing, 0) });
    if (end === "updated") void this.registration?.update().catch(() => {});
  }

  private hinder(what: Obstacle): void {
    this.show(obstacleView(what));
  }

  private show(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.options.onView(this.view);
  }
}

function say(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}

/** A moment in which the page has nothing else to do. */
function quiet(): Promise<void> {
  return new Promise((done) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => done(), { timeout: 5000 });
    else setTimeout(done, 500);
  });
}
