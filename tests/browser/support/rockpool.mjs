// Starts the real server, as `cargo xtask serve` does, on a free port.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const site = process.env.ROCKPOOL_SITE;
export const siteBelow = process.env.ROCKPOOL_SITE_BELOW;

/**
 * The course needs no crates, so none are built at the start.
 * @param {string[]} extra further arguments of `rockpool serve`
 * @returns {Promise<{url: string, stop: () => Promise<void>, kill: () => Promise<void>}>} `kill` leaves it no time to say goodbye
 */
export function startRockpool(extra = ["--no-crates"]) {
  return serving(process.env.ROCKPOOL_PROGRAM, ["--site", site, ...extra]);
}

/** Starts `rockpool serve` with these arguments on a free port. */
export async function serving(rockpool, what) {
  const data = await mkdtemp(join(tmpdir(), "rockpool-data-"));
  const program = spawn(rockpool, ["serve", ...what, "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((done, failed) => program.once("exit", done).once("error", failed));
  const said = [];
  const url = await new Promise((found, failed) => {
    // What it says is for the person at the terminal, wherever that is written.
    for (const stream of [program.stdout, program.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const match = line.match(/http:\/\/(127\.0\.0\.1|localhost):\d+\//);
        if (match) found(match[0]);
      });
    }
    ended.then((code) => failed(new Error(`rockpool ended with ${code}: ${said.join("\n")}`)), failed);
  });
  const end = async (signal) => {
    program.kill(signal);
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
