// rustfmt of this machine, asked what the page's formatter is asked.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** Of another release than the page's it is near enough for ordinary programs. */
export function nativeFormatter() {
  const command = candidates().find((path) => path && existsSync(path));
  if (!command) return null;
  return {
    version: execFileSync(command, ["--version"], { encoding: "utf8" }).trim(),
    /** @returns {{formatted: boolean, output: string}} */
    format(text, edition) {
      // Where no settings are found, the default holds.
      const { stdout, status, stderr } = spawnSync(command, ["--edition", edition], { input: text, encoding: "utf8", cwd: tmpdir() });
      // It ends with 1 also when it has formatted, and complains of what it could not mend.
      return { formatted: status === 0 || stdout !== "" || /left behind/.test(stderr), output: stdout };
    },
  };
}

function candidates() {
  const toolchains = join(homedir(), ".rustup/toolchains");
  const installed = existsSync(toolchains) ? readdirSync(toolchains).filter((name) => /^\d/.test(name)).sort().reverse() : [];
  return [process.env.ROCKPOOL_NATIVE_RUSTFMT, "/usr/bin/rustfmt", ...installed.map((name) => join(toolchains, name, "bin/rustfmt"))];
}
