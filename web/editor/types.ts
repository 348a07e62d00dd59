/**
 * Types as the app tells them: of what is under the pointer or, by F9, at the cursor; and as texts between others
 * ("inlays") where the source leaves them out. It must not know where types come from.
 */
import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { type Command, Decoration, type DecorationSet, EditorView, hoverTooltip, keymap, showTooltip, type Tooltip, WidgetType } from "@codemirror/view";
import type { EditorInlay, EditorOptions, EditorType } from "contract";
import { textOf } from "./text.ts";

type Ask = NonNullable<EditorOptions["typeAt"]>;

export const setInlayList = StateEffect.define<readonly EditorInlay[]>();

class Inlay extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }
  override eq(other: Inlay): boolean {
    return other.text === this.text;
  }
  override toDOM(): HTMLElement {
    const dom = document.createElement("span");
    dom.className = "cm-inlay";
    dom.textContent = this.text;
    // Read aloud it would seem to be part of the code.
    dom.setAttribute("aria-hidden", "true");
    return dom;
  }
}

function widgets(list: readonly EditorInlay[], length: number): DecorationSet {
  const within = list.filter(({ at }) => at >= 0 && at <= length);
  return Decoration.set(within.map(({ at, text }) => Decoration.widget({ widget: new Inlay(text), side: 1 }).range(at)), true);
}

const inlays = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    if (tr.docChanged) set = set.map(tr.changes);
    for (const effect of tr.effects) if (effect.is(setInlayList)) set = widgets(effect.value, tr.newDoc.length);
    return set;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function tooltip({ from, to, text }: EditorType): Tooltip {
  const create = (): { dom: HTMLElement } => {
    const dom = document.createElement("div");
    dom.className = "cm-type-tip";
    dom.textContent = text;
    return { dom };
  };
  return { pos: from, end: to, above: true, create };
}

const showType = StateEffect.define<EditorType | null>();

/** The tooltip that the keyboard opened. It goes with the next edit or cursor movement. */
const shownType = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, tr) {
    if (tr.docChanged || tr.selection) shown = null;
    for (const effect of tr.effects) if (effect.is(showType)) shown = effect.value && tooltip(effect.value);
    return shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** An answer about another text or outside of it is dropped. */
async function typeFor(ask: Ask, state: EditorState, now: () => EditorState, from: number, to: number): Promise<EditorType | undefined> {
  const found = await ask(textOf(state.doc), from, to);
  return found && now().doc === state.doc && found.to <= state.doc.length ? found : undefined;
}

/** Shows the type at the cursor, or of what is selected, and reads it out. */
function atCursor(ask: Ask): Command {
  return (view) => {
    const { from, to } = view.state.selection.main;
    void typeFor(ask, view.state, () => view.state, from, to).then((found) => {
      const said = found ? `Type: ${found.text}` : "No type is known here.";
      view.dispatch({ effects: [showType.of(found ?? null), EditorView.announce.of(said)] });
    });
    return true;
  };
}

const close: Command = (view) => {
  if (!view.state.field(shownType)) return false;
  view.dispatch({ effects: showType.of(null) });
  return true;
};

export function types(ask: Ask | undefined): Extension {
  if (!ask) return inlays;
  return [
    inlays,
    shownType,
    hoverTooltip((view, pos) => typeFor(ask, view.state, () => view.state, pos, pos).then((found) => (found ? tooltip(found) : null)), { hideOnChange: true }),
    keymap.of([{ key: "F9", run: atCursor(ask) }, { key: "Escape", run: close }]),
  ];
}
