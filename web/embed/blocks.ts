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

/** How far up from the text a language or a container may be named. */
const reach = 5;

/** Names that generators give to what they put around a block. */
const containerName = /(^|[-_])(highlight|language|example-wrap|code-?block|codeBlock\w*|snippet|playground|listing|filename)/i;

/** The Rust blocks below `root` that are not to be left alone. */
export function rustBlocks(root: ParentNode): Block[] {
  return [...root.querySelectorAll("pre")]
    .filter((pre) => !pre.querySelector("pre") && !pre.closest("[data-rockpool], rockpool-snippet, rockpool-lesson"))
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

/** The outermost element that is nothing but this block and what belongs to it. */
function containerOf(pre: HTMLElement): HTMLElement {
  let container = pre;
  for (let step = 0; step < reach; step += 1) {
    const around: HTMLElement | null = container.parentElement;
    const isOne = around && [...around.querySelectorAll("pre")].filter((one) => !one.querySelector("pre")).length === 1;
    if (!around || !isOne || !(around instanceof HTMLPreElement || isNamed(around) || isTable(around))) break;
    container = around;
  }
  // A cell or row is no place for a frame: the table around it is.
  return container.closest<HTMLElement>("table.highlighttable, .lntable")?.parentElement ?? container;
}

const isNamed = (element: Element) => [...element.classList].some((name) => containerName.test(name));
const isTable = (element: Element) => /^(table|tbody|tr|td)$/.test(element.localName);
