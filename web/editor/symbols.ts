/**
 * A row of the symbols that phone keyboards hide, with Tab, undo and redo. It is shown by the theme on coarse pointers
 * only, while the editor has the focus; a tap leaves the focus, and so the on-screen keyboard, where it is.
 */
import { insertBracket } from "@codemirror/autocomplete";
import { indentLess, redo, undo } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { type EditorView, type Panel, showPanel } from "@codemirror/view";
import { indentByTab } from "./keys.ts";
import { normalised } from "./text.ts";

const symbols = ["{", "}", "(", ")", "[", "]", "<", ">", "&", "*", "|", ":", ";", '"', "'", "#", "!", "=", "->", "=>", "::", "_"];

/** What a screen reader may not read out by itself. */
const spoken: Readonly<Record<string, string>> = {
  "{": "opening brace", "}": "closing brace", "(": "opening parenthesis", ")": "closing parenthesis",
  "[": "opening bracket", "]": "closing bracket", "<": "less than", ">": "greater than", "&": "ampersand", "*": "asterisk",
  "|": "vertical bar", ":": "colon", ";": "semicolon", '"': "quote", "'": "apostrophe", "#": "number sign",
  "!": "exclamation mark", "=": "equals", "->": "thin arrow", "=>": "fat arrow", "::": "path separator", "_": "underscore",
};

/** Types text at the cursor as a keyboard would: brackets close themselves. */
export function type(view: EditorView, text: string): void {
  if (view.state.readOnly) return;
  const bracket = insertBracket(view.state, text);
  view.dispatch(bracket ?? view.state.update(view.state.replaceSelection(normalised(text)), { scrollIntoView: true, userEvent: "input.type" }));
}

interface Key {
  readonly face: string;
  readonly label: string;
  readonly press: (view: EditorView) => unknown;
}

const row: readonly Key[] = [
  { face: "⇥", label: "Tab", press: indentByTab },
  ...symbols.map((symbol) => ({ face: symbol, label: spoken[symbol] ?? symbol, press: (view: EditorView) => type(view, symbol) })),
  { face: "⇤", label: "Less indent", press: indentLess },
  { face: "↶", label: "Undo", press: undo },
  { face: "↷", label: "Redo", press: redo },
];

function buttonFor(key: Key, view: EditorView): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.textContent = key.face;
  button.setAttribute("aria-label", key.label);
  button.addEventListener("click", () => {
    key.press(view);
    // Not for a keyboard's click: it must be able to go on in the row.
    if (document.activeElement !== button) view.focus();
  });
  return button;
}

/** Arrow keys move within the row, which is one stop of Tab. */
function moveByArrows(bar: HTMLElement): void {
  bar.addEventListener("keydown", (event) => {
    const buttons = [...bar.children] as HTMLElement[];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length];
    if (!next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
}

/** Lifts the row above an on-screen keyboard that covers the page without making it smaller. */
function aboveKeyboard(bar: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const lift = (): void => {
    const covered = window.innerHeight - viewport.height - viewport.offsetTop;
    const panels = bar.parentElement;
    // A pinch-zoomed page is not a keyboard.
    if (panels) panels.style.bottom = viewport.scale === 1 && covered > 1 ? `${covered}px` : "";
  };
  viewport.addEventListener("resize", lift);
  viewport.addEventListener("scroll", lift);
  return () => {
    viewport.removeEventListener("resize", lift);
    viewport.removeEventListener("scroll", lift);
  };
}

function panel(view: EditorView): Panel {
  const dom = document.createElement("div");
  dom.className = "cm-symbols";
  dom.setAttribute("role", "toolbar");
  dom.setAttribute("aria-label", "Symbols");
  dom.append(...row.map((key) => buttonFor(key, view)));
  (dom.firstElementChild as HTMLElement).tabIndex = 0;
  // The focus would move at this event.
  dom.addEventListener("mousedown", (event) => event.preventDefault());
  moveByArrows(dom);
  const release = aboveKeyboard(dom);
  return { dom, destroy: release };
}

export const symbolRow: Extension = showPanel.of(panel);
