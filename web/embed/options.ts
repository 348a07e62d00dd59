// What the author of a docs site can set: for the whole page in `window.rockpool`, for a part of it by attributes.

export interface Options {
  /** URL of a server that speaks the Playground's API, for programs that are run. */
  engine?: string;
  /** Edition of blocks that name none, such as "2021". */
  edition?: string;
  /** Default "auto": as the page around the block is. */
  theme: "auto" | "light" | "dark" | "contrast";
  /** Whether a block waits for a click, or becomes live when the reader comes near. */
  start: "click" | "near";
  readOnly: boolean;
  /** Whether the frame offers more than running: formatting, Clippy, build settings, sharing. */
  tools: boolean;
}

/** What is set for the whole page, under the same names. */
export type PageOptions = Partial<Options>;

const defaults: Options = { theme: "auto", start: "click", readOnly: false, tools: true };

const prefix = "data-rockpool-";

/** The options for an element: its own attributes, else those of what is around it, else the script's, else the page's. */
export function optionsFor(element: Element, script: Element | null, page: PageOptions): Options {
  const attribute = (name: string): string | undefined => {
    const own = element.localName.startsWith("rockpool-") ? element.getAttribute(name) : null;
    const around = element.closest(`[${prefix}${name}]`) ?? script;
    return own ?? around?.getAttribute(prefix + name) ?? undefined;
  };
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = attribute(name);
    return value === undefined ? otherwise : value !== "false" && value !== "no";
  };
  const of = { ...defaults, ...page };
  const engine = attribute("engine") ?? of.engine;
  const edition = attribute("edition") ?? of.edition;
  return {
    ...(engine && { engine }),
    ...(edition && { edition }),
    theme: oneOf(attribute("theme") ?? of.theme, ["auto", "light", "dark", "contrast"], "theme"),
    start: oneOf(attribute("start") ?? of.start, ["click", "near"], "start"),
    readOnly: flag("readonly", of.readOnly),
    tools: flag("tools", of.tools),
  };
}

function oneOf<T extends string>(value: string, known: readonly [T, ...T[]], name: string): T {
  const found = known.find((one) => one === value);
  if (!found) console.warn(`Rockpool: ${name} "${value}" is not one of ${known.join(", ")}; ${known[0]} is used.`);
  return found ?? known[0];
}
