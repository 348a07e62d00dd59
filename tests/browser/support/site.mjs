// What a built site is made of.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The name of the app's folder that a site's pages use now; those of earlier builds lie beside it. */
export async function currentApp(site) {
  const page = await readFile(join(site, "index.html"), "utf8");
  const [, address] = page.match(/<meta name="rockpool-app" content="([^"]+)"/);
  return address.split("/").filter(Boolean).at(-1);
}
