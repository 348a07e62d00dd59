// The text of a block: without line numbers and buttons, with the lines that the generator hides.

export interface Source {
  code: string;
  /** Runs of hidden lines: half-open, from 0. */
  hidden: [number, number][];
}

interface Line {
  text: string;
  hidden: boolean;
}

/** What is in a block but not of its text: line numbers, buttons, what only sighted readers are to see. */
const beside = "button, aside, .linenos, .linenodiv, .lnt, .ln, .line-numbers, .gutter, [aria-hidden=true], .buttons, .tooltip, td:not(:last-child)";
const isBeside = (element: Element): boolean =>
  element.matches(beside) || (element instanceof HTMLElement && element.style.userSelect === "none");

/** The text of a block. `container` may hold rustdoc's link, which has the hidden lines too. */
export function sourceOf(code: Element, container: Element): Source {
  const shown = trimmed(linesOf(code));
  const whole = wholeOf(container);
  return inRuns(unwrapped((whole && withHidden(whole, shown)) || shown));
}

function linesOf(code: Element): Line[] {
  const ace = (window as { ace?: { edit(element: Element): { getValue(): string } } }).ace;
  // mdBook's own editor shows a part of a long text only.
  if (ace && code.classList.contains("ace_editor")) return textLines(ace.edit(code).getValue());
  const lines: (Line & { plain: boolean })[] = [{ text: "", hidden: false, plain: false }];
  const add = (text: string, boring: boolean) => {
    text.split("\n").forEach((piece, index, pieces) => {
      if (index > 0) lines.push({ text: "", hidden: false, plain: false });
      const line = lines[lines.length - 1]!;
      line.text += piece;
      // What follows the last line end is on a line only if there is something.
      if (boring && (piece || index < pieces.length - 1)) line.hidden = true;
      else if (piece.trim()) line.plain = true;
    });
  };
  const walk = (node: Node, boring: boolean) => {
    if (node instanceof Text) add(node.data, boring);
    else if (node instanceof HTMLBRElement) add("\n", boring);
    else if (node instanceof Element && !isBeside(node))
      for (const child of node.childNodes) walk(child, boring || node.classList.contains("boring"));
  };
  walk(code, false);
  return lines.map(({ text, hidden, plain }) => ({ text: text.replace(/\r$/, ""), hidden: hidden && !plain }));
}

const textLines = (text: string): Line[] => text.split(/\r?\n/).map((line) => ({ text: line, hidden: false }));

/** Without empty lines at both ends, which generators add. */
function trimmed(lines: Line[]): Line[] {
  const filled = (line: Line) => line.text.trim() !== "";
  const first = lines.findIndex(filled);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(filled) + 1);
}

/** The whole program that rustdoc's link to a Playground carries. */
function wholeOf(container: Element): string | null {
  const link = container.querySelector<HTMLAnchorElement>("a.test-arrow[href*='code=']");
  return link && new URL(link.href).searchParams.get("code");
}

/** The whole program, with the lines hidden that are not shown; nothing if what is shown is not in it. What rustdoc wraps
 * in a `main` it indents, so a shown line is taken as it is shown, and a hidden one without that indent. */
function withHidden(whole: string, shown: Line[]): Line[] | undefined {
  let next = 0;
  const all = trimmed(textLines(whole));
  const indented = all.some(({ text }) => /^fn main\(\) \{( fn _inner\(.*)?$/.test(text)) && !shown.some(({ text }) => /^fn main\(/.test(text));
  const lines = all.map(({ text }) => {
    const same = shown[next];
    if (same === undefined || text.trim() !== same.text.trim()) return { text: indented ? text.replace(/^ {4}/, "") : text, hidden: true };
    next += 1;
    return same;
  });
  return next === shown.length ? lines : undefined;
}

/** Without `allow(unused)` and a `main` that were put around the text: the frame does the same, and shows no bar for it. */
function unwrapped(lines: Line[]): Line[] {
  const start = lines.findIndex((line) => !(line.hidden && /^\s*(#!\[allow\(unused.*\)\])?\s*$/.test(line.text)));
  const last = lines[lines.length - 1];
  const first = lines[start];
  if (first?.hidden && first.text.trim() === "fn main() {" && last?.hidden && last.text.trim() === "}")
    return trimmed(lines.slice(start + 1, -1));
  return lines.slice(Math.max(start, 0));
}

function inRuns(lines: Line[]): Source {
  const hidden: [number, number][] = [];
  lines.forEach((line, index) => {
    const last = hidden[hidden.length - 1];
    if (!line.hidden) return;
    if (last?.[1] === index) last[1] += 1;
    else hidden.push([index, index + 1]);
  });
  return { code: lines.map((line) => line.text).join("\n"), hidden };
}
