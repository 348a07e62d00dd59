// What all elements of one host's page share: where Rockpool is, what the author set, and who is told of changes.
import { onLookChange } from "./look.ts";
import { type Options, optionsFor, type PageOptions } from "./options.ts";
import { sheet, pageStyle } from "./style.ts";

/** Elements that follow the page. */
interface Follower {
  pageChanged(): void;
}

/** The script's own element, where it can be found. */
let script: HTMLScriptElement | null = null;
const followers = new Set<Follower>();
let near: IntersectionObserver | undefined;
const approached = new WeakMap<Element, () => void>();

/** Finds the script, which says where Rockpool is. Must be called while the script runs. */
export function begin(): boolean {
  script = document.currentScript instanceof HTMLScriptElement ? document.currentScript
    : document.querySelector<HTMLScriptElement>("script[src*='rockpool.js']");
  if (!script?.src) {
    console.error("Rockpool: the script does not find its own address. Give it by <script src=\"https://…/rockpool.js\">.");
    return false;
  }
  document.adoptedStyleSheets.push(sheet(pageStyle));
  onLookChange(() => {
    for (const follower of followers) follower.pageChanged();
  });
  return true;
}

/** Address of the Rockpool site, with a slash at its end. */
export const base = (): string => new URL("./", script?.src ?? location.href).href;

export function options(element: Element): Options {
  const page = (window as { rockpool?: PageOptions }).rockpool;
  return optionsFor(element, script, page ?? {});
}

/** Tells `follower` when the page's look may have changed, until the returned function is called. */
export function follow(follower: Follower): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

/** Calls once when the reader comes near an element. One observer serves all, so hundreds of blocks cost nothing. */
export function whenNear(element: Element, call: () => void): void {
  near ??= new IntersectionObserver(
    (entries, observer) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        approached.get(target)?.();
      }
    },
    { rootMargin: "50% 0px" },
  );
  approached.set(element, call);
  near.observe(element);
}
