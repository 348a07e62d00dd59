// The app's files, each as a host with brotli sends it.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { currentApp } from "../browser/support/site.mjs";
import { compress } from "../browser/support/static_host.mjs";

const site = process.env.ROCKPOOL_SITE;
const app = join(site, "app", await currentApp(site));
const files = (await readdir(app, { withFileTypes: true })).filter((entry) => entry.isFile());
for (const name of files.map((entry) => entry.name).filter((name) => !/\.(br|gz)$/.test(name)).sort()) {
  const bytes = compress(await readFile(join(app, name))).length;
  console.log(`  ${name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(6)} KB`);
}
