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

/** Inside a snippet's shadow: no margin, no height before the frame is there, so that nothing on the page moves. */
export const snippetStyle = `
  :host { all: initial; display: block; position: relative; z-index: 1; height: 0; font: 500 0.8125rem/1.2 system-ui, sans-serif; }
  :host([data-state="live"]), :host([data-state="own"]) { height: auto; }
  :host([data-apart]:not([data-state="live"])) { position: absolute; }
  .bar { position: absolute; right: 0.5rem; bottom: -0.875rem; display: flex; gap: 0.375rem; align-items: center; }
  :host([data-inside]) .bar { bottom: 0.25rem; }
  :host([data-state="own"]) .bar { position: static; justify-content: end; padding-top: 0.375rem; }
  button, .note { padding: 0.4rem 0.75rem; border: 1px solid #6d878c; border-radius: 1rem; background: #fff; color: #12292f; font: inherit; }
  button { cursor: pointer; }
  button.run { border-color: #b5401e; background: #b5401e; color: #fff; }
  button:hover { filter: brightness(0.93); }
  button:focus-visible { outline: 2px solid #b5401e; outline-offset: 2px; }
  [hidden] { display: none !important; }
  iframe { display: block; width: 100%; border: 0; }
  @media (pointer: coarse) { button { min-height: 2.75rem; min-width: 2.75rem; } }
`;
