// The docs sites that real generators built, each below a host name of its own, and Rockpool below another.
import { join } from "node:path";
import { browser } from "../../browser/support/browser.mjs";
import { staticHost } from "../../browser/support/static_host.mjs";

/** The pages of each site, by the generator's name: where a reader can go, and how many Rust blocks are there. */
export const PAGES = {
  mdbook: { "pools.html": 5, "shore/tides.html": 5 },
  rustdoc: { "tides/index.html": 5, "tides/pools/fn.names.html": 4 },
  vitepress: { "": 4, "tides.html": 4 },
  docusaurus: { "": 4, tides: 4 },
  mkdocs: { "": 4, "tides/": 4 },
  sphinx: { "": 4, "tides.html": 2 },
  hugo: { "": 4, "tides/": 3 },
  zola: { "": 3, "tides.html": 2 },
  plain: { "": 5, "elements.html": 1 },
};

/**
 * Starts a host for each site and the browser in which their names lead there. Names below `localhost` are secure
 * contexts, as a real site's are; the built pages name no port, so the browser is told which one it is.
 * @param {string} rockpool URL on which Rockpool is served; it becomes `http://rockpool.localhost/`
 * @param {{alter?: (path: string, response: import("node:http").ServerResponse) => boolean}} options as in `staticHost`
 * @returns {Promise<{url: (name: string) => string, close: () => Promise<void>}>}
 */
export async function docsSites(rockpool, { alter } = {}) {
  const hosts = {};
  for (const name of Object.keys(PAGES)) hosts[name] = await staticHost({ folder: join(process.env.ROCKPOOL_DOCS, name), alter });
  const places = { rockpool, ...Object.fromEntries(Object.entries(hosts).map(([name, host]) => [name, host.url])) };
  const rules = Object.entries(places).map(([name, url]) => `MAP ${name}.localhost ${new URL(url).host}`);
  await browser([`--host-resolver-rules=${rules.join(",")}`]);
  return {
    url: (name) => `http://${name}.localhost/`,
    close: async () => void (await Promise.all(Object.values(hosts).map((host) => host.close()))),
  };
}

/** Answers what a generator's own scripts ask of other hosts: mdBook asks which crates the Playground has. */
export async function answerPlayground(context) {
  await context.route("https://play.rust-lang.org/meta/crates", (route) =>
    route.fulfill({ headers: { "access-control-allow-origin": "*" }, json: { crates: [] } }),
  );
}
