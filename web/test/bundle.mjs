// Modules of ours as a test imports them.
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

/** Everything that the named modules of `web/` export. */
export async function bundled(...names) {
  const bundle = await esbuild.build({
    stdin: { contents: names.map((name) => `export * from "./${name}.ts";`).join(""), resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
    bundle: true, format: "esm", write: false, target: "es2022",
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`);
}
