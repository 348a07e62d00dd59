// Style sheets of the embedding script, made by script: a host's content security policy does not stand in their way.

const sheets = new Map<string, CSSStyleSheet>();

/** The style sheet of this text, made once. */
export function sheet(text: string): CSSStyleSheet {
  let known = sheets.get(text);
  if (!known) {
    known = new CSSStyleSheet();
    known.replaceSync(text);
    sheets.set(text, known);
  }
  return known;
}

/** What the host's page is given: the block is out of sight while its frame stands in its place. */
export const pageStyle = `
  [data-rockpool="live"] { display: none !important; }
`;

/** Inside a snippet's shadow: no margin, no height before the frame is there, so that nothing on the page moves. The size
 * of text is a word: hosts give `rem` sizes of their own. rustdoc cuts off what is too large for an element in its text. */
export const snippetStyle = `
  :host { display: block; position: relative; z-index: 1; height: 0; }
  :host { overflow: visible !important; }
  :host([data-state="live"]), :host([data-state="own"]) { height: auto; }
  :host([data-apart]:not([data-state="live"])) { position: absolute; }
  .bar { all: initial; visibility: inherit; font: 500 small/1.2 system-ui, sans-serif; }
  .bar { position: absolute; right: 0.6em; bottom: -0.7em; display: flex; gap: 0.5em; align-items: center; }
  :host([data-inside]) .bar { bottom: 0.3em; }
  :host([data-state="own"]) .bar { position: static; justify-content: end; padding-top: 0.5em; }
  button, .note { padding: 0.5em 0.9em; border: 1px solid #6d878c; border-radius: 1.3em; background: #fff; color: #12292f; font: inherit; }
  button { position: relative; cursor: pointer; }
  button.run { border-color: #b5401e; background: #b5401e; color: #fff; }
  button:hover { filter: brightness(0.93); }
  button:focus-visible { outline: 2px solid #b5401e; outline-offset: 2px; }
  [hidden] { display: none !important; }
  iframe { display: block; width: 100%; border: 0; }
  @media (pointer: coarse) { button::before { content: ""; position: absolute; inset: -8px -3px; } }
`;
