/**
 * How the editor looks. All colours and measures are custom properties of the page, so that it follows the page's theme
 * live and has the measures of the static block whose place it takes; the fallbacks are system colours. Token colours
 * are the page's.
 */
import { Compartment, type Extension } from "@codemirror/state";
import { EditorView, ViewPlugin } from "@codemirror/view";

const bg = "var(--code-bg, Canvas)";
const fg = "var(--code-fg, CanvasText)";
const muted = "var(--code-gutter, var(--fg-muted, GrayText))";
const accent = "var(--accent, Highlight)";
const border = "1px solid var(--border, GrayText)";
const error = "var(--error, #c62828)";
const warning = "var(--warning, #a15c00)";
const info = "var(--info, var(--accent, #1d5fd1))";
const raised = "var(--bg-raised, var(--code-bg, Canvas))";

/** Where lines are wrapped, by the static blocks' style sheet too. */
export const narrowTouch = "(pointer: coarse) and (max-width: 40rem)";

const frame = {
  "&": { color: fg, backgroundColor: bg },
  "&.cm-focused": { outline: "none" },
  // Drawn above the gutter, and inside: the frame around the editor may clip.
  "&.cm-focused::after": { content: "''", position: "absolute", inset: "0", border: `2px solid ${accent}`, borderRadius: "inherit", pointerEvents: "none", zIndex: "300" },
  ".cm-scroller": {
    font: "var(--code-font, 0.9rem/1.5 var(--font-mono, ui-monospace, monospace))",
    lineHeight: "var(--code-line-height, 1.5)",
    overflow: "auto",
    maxHeight: "var(--code-max-height, none)",
    overscrollBehaviorX: "contain",
  },
  ".cm-content": { padding: "var(--code-padding, 0.75rem 1rem)", paddingInlineStart: "0.5rem", caretColor: `var(--code-caret, ${fg})`, tabSize: "4" },
  ".cm-line": { padding: "0" },
  ".cm-content ::selection, .cm-content::selection": { backgroundColor: "var(--code-selection, Highlight)" },
  ".cm-gutters": { color: muted, backgroundColor: bg, border: "none" },
  ".cm-lineNumbers .cm-gutterElement": {
    minWidth: "var(--code-gutter-width, 2.5rem)", padding: "0 0.25rem 0 1rem", position: "relative", boxSizing: "border-box",
  },
  "& .cm-activeLine, & .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: "var(--code-line, transparent)" },
  "&.cm-focused .cm-activeLineGutter": { color: fg, backgroundColor: "var(--code-line, transparent)" },
  "&.cm-focused .cm-matchingBracket, & .cm-matchingBracket": { backgroundColor: "transparent", outline: `1px solid ${accent}` },
  "&.cm-focused .cm-nonmatchingBracket, & .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: `1px solid ${error}` },
  ".cm-specialChar": { color: error },
  ".cm-dropCursor": { borderLeftColor: fg },
};

const hidden = {
  ".cm-hidden-bar button": {
    font: "0.8rem/1 var(--font-text, system-ui)", color: muted, background: "none", border: "1px dashed var(--border, GrayText)",
    borderInline: "none", width: "100%", boxSizing: "border-box", display: "block", minHeight: "var(--code-hidden-height, 1.5rem)", padding: "0.25rem 0.5rem", textAlign: "start", cursor: "pointer",
  },
  ".cm-hidden-bar button::before": { content: "'▸ '" },
  ".cm-hidden-bar button[aria-expanded=true]::before": { content: "'▾ '" },
  ".cm-hidden-bar button:hover": { color: fg },
  ".cm-hidden-bar button:focus-visible": { outline: `2px solid ${accent}`, outlineOffset: "-2px" },
  ".cm-hidden-error button": { color: error },
  ".cm-hidden-warning button": { color: warning },
  ".cm-revealed": { borderInlineStart: "2px dashed var(--border, GrayText)", marginInlineStart: "-0.375rem", paddingInlineStart: "calc(0.375rem - 2px)" },
};

const mark = (sign: string, color: string): Record<string, string> => ({
  content: `'${sign}'`, color, position: "absolute", insetInlineStart: "0.2rem", fontSize: "0.75em",
});

const problems = {
  ".cm-diagnostic": { textDecorationLine: "underline", textDecorationSkipInk: "none", textUnderlineOffset: "0.2em" },
  ".cm-diagnostic-error": { textDecorationStyle: "wavy", textDecorationColor: error },
  ".cm-diagnostic-warning": { textDecorationStyle: "dashed", textDecorationColor: warning },
  ".cm-diagnostic-info, .cm-diagnostic-hint": { textDecorationStyle: "dotted", textDecorationColor: info },
  // Over the colours of tokens, which are inside.
  ".cm-unused, .cm-unused *": { color: `${muted} !important`, fontStyle: "italic" },
  ".cm-inlay": { color: muted, backgroundColor: "var(--code-line, transparent)", fontSize: "0.9em", borderRadius: "0.2rem", padding: "0 0.15em" },
  ".cm-type-tip": { font: "var(--code-font, 0.9rem/1.5 monospace)", padding: "0.3rem 0.6rem", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  ".cm-line-mark": { cursor: "pointer" },
  ".cm-line-mark-error": { color: `${error} !important`, fontWeight: "bold" },
  ".cm-line-mark-error::before": mark("●", error),
  ".cm-line-mark-warning::before": mark("▲", warning),
  ".cm-line-mark-info::before, .cm-line-mark-hint::before": mark("◆", info),
  ".cm-tooltip": { color: fg, backgroundColor: raised, border, borderRadius: "0.375rem", maxWidth: "min(40rem, 95vw)", zIndex: "50" },
  ".cm-diagnostic-tip": { maxHeight: "40vh", overflow: "auto" },
  ".cm-diagnostic-entry": {
    font: "0.85rem/1.4 var(--font-text, system-ui)", padding: "0.4rem 0.6rem", borderInlineStart: `3px solid ${info}`,
    whiteSpace: "pre-wrap", overflowWrap: "anywhere",
  },
  ".cm-diagnostic-entry strong": { marginInlineEnd: "0.5em" },
  ".cm-diagnostic-entry button": { marginInlineStart: "0.75em" },
  ".cm-diagnostic-entry-error": { borderColor: error },
  ".cm-diagnostic-entry-warning": { borderColor: warning },
};

const control = { font: "inherit", color: fg, background: bg, border, borderRadius: "0.25rem", backgroundImage: "none" };

const panels = {
  ".cm-panels": { color: fg, backgroundColor: raised, border: "none", zIndex: "5" },
  ".cm-panel.cm-search": {
    font: "0.85rem/1.4 var(--font-text, system-ui)", padding: "0.4rem 2.25rem 0.4rem 0.5rem", borderBlockEnd: border,
  },
  ".cm-panel.cm-search input.cm-textfield": { ...control, fontSize: "inherit", maxWidth: "100%" },
  ".cm-button, .cm-panel.cm-search [name=close], .cm-diagnostic-entry button": {
    ...control, fontSize: "inherit", minHeight: "1.75rem", minWidth: "1.75rem", padding: "0 0.5rem", cursor: "pointer",
  },
  ".cm-panel label": { fontSize: "inherit", display: "inline-flex", alignItems: "center", gap: "0.25rem", minHeight: "1.5rem" },
  ".cm-panel :focus-visible": { outline: `2px solid ${accent}`, outlineOffset: "1px" },
  // Selecting all matches needs several cursors.
  ".cm-panel.cm-search [name=select]": { display: "none" },
  ".cm-searchMatch": { backgroundColor: "transparent", outline: `1px solid ${warning}` },
  ".cm-searchMatch-selected": { outline: `2px solid ${accent}` },
  // Nested rules cannot name the editor itself, so the media query below sets a property.
  ".cm-symbols": { display: "none", overflowX: "auto", borderBlockStart: border, padding: "0.125rem", gap: "0.125rem" },
  "&:focus-within .cm-symbols": { display: "var(--cm-symbols-shown, none)" },
  ".cm-symbols button": { ...control, flex: "none", font: "1rem/1 var(--font-mono, monospace)", minWidth: "2.75rem", minHeight: "2.75rem" },
};

const media = {
  "@media (pointer: coarse)": {
    ".cm-symbols": { "--cm-symbols-shown": "flex" },
    // iOS zooms the page in on a smaller field.
    ".cm-panel.cm-search input.cm-textfield": { fontSize: "1rem" },
    ".cm-hidden-bar button": { minHeight: "var(--code-hidden-height, 2.75rem)" },
  },
  "@media print": { ".cm-panels, .cm-tooltip": { display: "none" } },
};

/** Long lines scroll, except where the screen is narrow and scrolling is by finger: there they wrap. */
function wrapping(): Extension {
  const wrap = new Compartment();
  const query = window.matchMedia(narrowTouch);
  const current = (): Extension => (query.matches ? EditorView.lineWrapping : []);
  const follow = ViewPlugin.define((view) => {
    const change = (): void => view.dispatch({ effects: wrap.reconfigure(current()) });
    query.addEventListener("change", change);
    return { destroy: () => query.removeEventListener("change", change) };
  });
  return [wrap.of(current()), follow];
}

// Once for all editors: each theme that is made adds its rules to the page.
const theme = EditorView.theme({ ...frame, ...hidden, ...problems, ...panels, ...media });

export function look(): Extension {
  return [theme, wrapping()];
}
