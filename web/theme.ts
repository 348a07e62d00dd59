// Runs render-blocking in <head>, so it must stay tiny and do nothing but these two.
//
// Sets the reader's colour theme before the first paint. `rockpool.settings` is the app's; without it the style sheet
// follows the system.
try {
  const { theme } = JSON.parse(localStorage.getItem("rockpool.settings") || "{}");
  if (/^(system|light|dark|contrast)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked or holds something else: the system's theme it is.
}

// On a disk nobody looks for a folder's page, and no module loads: links are led to the page itself, and the style sheet
// shows what a page without its app says.
if (location.protocol === "file:") {
  document.documentElement.dataset["app"] = "file";
  addEventListener("DOMContentLoaded", () => {
    for (const link of document.links)
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  });
}
