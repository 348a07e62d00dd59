/** The keyboard: running, indenting by Tab without trapping the keyboard, and leaving. */
import { indentLess, indentMore, toggleTabFocusMode } from "@codemirror/commands";
import { EditorSelection, EditorState, type Extension, Prec, type Transaction } from "@codemirror/state";
import { type Command, EditorView, keymap } from "@codemirror/view";

/** Said to screen readers with the name of the editing area. */
export const leaveByKeyboard = "Tab indents. To leave by keyboard, press Escape and then Tab, or Control M to let Tab move the focus. F8 goes to the next problem, F9 tells the type at the cursor.";

/** How long Escape keeps Tab free; any other key ends it earlier. Long enough to hear the description out. */
const escapeLasts = 30_000;

/** Fills up to the next stop, or indents the selected lines. */
export const indentByTab: Command = (view) => {
  const { state } = view;
  if (state.readOnly) return false;
  if (!state.selection.main.empty) return indentMore(view);
  const { head } = state.selection.main;
  const column = head - state.doc.lineAt(head).from;
  const spaces = " ".repeat(4 - (column % 4));
  view.dispatch(state.update({ changes: { from: head, insert: spaces }, selection: EditorSelection.cursor(head + spaces.length), scrollIntoView: true, userEvent: "input.indent" }));
  return true;
};

function tabMode(): Extension {
  let moves = false;
  const toggle: Command = (view) => {
    toggleTabFocusMode(view);
    moves = !moves;
    view.dispatch({ effects: EditorView.announce.of(moves ? "Tab now moves the focus." : "Tab now indents.") });
    return true;
  };
  const escape = EditorView.domEventObservers({
    keydown(event, view) {
      // After CodeMirror's own handling of the key, which would allow two seconds.
      if (event.key === "Escape") queueMicrotask(() => view.setTabFocusMode(escapeLasts));
    },
  });
  return [escape, keymap.of([{ key: "Ctrl-m", mac: "Shift-Alt-m", run: toggle, preventDefault: true }])];
}

/**
 * Writes over a selection of several lines ourselves. Browsers would merge the lines in the page first and keep their
 * looks by style attributes, which a content security policy refuses with an error in the console.
 */
const overwriteLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { from, to } = state.selection.main;
    const text = event.data;
    if (event.inputType !== "insertText" || event.isComposing || !text || state.readOnly || state.doc.lineAt(from).to >= to) return false;
    const insert = (): Transaction => state.update({ ...state.replaceSelection(text), userEvent: "input.type", scrollIntoView: true });
    if (!state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, text, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

export function keys(onRun: () => void): Extension {
  const run: Command = () => {
    onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run, preventDefault: true }])),
    Prec.high(tabMode()),
    keymap.of([{ key: "Tab", run: indentByTab, shift: indentLess }]),
    EditorState.tabSize.of(4),
    overwriteLines,
  ];
}
