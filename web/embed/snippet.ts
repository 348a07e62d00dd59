// `<rockpool-snippet>`: a Rust block that becomes live. The script puts one after each block of the page; an author may
// write one with a block in it.
import { type Block, contentOf } from "./blocks.ts";
import { FramedElement } from "./framed.ts";
import { lookOf } from "./look.ts";
import { marksOf } from "./marks.ts";
import { options, whenNear } from "./page.ts";
import type { FromFrame, Look, Ran, ShowOptions, SnippetContent } from "./protocol.ts";
import { sourceOf } from "./source.ts";
import { sheet, snippetStyle } from "./style.ts";

/** Heights in the frame, in pixels, by its width: of the bar over the code, and of a bar for a run of hidden lines (see
 * style/tokens.css and style/snippet.css). */
function bars(width: number): { tools: number; hidden: number } {
  const [tools, check, hidden] = matchMedia("(pointer: coarse)").matches ? ([55, 44, 44] as const) : ([47, 28, 24] as const);
  return { tools: width <= 640 ? tools + check : tools, hidden };
}

export class RockpoolSnippet extends FramedElement {
  /** The block of the page in whose place this stands; an author's own element has its block inside. */
  block: Block | undefined;
  private content: SnippetContent | undefined;
  private current: string | undefined;
  /** The least height of the frame: what was reserved when the reader chose the block. */
  private reserved = 0;
  private shrinking: number | undefined;
  private readonly buttons = document.createElement("div");
  private readonly note = document.createElement("span");

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet(snippetStyle)];
    this.buttons.className = "bar";
    this.note.className = "note";
    this.note.hidden = true;
    this.note.setAttribute("role", "status");
    shadow.append(this.block ? this.buttons : document.createElement("slot"), this.buttons);
    this.dataset["state"] = this.block ? "idle" : "own";
    whenNear(this.block?.container ?? this, () => this.offer());
  }

  /** The text as the reader has it now. */
  get code(): string {
    return this.current ?? this.read().code;
  }

  /** Replaces the text; the reader can undo it. */
  set code(code: string) {
    this.activate("nothing");
    this.frame?.send({ kind: "code", code });
  }

  /** Runs the program. Call it only because the reader asked for it: where it goes is what the frame names. */
  run(): void {
    if (this.frame) this.frame.send({ kind: "run" });
    else this.activate("run");
  }

  /** Makes the block live. */
  activate(then: ShowOptions["then"] = "edit"): void {
    if (this.frame) return;
    const content = this.read();
    this.reserve(content);
    this.say("Loading…");
    const { style } = this.openFrame("Rust example", content, then);
    // Over the block, which the reader has in sight: a browser draws nothing in a frame that is not.
    style.bottom = "0";
    style.height = `${this.reserved}px`;
  }

  /** Takes the frame away and shows the block as it was; the reader's text is kept for the next time. */
  close(): void {
    this.closeFrame();
    this.style.cssText = "";
    this.replaced.forEach((element) => element.removeAttribute("data-rockpool"));
    this.dataset["state"] = this.block ? "idle" : "own";
    this.say("");
    if (this.block) this.stand();
  }

  protected override get place(): HTMLElement {
    return this.block?.container ?? this;
  }

  /** What gives its place to the frame. */
  private get replaced(): Element[] {
    if (!this.block) return [...this.querySelectorAll(":scope > pre")];
    const { container } = this.block;
    return container.contains(this) ? [...container.children].filter((child) => child !== this) : [container];
  }

  protected override look(): Look {
    const code = this.block?.code ?? this.querySelector<HTMLElement>("pre") ?? undefined;
    // What is out of sight has no look of its own; its size was read before.
    const live = this.dataset["state"] === "live";
    return lookOf(this, live ? undefined : code, options(this.place).theme);
  }

  private read(): SnippetContent {
    if (this.content) return this.content;
    const edition = options(this.place).edition ?? "";
    if (this.block) return (this.content = contentOf(this.block, edition));
    const code = this.querySelector("pre:not([data-tests])") ?? this;
    const tests = this.querySelector("pre[data-tests]");
    const words = (this.getAttribute("expect") ?? "").split(/[\s,]+/);
    return (this.content = {
      kind: "snippet",
      ...sourceOf(code.querySelector("code") ?? code, code),
      ...marksOf(words, edition),
      ...(tests && { tests: sourceOf(tests, tests).code }),
    });
  }

  /** The reader is near: shows the buttons, or begins. */
  private offer(): void {
    this.stand();
    const { runnable } = this.read();
    const run = button(runnable ? "Run" : "", "run", () => this.activate("run"));
    const edit = button("Edit", "edit", () => this.activate("edit"));
    this.buttons.replaceChildren(this.note, ...(runnable ? [run, edit] : [edit]));
    if (options(this.place).start === "near") this.activate("nothing");
  }

  /** Puts the buttons into the block's corner: this element has no height and stands behind the block's margin. */
  private stand(): void {
    if (!this.block || !this.parentElement) return;
    // In a grid or a row even an element without height would take a place.
    this.toggleAttribute("data-apart", /grid|flex/.test(getComputedStyle(this.parentElement).display));
    const block = this.block.container.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    if (block.height > 0) this.buttons.style.transform = `translate(${block.right - own.right}px, ${block.bottom - own.bottom}px)`;
  }

  /** Takes the room that the frame will need at once, while the page may still move because the reader asked for it. */
  private reserve({ hidden }: SnippetContent): void {
    const { width, height } = this.place.getBoundingClientRect();
    const { tools, hidden: line } = bars(width);
    const more = tools + hidden.length * line;
    this.reserved = Math.ceil(height + more);
    if (!this.block) this.style.height = `${this.reserved}px`;
    else this.grow(more);
  }

  /** Makes the page longer by so much: between margins that met before, a height counts for more than itself. */
  private grow(by: number): void {
    const pageHeight = () => this.parentElement?.getBoundingClientRect().height ?? 0;
    const before = pageHeight();
    this.style.height = `${by}px`;
    const excess = pageHeight() - before - by;
    if (excess > 0) this.style.height = `${Math.max(0, by - excess)}px`;
  }

  protected override take(message: FromFrame): void {
    if (message.kind === "shown") this.show(message.height);
    else if (message.kind === "size") this.size(message.height);
    else if (message.kind === "failed") this.fail(message.message);
    else if (message.kind === "changed") {
      this.current = message.code;
      this.tell("changed", { code: message.code });
    } else if (message.kind === "ran") {
      const { success, stdout, stderr, engine }: Ran = message;
      this.tell("ran", { success, stdout, stderr, engine });
    } else if (message.kind === "solved") this.tell("solved", { task: message.task });
  }

  /** Puts the frame in the place of the block, in one step. */
  private show(height: number): void {
    if (!this.frame) return;
    const focused = document.activeElement === this;
    const margins = this.block && !this.block.container.contains(this) ? marginsOf(this.block.container, this) : "";
    this.replaced.forEach((element) => element.setAttribute("data-rockpool", "live"));
    this.dataset["state"] = "live";
    this.style.cssText = margins ? `margin: ${margins}` : "";
    this.frame.element.style.cssText = "";
    this.size(height);
    this.say("");
    this.buttons.hidden = true;
    if (focused) this.frame.element.focus();
    this.tell("ready", {});
  }

  private size(height: number): void {
    clearTimeout(this.shrinking);
    if (!this.frame || this.dataset["state"] !== "live") return;
    const { style } = this.frame.element;
    const wanted = Math.max(Math.ceil(height), this.reserved);
    const set = () => (style.height = `${wanted}px`);
    // A frame may lose height because the reader presses on something beside it: that must not move before they let go.
    if (wanted < parseFloat(style.height)) this.shrinking = window.setTimeout(set, 500);
    else set();
  }

  protected override fail(why: string): void {
    this.close();
    this.say(why);
  }

  private say(text: string): void {
    this.note.textContent = text;
    this.note.hidden = text === "";
    this.buttons.hidden = false;
    for (const one of this.buttons.querySelectorAll("button")) one.hidden = text === "Loading…";
  }
}

/** The margins that the frame needs to stand as the block did. */
function marginsOf(container: HTMLElement, after: HTMLElement): string {
  const pre = container.querySelector("pre") ?? container;
  const top = Math.max(...[container, pre].map((one) => parseFloat(getComputedStyle(one).marginTop) || 0));
  const bottom = Math.max(0, after.getBoundingClientRect().top - container.getBoundingClientRect().bottom);
  // Blocks may reach beyond the column, as on phones.
  const { marginLeft, marginRight } = getComputedStyle(container);
  return `${top}px ${marginRight} ${bottom}px ${marginLeft}`;
}

function button(label: string, name: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = name;
  element.textContent = label;
  element.setAttribute("aria-label", `${label} this Rust example`);
  element.addEventListener("click", act);
  return element;
}
