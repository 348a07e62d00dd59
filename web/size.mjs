// Prints the size of each file of `web/out/` raw and compressed (brotli 11), and fails when one is over its budget.
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

/** Budgets in bytes: brotli, or raw where `raw` is set. */
const budgets = {
  "editor.js": { limit: 140_000 },
  "boot.js": { limit: 2_000 },
  "rockpool.js": { limit: 8_000 },
  "offline.js": { limit: 5_000 },
  "service-worker.js": { limit: 4_000 },
  "theme.js": { limit: 420, raw: true },
  "style.css": { limit: 30_000 },
};

for (const [name, { limit, raw }] of Object.entries(budgets)) {
  const file = new URL(`out/${name}`, import.meta.url);
  if (!existsSync(file)) {
    console.error(`${name} is missing: run \`node web/build.mjs\` first.`);
    process.exitCode = 1;
    continue;
  }
  const bytes = readFileSync(file);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const over = (raw ? bytes.length : brotli) > limit;
  console.log(`${name.padEnd(17)} ${String(bytes.length).padStart(8)} bytes ${String(brotli).padStart(7)} brotli   budget ${limit} ${raw ? "raw" : "brotli"}${over ? "   OVER" : ""}`);
  if (over) process.exitCode = 1;
}
