// What a generator says of a Rust block in class names, tooltips and links: the words that stood behind the fence.
import type { SnippetContent } from "./protocol.ts";

type Marks = Pick<SnippetContent, "expect" | "error" | "edition" | "runnable">;

/** Reads words as rustdoc and mdBook do. */
export function marksOf(words: Iterable<string>, edition: string): Marks {
  const all = new Set(words);
  const find = (pattern: RegExp) => [...all].map((word) => pattern.exec(word)?.[1]).find(Boolean);
  const ignored = [...all].some((word) => /^ignore(-\S+)?$/.test(word));
  const error = find(/^(E\d{4})$/i)?.toUpperCase();
  const expect = ignored ? "ignored"
    : all.has("compile_fail") ? "fails"
    : all.has("should_panic") ? "panics"
    : all.has("no_run") ? "compiles"
    : "runs";
  return {
    expect,
    ...(expect === "fails" && error && { error }),
    edition: find(/^edition-?(\d{4})$/) ?? edition,
    runnable: all.has("mdbook-runnable") || !(ignored || all.has("noplayground") || all.has("noplaypen")),
  };
}

/** The words that stand in the classes of a block and of what is around it, and in rustdoc's tooltip. */
export function wordsOf(code: Element, container: Element): string[] {
  const words: string[] = [];
  for (let element: Element | null = code; element; element = element.parentElement) {
    // A generator may leave a list of words in one class.
    words.push(...element.classList, ...[...element.classList].flatMap((name) => name.split(",")));
    if (element === container) break;
  }
  const tooltip = container.querySelector(".tooltip[title]")?.getAttribute("title") ?? "";
  const edition = /edition (\d{4})/.exec(tooltip)?.[1];
  return edition ? [...words, `edition${edition}`] : words;
}
