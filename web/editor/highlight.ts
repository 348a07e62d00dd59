/**
 * Colours the text by the tokens that the page's own highlighter gives, which are those of the static blocks. It knows
 * no language: class numbers become CSS classes, and the page's style sheet gives them colours.
 */
import { RangeSetBuilder, type Extension } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { textOf } from "./text.ts";

/** Up to this length the whole text is read after each change; beyond it, only what is in view. */
const wholeUpTo = 200_000;
/** How far before a visible part of a long text reading starts, so that it starts at a line's start if it can. */
const lookBack = 2_000;

type Tokenise = (text: string) => Uint32Array;

export function highlighting(classes: readonly string[], tokenise: Tokenise): Extension {
  const marks = classes.map((name) => (name ? Decoration.mark({ class: name }) : undefined));
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      /** Tokens of the whole document, when it is short enough. */
      tokens: Uint32Array | undefined;

      constructor(view: EditorView) {
        this.tokens = this.read(view);
        this.decorations = this.visible(view);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged) this.tokens = this.read(update.view);
        if (update.docChanged || update.viewportChanged) this.decorations = this.visible(update.view);
      }

      read(view: EditorView): Uint32Array | undefined {
        return view.state.doc.length <= wholeUpTo ? tokenise(textOf(view.state.doc)) : undefined;
      }

      visible(view: EditorView): DecorationSet {
        const builder = new RangeSetBuilder<Decoration>();
        for (const { from, to } of view.visibleRanges) {
          if (this.tokens) add(builder, this.tokens, 0, from, to);
          else {
            const start = Math.max(view.state.doc.lineAt(from).from, from - lookBack);
            add(builder, tokenise(view.state.sliceDoc(start, to)), start, from, to);
          }
        }
        return builder.finish();
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );

  /** Adds the tokens that end after `from` and start before `to`; `base` is where the tokens' text starts. */
  function add(builder: RangeSetBuilder<Decoration>, tokens: Uint32Array, base: number, from: number, to: number): void {
    for (let index = firstEndingAfter(tokens, from - base); index + 2 < tokens.length; index += 3) {
      const start = base + tokens[index]!;
      if (start >= to) return;
      const end = Math.min(base + tokens[index + 1]!, to);
      const mark = marks[tokens[index + 2]!];
      if (mark && end > Math.max(start, from)) builder.add(Math.max(start, from), end, mark);
    }
  }
}

/** Index of the first triple that ends after `position`. */
function firstEndingAfter(tokens: Uint32Array, position: number): number {
  let low = 0;
  let high = Math.floor(tokens.length / 3);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle * 3 + 1]! > position) high = middle;
    else low = middle + 1;
  }
  return low * 3;
}
