/**
 * Starts the app after the page has been painted, and says so in the page when it cannot. It must not compete with the
 * static page for the network, and must never throw: a page without its app is still a page to read.
 *
 * The state stands in `<html data-app="loading|ready|failed">`.
 */
import { protocol } from "./embed/protocol.ts";

/** What wasm-bindgen's `web` target exports as default. */
type Start = (source: { module_or_path: Response }) => Promise<unknown>;

/** A failure with a sentence for the reader. */
class StartFailure extends Error {}

/** The first paint has happened and the page has a quiet moment; at the latest 3 s from now, also in a hidden tab. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 3000);
    requestAnimationFrame(() => {
      if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
      else setTimeout(resolve, 50);
    });
  });
}

async function fetchProgram(url: URL): Promise<Response> {
  const response = await fetch(url, { priority: "low" }).catch(() => {
    throw new StartFailure("The network did not answer.");
  });
  if (!response.ok) throw new StartFailure(`The server answered ${response.status} for a part of this page.`);
  // Captive portals and hosts with a catch-all page answer 200 with a page of their own.
  if (/^text\/html\b/.test(response.headers.get("content-type") ?? ""))
    throw new StartFailure("The server sent a web page in place of a part of this page.");
  return response;
}

async function start(): Promise<void> {
  const script = new URL("./rockpool-app.js", import.meta.url);
  // Both at once: the script is small, and the program is what takes time.
  const program = fetchProgram(new URL("./rockpool-app_bg.wasm", import.meta.url));
  program.catch(() => undefined); // Awaited below; a failing script must not leave this one unheard.
  const app = (await import(script.href).catch((cause: unknown) => {
    throw new StartFailure("A script of this page did not load.", { cause });
  })) as { default: Start };
  await app.default({ module_or_path: await program });
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

/** The live region for the note: the page's own, or one at the end of the page that needs no style sheet to be seen. */
function statusRegion(): HTMLElement {
  const found = document.getElementById("app-status");
  if (found) return found;
  const region = document.createElement("div");
  region.id = "app-status";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
}

/** Places the note by hand: the style sheet may be what is missing. Custom properties make it follow the theme. */
function place(note: HTMLElement): void {
  note.className = "app-status-note";
  Object.assign(note.style, {
    position: "fixed", insetInline: "1rem", insetBlockEnd: "1rem", zIndex: "100",
    maxInlineSize: "40rem", marginInline: "auto", padding: "0.75rem 1rem",
    display: "flex", flexWrap: "wrap", gap: "0.5rem 1rem", alignItems: "center",
    background: "var(--bg-raised, Canvas)", color: "var(--fg, CanvasText)",
    border: "1px solid var(--border, currentColor)", borderRadius: "0.5rem",
  });
}

function reasonOf(error: unknown): string {
  return navigator.onLine === false ? "You are offline."
    : error instanceof StartFailure ? error.message
    : "The program of this page could not be started in this browser.";
}

/** A frame tells the page that it stands in, which still has what the frame was to replace. */
function tellHost(reason: string): void {
  try {
    const host = decodeURIComponent(location.hash.slice(1));
    parent.postMessage({ rockpool: protocol, kind: "failed", message: reason }, host === "null" ? "*" : host);
  } catch {
    // The frame's address names no page, so nobody waits.
  }
}

function explain(reason: string): void {
  const note = document.createElement("div");
  const text = document.createElement("p");
  text.textContent = `${reason} You can read this page, but its examples are not live.`;
  Object.assign(text.style, { margin: "0", flex: "1 1 16rem" });
  note.append(text, button("Reload", () => location.reload()), button("Dismiss", () => note.remove()));
  place(note);
  const region = statusRegion();
  // A region that is filled in the task that made it is not announced.
  requestAnimationFrame(() => region.replaceChildren(note));
}

async function boot(): Promise<void> {
  const state = document.documentElement.dataset;
  const isFrame = "embed" in state;
  state["app"] = "loading";
  try {
    // A frame has nothing to show before, and its reader has asked for it.
    if (!isFrame) await quiet();
    await start();
    state["app"] = "ready";
  } catch (error) {
    state["app"] = "failed";
    console.warn("Rockpool could not start its app:", error);
    if (isFrame) tellHost(reasonOf(error));
    else explain(reasonOf(error));
  }
}

void boot();
