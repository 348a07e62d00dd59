// `rockpool.js`: makes the Rust blocks of a docs site live. A classic script or a module; it needs no other file until
// the reader chooses a block. What it offers to the host's page is `rockpool.d.ts`.
import { rustBlocks } from "./embed/blocks.ts";
import { whenHydrated } from "./embed/hydration.ts";
import { RockpoolLesson } from "./embed/lesson.ts";
import { begin } from "./embed/page.ts";
import { RockpoolSnippet } from "./embed/snippet.ts";

function upgrade(): void {
  const known = new Set([...document.querySelectorAll<RockpoolSnippet>("rockpool-snippet")].map((one) => one.block?.container));
  for (const block of rustBlocks(document)) {
    if (known.has(block.container)) continue;
    const snippet = document.createElement("rockpool-snippet") as RockpoolSnippet;
    snippet.block = block;
    // A list of panels, of which a script shows one by its number, must not get another member; and rustdoc gives the last
    // block of a list's item another margin.
    if (block.container.matches(".vp-code-group .blocks > *, li > .example-wrap:last-child")) {
      snippet.toggleAttribute("data-inside", true);
      block.container.append(snippet);
    }
    else block.container.after(snippet);
  }
}

/** Lets go of snippets whose block a framework has taken out of the page. */
function forgetGone(): void {
  for (const snippet of document.querySelectorAll<RockpoolSnippet>("rockpool-snippet"))
    if (snippet.block && !snippet.block.container.isConnected) snippet.remove();
}

/** Docs sites that go from page to page by script bring new blocks. */
function watch(): void {
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      forgetGone();
      upgrade();
    });
  }).observe(document.body, { childList: true, subtree: true });
}

function start(): void {
  upgrade();
  watch();
}

// A page may name the script twice.
if (!customElements.get("rockpool-snippet") && begin()) {
  customElements.define("rockpool-snippet", RockpoolSnippet);
  customElements.define("rockpool-lesson", RockpoolLesson);
  whenHydrated(start);
}
