#!/usr/bin/env node
// Stands in for rustc while cargo makes the standard library's metadata: what is for the page's target is compiled by the
// page's own compiler, since only a compiler reads what it has written; build scripts are left to the native one.
// Environment: ROCKPOOL_RUSTC_WASM, ROCKPOOL_NATIVE_RUSTC. Needs Node 24: older ones crash where a program in WebAssembly
// exits from a deep stack.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { argv, env, exit } from "node:process";
import { WASI } from "node:wasi";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const target = "wasm32-wasip1";

/** Metadata alone, without what cargo asks for besides. */
function metadataOnly(options) {
  return options
    .filter((option) => !option.startsWith("--json="))
    .map((option) => (option.startsWith("--emit=") ? "--emit=metadata" : option.replace(/\.rlib$/, ".rmeta")));
}

async function compile(options) {
  const wasi = new WASI({
    version: "preview1",
    args: ["rustc", ...options],
    env: { ...env, RUSTC_ICE: "0" },
    preopens: { "/": "/" },
    returnOnExit: true,
  });
  const module = await WebAssembly.compile(readFileSync(env.ROCKPOOL_RUSTC_WASM));
  return wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
}

if (!isMainThread) {
  parentPort.postMessage(await compile(workerData));
} else {
  const options = argv.slice(2);
  const name = options[options.indexOf("--crate-name") + 1];
  const ours = options.includes(target) && options.includes("--crate-name") && name !== "___" && name !== "empty";
  if (ours) {
    // The standard library is large: the compiler needs more stack than a thread has by default.
    const worker = new Worker(new URL(import.meta.url), { workerData: metadataOnly(options), resourceLimits: { stackSizeMb: 200 } });
    worker.on("message", exit);
    worker.on("error", (error) => {
      console.error(error);
      exit(101);
    });
  } else {
    // The package that asks for the library is empty and needs nothing of it.
    if (name === "empty") exit(0);
    exit(spawnSync(env.ROCKPOOL_NATIVE_RUSTC, options, { stdio: "inherit" }).status ?? 101);
  }
}
