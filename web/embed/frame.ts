// A frame of the Rockpool host in the host's page: opened, spoken with, sized to what is in it.
import { type FromFrame, originOf, protocol, received, type ToFrame } from "./protocol.ts";

/** How long a frame may take to be ready once it has loaded, in milliseconds. */
const patience = 20_000;
/** Name of the frame that holds the one compiler of the page. The frames find it by that name: `web/compiler/shared.ts`. */
const compilerName = "rockpool-compiler";

/** What the frame may do. It is of another origin than the page as a rule, and needs its own to keep drafts and the
 * compiler. It may not navigate the page, and what it opens is a window of its own. */
const sandbox = "allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox";

export interface FrameEvents {
  onMessage(message: FromFrame): void;
  /** The frame did not come; a sentence why. */
  onFailure(message: string): void;
}

export class Frame {
  readonly element: HTMLIFrameElement;
  private readonly origin: string;
  private readonly waiting: ToFrame[] = [];
  private ready = false;
  private watch: number | undefined;

  /** `base` is the address of the Rockpool site, with a slash at its end. */
  constructor(base: string, title: string, private readonly events: FrameEvents) {
    openCompiler(base);
    this.origin = new URL(base).origin;
    this.element = frame(`${base}embed/#${encodeURIComponent(originOf(location))}`, title);
    this.element.allow = "clipboard-write";
    this.element.addEventListener("load", () => this.expectReady());
    addEventListener("message", this.hear);
  }

  send(message: ToFrame): void {
    if (!this.ready) this.waiting.push(message);
    else this.element.contentWindow?.postMessage({ rockpool: protocol, ...message }, this.origin);
  }

  close(): void {
    clearTimeout(this.watch);
    removeEventListener("message", this.hear);
    this.element.remove();
  }

  private readonly hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.element.contentWindow || event.origin !== this.origin) return;
    const message = received(event.data);
    if (!message) return;
    if (message.kind === "ready") {
      clearTimeout(this.watch);
      this.ready = true;
      for (const waiting of this.waiting.splice(0)) this.send(waiting);
    }
    this.events.onMessage(message);
  };

  /** A page that says nothing is none of ours: an error page, or a log-in page of a network. */
  private expectReady(): void {
    if (this.ready) return;
    const host = new URL(this.element.src).host;
    this.watch = window.setTimeout(() => this.events.onFailure(`${host} did not answer. Check the connection.`), patience);
  }
}

function frame(src: string, title: string): HTMLIFrameElement {
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", sandbox);
  element.title = title;
  element.src = src;
  return element;
}

/** Opens the frame with the compiler, once for all blocks of the page. It fetches nothing large before it is asked to. */
function openCompiler(base: string): void {
  if (document.querySelector(`iframe[name="${compilerName}"]`)) return;
  const element = frame(`${base}embed/compiler/`, "Rust compiler");
  element.name = compilerName;
  // Sites that set `display` for all frames would show one that is only `hidden`.
  element.style.setProperty("display", "none", "important");
  element.tabIndex = -1;
  element.setAttribute("aria-hidden", "true");
  document.body.append(element);
}
