// Bundles what the page needs besides the app into `web/out/`: editor.js, compiler.js and program.js with their workers,
// offline.js and the service worker, boot.js, theme.js, style.css; and for docs sites rockpool.js with the compiler's frame.
// `node web/build.mjs` for a release, `--dev` for readable code with source maps.
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const styleEntry = join(here, "../style/main.css");

/** The oldest browsers that know what the app itself needs (wasm reference types, `:has`, nesting is lowered). */
const browsers = ["chrome111", "edge111", "firefox121", "safari16.4"];

function shared(outdir, dev) {
  return {
    outdir,
    bundle: true,
    minify: !dev,
    sourcemap: dev ? "linked" : false,
    legalComments: "none",
    logLevel: "warning",
    charset: "utf8",
  };
}

/** Bundles the scripts into `outdir`. */
export async function buildScripts(outdir, dev) {
  await Promise.all([
    esbuild.build({
      ...shared(outdir, dev),
      entryPoints: {
        editor: join(here, "editor.ts"),
        boot: join(here, "boot.ts"),
        compiler: join(here, "compiler.ts"),
        "compiler-worker": join(here, "compiler/worker.ts"),
        program: join(here, "program.ts"),
        "program-worker": join(here, "program/worker.ts"),
        "embed-compiler": join(here, "embed-compiler.ts"),
        offline: join(here, "offline.ts"),
      },
      format: "esm",
      target: "es2022",
    }),
    // Classic scripts: as a module the first would run after the first paint, not every browser would take the second, and
    // hosts' pages name the third as they like.
    esbuild.build({
      ...shared(outdir, dev),
      entryPoints: {
        theme: join(here, "theme.ts"),
        "service-worker": join(here, "service-worker.ts"),
        rockpool: join(here, "embed.ts"),
      },
      format: "iife",
      target: "es2022",
    }),
  ]);
}

/** Bundles the style sheet into `outdir`/style.css. */
export async function buildStyle(outdir, dev) {
  if (!existsSync(styleEntry))
    throw new Error("web/build.mjs: style/main.css does not exist; the page's style sheet is bundled from it. Create it, or restore it from the repository.");
  await esbuild.build({
    ...shared(outdir, dev),
    entryPoints: { style: styleEntry },
    target: browsers,
    // Files that the style sheet names are served beside it.
    external: ["*.svg", "*.woff2"],
  });
}

async function main() {
  const known = new Set(["--dev"]);
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => !known.has(arg));
  if (unknown) throw new Error(`web/build.mjs: unknown option ${unknown}; the only one is --dev.`);
  const dev = args.includes("--dev");
  const out = join(here, "out");
  // What an earlier build left, such as source maps, must not be published.
  rmSync(out, { recursive: true, force: true });
  await buildScripts(out, dev);
  await buildStyle(out, dev);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    // esbuild has printed its own messages with file and line already.
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  });
}
