// Finds the Rust blocks of a page, whichever generator made it.
import { marksOf, wordsOf } from "./marks.ts";
import type { SnippetContent } from "./protocol.ts";
import { sourceOf } from "./source.ts";

/** A Rust block. */
export interface Block {
  /** What holds the text. */
  code: HTMLElement;
  /** What the generator put around it: buttons, labels, line numbers. All of it gives its place to the frame. */
  container: HTMLElement;
}

/** How far up from the text a language or a container may be named: numbered lines lie in cells of tables. */
const reach = 9;

/** Names that generators give to what they put around a block. */
const containerName = /(^|[-_])(highlight|language|example-wrap|code-?block|codeBlock\w*|snippet|playground|listing|filename)/i;
/** What is more than a block: nothing that holds it gives its place to a frame. */
const moreThanBlock = "p, h1, h2, h3, h4, h5, h6, ul, ol, dl, img, article, section";

/** The Rust blocks below `root` that are not to be left alone. */
export function rustBlocks(root: ParentNode): Block[] {
  return texts(root)
    .filter((pre) => !pre.closest("[data-rockpool], rockpool-snippet, rockpool-lesson"))
    .flatMap((pre) => {
      const code = pre.querySelector("code") ?? pre;
      return isRust(code) ? [{ code, container: containerOf(pre) }] : [];
    });
}

/** What a block says. `edition` is for one that names none. */
export function contentOf({ code, container }: Block, edition: string): SnippetContent {
  return { kind: "snippet", ...sourceOf(code, container), ...marksOf(wordsOf(code, container), edition) };
}

function isRust(code: Element): boolean {
  let element: Element | null = code;
  for (let step = 0; element && step < reach; step += 1, element = element.parentElement) {
    const language = languageOf(element);
    if (language) return /^(rust|rs)$/i.test(language);
  }
  return false;
}

function languageOf(element: Element): string | undefined {
  if (element.classList.contains("rust-example-rendered")) return "rust";
  const named = element.getAttribute("data-lang") ?? element.getAttribute("data-language");
  if (named) return named;
  const names = [...element.classList].map((name) => /^(?:lang|language|highlight)-([^,]+)/.exec(name)?.[1]);
  return names.find((name) => name !== undefined && name !== "source");
}

/** The elements that hold a block's text; line numbers may have one of their own. */
function texts(root: ParentNode): HTMLPreElement[] {
  const isNumbers = (pre: Element) => pre.matches(".linenos pre, .linenodiv pre, td:not(:last-child) pre");
  return [...root.querySelectorAll("pre")].filter((pre) => !pre.querySelector("pre") && !isNumbers(pre));
}

/** The outermost element that is nothing but this block and what belongs to it. */
function containerOf(pre: HTMLElement): HTMLElement {
  let container: HTMLElement = pre.closest("table") ?? pre;
  let around = container.parentElement;
  for (let step = 0; around && step < reach; step += 1, around = around.parentElement) {
    if (texts(around).length !== 1 || around.querySelector(moreThanBlock)) break;
    if (around instanceof HTMLPreElement || [...around.classList].some((name) => containerName.test(name))) container = around;
  }
  return container;
}
