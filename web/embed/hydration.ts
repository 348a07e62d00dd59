// When a page belongs to the framework that its docs site is made with. Such a site sends each page as HTML and lets a
// script take it over ("hydration"). A foreign element found in it before that counts as damage: the framework then
// makes parts of the page anew, or loses them.

/** How long the framework's own script may take, in milliseconds. One that fails leaves the page as it was sent. */
const patience = 10_000;
const interval = 50;

/** Calls once nobody will take the page over any more. */
export function whenHydrated(call: () => void): void {
  const end = performance.now() + patience;
  const look = () => {
    if (performance.now() < end && isAwaited()) setTimeout(look, interval);
    else call();
  };
  // The framework begins when the document is there, and needs files that may come after that.
  if (document.readyState === "complete") look();
  else addEventListener("load", look, { once: true });
}

function isAwaited(): boolean {
  // Docusaurus says so itself.
  if (document.documentElement.dataset["hasHydrated"] === "false") return true;
  // Vue, thus VitePress, marks lists in what the server sent, and keeps the app on its root when it has taken over.
  return [...document.querySelectorAll("body > div[id]")].some((root) => !("__vue_app__" in root) && root.innerHTML.includes("<!--[-->"));
}
