// Sets the reader's colour theme before the first paint. Runs render-blocking in <head>, so it must stay tiny and do
// nothing else. `rockpool.settings` is the app's; without it the style sheet follows the system.
try {
  const { theme } = JSON.parse(localStorage.getItem("rockpool.settings") || "{}");
  if (/^(system|light|dark|contrast)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked or holds something else: the system's theme it is.
}
