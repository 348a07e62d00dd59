// What a generator says of a Rust block in class names, tooltips and links: the words that stood behind the fence.
import type { SnippetContent } from "./protocol.ts";

type Marks = Pick<SnippetContent, "expect" | "error" | "edition" | "runnable">;

/** Reads words as rustdoc and mdBook do. */
export function marksOf(words: Iterable<string>, edition: string): Marks {
  // Sphinx writes classes in its own way: `compile-fail e0382`.
  const all = new Set([...words].flatMap((word) => [word, word.replaceAll("-", "_")]));
  const find = (pattern: RegExp) => [...all].map((word) => pattern.exec(word)?.[1]).find(Boolean);
  const ignored = [...all].some((word) => /^ignore([-_]\S+)?$/.test(word));
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

/** The words that stand in the classes of a block and of what is around it, in rustdoc's tooltip and link, and in an
 * attribute of the author's. */
export function wordsOf(code: Element, container: Element): string[] {
  const words: string[] = [];
  for (let element: Element | null = code; element; element = element.parentElement) {
    // A generator may leave a list of words in one class.
    words.push(...element.classList, ...[...element.classList].flatMap((name) => name.split(",")));
    if (element === container) break;
  }
  const expected = container.closest("[data-rockpool-expect]")?.getAttribute("data-rockpool-expect") ?? "";
  const tooltip = container.querySelector(".tooltip[title]")?.getAttribute("title") ?? "";
  const link = container.querySelector("a.test-arrow")?.getAttribute("href") ?? "";
  const edition = (/edition (\d{4})/.exec(tooltip) ?? /[?&]edition=(\d{4})/.exec(link))?.[1];
  return [...words, ...expected.split(/[\s,]+/), ...(edition ? [`edition${edition}`] : [])];
}
