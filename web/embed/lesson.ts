// `<rockpool-lesson src="language/ownership">`: a lesson of the Rockpool host in the host's page. What stands in it, such
// as a link to the lesson, is there until the lesson is.
import { Frame } from "./frame.ts";
import { lookOf } from "./look.ts";
import { base, follow, options, whenNear } from "./page.ts";
import type { FromFrame } from "./protocol.ts";
import { sheet } from "./style.ts";

const style = `
  :host { display: block; }
  iframe { display: block; width: 100%; height: 30rem; border: 0; }
  iframe[data-waiting] { position: absolute; opacity: 0; pointer-events: none; }
  p { font: small/1.4 system-ui, sans-serif; }
`;

export class RockpoolLesson extends HTMLElement {
  private frame: Frame | undefined;
  private unfollow: (() => void) | undefined;
  private readonly given = document.createElement("slot");
  private readonly note = document.createElement("p");

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet(style)];
    this.note.setAttribute("role", "status");
    shadow.append(this.given, this.note);
    whenNear(this, () => this.open());
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.leave();
    });
  }

  pageChanged(): void {
    this.frame?.send({ kind: "look", look: this.look() });
  }

  private open(): void {
    const slug = slugOf(this.getAttribute("src") ?? "");
    if (slug === undefined) {
      this.note.textContent = `“${this.getAttribute("src")}” is no lesson of ${new URL(base()).host}. Name one as its address does, such as language/ownership.`;
      return;
    }
    const { engine, readOnly, tools } = options(this);
    this.frame = new Frame(base(), "Rust lesson", { onMessage: (message) => this.take(message), onFailure: (why) => this.fail(why) });
    this.frame.element.dataset["waiting"] = "";
    this.shadowRoot?.append(this.frame.element);
    const page = location.pathname + location.search;
    const chosen = { ...(engine && { engine }), readOnly, tools, then: "nothing" } as const;
    this.frame.send({ kind: "show", page, content: { kind: "lesson", slug }, look: this.look(), options: chosen });
    this.unfollow = follow(this);
  }

  private look() {
    return lookOf(this, undefined, options(this).theme);
  }

  private take(message: FromFrame): void {
    const frame = this.frame?.element;
    if (!frame) return;
    if (message.kind === "shown") {
      frame.removeAttribute("data-waiting");
      this.given.hidden = true;
      this.dispatchEvent(new CustomEvent("rockpool-ready", { bubbles: true, composed: true, detail: {} }));
    }
    if (message.kind === "shown" || message.kind === "size") frame.style.height = `${Math.ceil(message.height)}px`;
    else if (message.kind === "failed") this.fail(message.message);
    else if (message.kind === "solved")
      this.dispatchEvent(new CustomEvent("rockpool-solved", { bubbles: true, composed: true, detail: { task: message.task } }));
  }

  private fail(why: string): void {
    this.leave();
    this.note.textContent = why;
  }

  private leave(): void {
    this.frame?.close();
    this.frame = undefined;
    this.unfollow?.();
  }
}

/** The slug in `language/ownership`, `lessons/language/ownership/` or the lesson's whole address. */
function slugOf(src: string): string | undefined {
  const home = base();
  const inside = src.startsWith(home) ? src.slice(home.length) : src;
  const slug = inside.replace(/^\/?lessons\//, "").replace(/(\/(index\.html)?)?([#?].*)?$/, "");
  return /^[^:/\s][^:\s]*$/.test(slug) && !slug.split("/").includes("..") ? slug : undefined;
}
