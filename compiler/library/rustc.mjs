#!/usr/bin/env node
// Stands in for rustc while cargo compiles the standard library or crates: metadata for the page are written by the page's
// own compiler, since only a compiler reads what it has written; build scripts are left to the native one.
// Environment: ROCKPOOL_RUSTC_WASM, ROCKPOOL_NATIVE_RUSTC. With ROCKPOOL_METADATA, a folder, both compile each crate from
// the same options: the native one as cargo asks, the page's one to metadata in that folder, with all that code is made
// from. With ROCKPOOL_WHOLE, metadata hold the body of every function, so that no code of the crate is needed besides.
// Needs Node 24: older ones crash where a program in WebAssembly exits from a deep stack.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { argv, env, exit } from "node:process";
import { WASI } from "node:wasi";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const target = "wasm32-wasip1";
const besides = env.ROCKPOOL_METADATA;
/** Whether cargo asks, and not a build script that tries out what the compiler can do. */
const isCargos = "CARGO_CRATE_NAME" in env;
const isWhole = isCargos && "ROCKPOOL_WHOLE" in env;

/** What the page's compiler is asked where cargo asks for `options`: metadata, without what cargo wants besides. */
function forMetadata(options) {
  const wanted = options.filter((option) => !option.startsWith("--json="));
  if (isWhole) wanted.push("-Zalways-encode-mir");
  return wanted.map((option, at) => {
    if (option.startsWith("--emit=")) return besides ? "--emit=metadata,obj" : "--emit=metadata";
    return besides ? elsewhere(wanted[at - 1], option) : option.replace(/\.rlib$/, ".rmeta");
  });
}

/** An option that names a place in cargo's folder, as it is for metadata that lie in a folder of their own. */
function elsewhere(before, option) {
  if (before === "--out-dir") return besides;
  if (before === "-L" && option.startsWith("dependency=")) return `dependency=${besides}`;
  const [name, file] = option.split("=");
  return before === "--extern" && file ? `${name}=${join(besides, basename(file).replace(/\.rlib$/, ".rmeta"))}` : option;
}

async function compile(options) {
  const wasi = new WASI({
    version: "preview1",
    args: ["rustc", ...options],
    env: { ...env, RUSTC_ICE: "0", ...(isWhole && { RUSTC_BOOTSTRAP: "1" }) },
    preopens: { "/": "/" },
    returnOnExit: true,
  });
  const module = await WebAssembly.compile(readFileSync(env.ROCKPOOL_RUSTC_WASM));
  return wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
}

/** Runs the page's compiler; gives its exit code. */
function byPageCompiler(options) {
  // The standard library is large: the compiler needs more stack than a thread has by default.
  const worker = new Worker(new URL(import.meta.url), { workerData: forMetadata(options), resourceLimits: { stackSizeMb: 200 } });
  return new Promise((resolve) => {
    worker.on("message", resolve);
    worker.on("error", (error) => {
      console.error(error);
      resolve(101);
    });
  });
}

function byNative(options) {
  return spawnSync(env.ROCKPOOL_NATIVE_RUSTC, options, { stdio: "inherit" }).status ?? 101;
}

async function main(options) {
  const name = options[options.indexOf("--crate-name") + 1];
  const isForPage = options.includes(target) && options.includes("--crate-name") && name !== "___";
  // The package that asks for the library is empty and needs nothing of it.
  if (name === "empty") return besides ? byNative(options) : 0;
  if (!isForPage) return byNative(options);
  // First, because cargo goes on to the next crate as soon as the native one tells it that there are metadata.
  const code = await byPageCompiler(options);
  return code === 0 && besides ? byNative(options) : code;
}

if (isMainThread) exit(await main(argv.slice(2)));
else parentPort.postMessage(await compile(workerData));
