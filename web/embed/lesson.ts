// `<rockpool-lesson src="language/ownership">`: a lesson of the Rockpool host in the host's page. What stands in it, such
// as a link to the lesson, is there until the lesson is.
import { FramedElement } from "./framed.ts";
import { lookOf } from "./look.ts";
import { base, options, whenNear } from "./page.ts";
import type { FromFrame, Look } from "./protocol.ts";
import { sheet } from "./style.ts";

const style = `
  :host { display: block; }
  iframe { display: block; width: 100%; height: 30rem; border: 0; }
  p { font: small/1.4 system-ui, sans-serif; }
`;

export class RockpoolLesson extends FramedElement {
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

  private open(): void {
    const slug = slugOf(this.getAttribute("src") ?? "");
    if (slug === undefined) {
      this.note.textContent = `“${this.getAttribute("src")}” is no lesson of ${new URL(base()).host}. Name one as its address does, such as language/ownership.`;
      return;
    }
    this.openFrame("Rust lesson", { kind: "lesson", slug }, "nothing");
  }

  protected override look(): Look {
    return lookOf(this, undefined, options(this).theme);
  }

  protected override take(message: FromFrame): void {
    if (message.kind === "shown") this.show(message.height);
    else if (message.kind === "size") this.size(message.height);
    else if (message.kind === "failed") this.fail(message.message);
    else if (message.kind === "solved") this.tell("solved", { task: message.task });
  }

  /** Puts the lesson in the place of what stood here, in one step. */
  private show(height: number): void {
    if (this.frame) this.frame.element.style.cssText = "";
    this.size(height);
    this.given.hidden = true;
    this.tell("ready", {});
  }

  private size(height: number): void {
    if (this.frame) this.frame.element.style.height = `${Math.ceil(height)}px`;
  }

  protected override fail(why: string): void {
    this.closeFrame();
    this.note.textContent = why;
  }
}

/** The slug in `language/ownership`, `lessons/language/ownership/` or the lesson's whole address. */
function slugOf(src: string): string | undefined {
  const home = base();
  const inside = src.startsWith(home) ? src.slice(home.length) : src;
  const slug = inside.replace(/^\/?lessons\//, "").replace(/(\/(index\.html)?)?([#?].*)?$/, "");
  return /^[^:/\s][^:\s]*$/.test(slug) && !slug.split("/").includes("..") ? slug : undefined;
}
