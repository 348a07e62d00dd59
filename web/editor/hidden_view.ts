/** Shows hidden runs as a thin bar with a button, in place of the lines while closed and above them while open. */
import { EditorSelection, type EditorState, type Extension, RangeSet, RangeValue } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { diagnostics, worstWithin } from "./diagnostics.ts";
import { closedRuns, hiddenLines, type HiddenRun, openHidden } from "./hidden.ts";

class HiddenBar extends WidgetType {
  constructor(readonly lines: number, readonly open: boolean, readonly problem: string) {
    super();
  }

  override eq(other: HiddenBar): boolean {
    return other.lines === this.lines && other.open === this.open && other.problem === this.problem;
  }

  override toDOM(view: EditorView): HTMLElement {
    const bar = document.createElement("div");
    const button = bar.appendChild(document.createElement("button"));
    button.type = "button";
    button.addEventListener("click", () => toggle(view, bar));
    this.updateDOM(bar);
    return bar;
  }

  override updateDOM(bar: HTMLElement): boolean {
    bar.className = `cm-hidden-bar${this.problem && ` cm-hidden-${this.problem}`}`;
    const button = bar.firstElementChild as HTMLButtonElement;
    const lines = this.lines === 1 ? "1 hidden line" : `${this.lines} hidden lines`;
    button.textContent = this.problem ? `${lines}, with ${this.problem === "error" ? "an error" : `a ${this.problem}`}` : lines;
    button.setAttribute("aria-expanded", String(this.open));
    return true;
  }

  override get estimatedHeight(): number {
    return 24;
  }
}

function toggle(view: EditorView, bar: HTMLElement): void {
  const position = view.posAtDOM(bar);
  const run = view.state.field(hiddenLines).runs.find((run) => position >= run.from - 1 && position <= run.to + 1);
  if (!run) return;
  const open = !run.open;
  const lines = linesOf(view.state, run);
  view.dispatch({
    // Opened lines get the cursor, so that a keyboard reader is where the news is.
    ...(open && { selection: EditorSelection.cursor(run.from) }),
    effects: [
      openHidden.of({ from: run.from, to: run.to, open }),
      EditorView.announce.of(`${lines} ${lines === 1 ? "line" : "lines"} ${open ? "shown" : "hidden"}.`),
    ],
  });
  view.focus();
}

function linesOf(state: EditorState, run: HiddenRun): number {
  return state.doc.lineAt(run.to).number - state.doc.lineAt(run.from).number + 1;
}

const revealedLine = Decoration.line({ class: "cm-revealed" });

function decorate(state: EditorState): DecorationSet {
  const ranges = [];
  for (const run of state.field(hiddenLines).runs) {
    const widget = new HiddenBar(linesOf(state, run), run.open, run.open ? "" : worstWithin(state.field(diagnostics), run.from, run.to));
    if (!run.open) {
      ranges.push(Decoration.replace({ widget, block: true }).range(run.from, run.to));
      continue;
    }
    ranges.push(Decoration.widget({ widget, block: true, side: -1 }).range(run.from));
    for (let line = state.doc.lineAt(run.from); ; line = state.doc.line(line.number + 1)) {
      ranges.push(revealedLine.range(line.from));
      if (line.to >= run.to) break;
    }
  }
  return Decoration.set(ranges, true);
}

class Atom extends RangeValue {}
const atom = new Atom();

/** The cursor steps from the end of the line before a closed run to the start of the line after it. */
function atoms(view: EditorView): RangeSet<Atom> {
  const { doc } = view.state;
  return RangeSet.of(closedRuns(view.state).map((run) => atom.range(Math.max(0, run.from - 1), Math.min(doc.length, run.to + 1))));
}

/** Chromium puts no cursor into an area that starts with something not editable, and would lose keys until it is there. */
const cursorAtOnce = EditorView.domEventObservers({
  focus(_event, view) {
    const { anchorNode } = document.getSelection() ?? {};
    if (!anchorNode || !view.contentDOM.contains(anchorNode)) view.focus();
  },
});

export const hiddenLinesView: Extension = [
  EditorView.decorations.compute([hiddenLines, diagnostics], decorate),
  EditorView.atomicRanges.of(atoms),
  cursorAtOnce,
];
