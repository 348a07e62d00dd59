// Caches and a network as a service worker has them, in memory.

/** Puts `caches` and `fetch` in place; `site` maps paths to `{ body, type, status }` or to an Error. */
export function fakeBrowser(site) {
  const stores = new Map();
  const asked = [];
  let room = Infinity;
  globalThis.caches = {
    keys: async () => [...stores.keys()],
    has: async (name) => stores.has(name),
    delete: async (name) => stores.delete(name),
    async open(name) {
      if (!stores.has(name)) stores.set(name, new Map());
      return cache(stores.get(name), () => room);
    },
  };
  globalThis.fetch = async (request) => {
    const url = new URL(request.url ?? request);
    asked.push(url.pathname + url.search);
    const answer = site.get(url.pathname) ?? { status: 404, body: "" };
    if (answer instanceof Error) throw answer;
    const { body, type = "application/json", status = 200 } = answer;
    return new Response(body, { status, headers: { "content-type": type, vary: "*" } });
  };
  return { asked, stores, fill: () => (room = 0) };
}

function cache(entries, room) {
  const key = (of) => String(of.url ?? of);
  return {
    match: async (of) => entries.get(key(of))?.clone(),
    delete: async (of) => entries.delete(key(of)),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    async put(of, response) {
      if (response.headers.get("vary") === "*") throw new TypeError("Vary: * cannot be kept");
      if (room() === 0) throw new DOMException("no room", "QuotaExceededError");
      entries.set(key(of), response);
    },
  };
}
