// How a program ended natively and in the page, and whether that is the same. Pure.

/** In a page a program that gives itself up, or whose stack is full, ends as such; natively both abort the process. */
const SIGNALS = { SIGABRT: ["aborted", "overflowed"], SIGSEGV: ["trapped"], SIGILL: ["trapped"], SIGFPE: ["trapped"] };

/** What of a program's output is compared: of tests, which natively run side by side, how each ended and not how long it took. */
export function written({ tests = false }, stdout) {
  const text = stdout.toString();
  if (!tests) return text;
  const lines = text.split("\n").filter((line) => /^test (result: |.* \.\.\. )/.test(line));
  return lines.map((line) => line.replace(/; finished in .*$/, "")).sort().join("\n");
}

/**
 * What is another in the page than natively, as the rest of a sentence; null when nothing is.
 * @param {{tests?: boolean}} program
 * @param {{stdout: Buffer, exitCode: number | null, signal: string | null, unsteady?: boolean}} native what a program
 *   writes that is unsteady is not compared
 * @param {{built: object, outcome?: object, valid: boolean, stdout: string, stderr: string}} found
 */
export function disagreement(program, native, found) {
  if (!found.outcome) return `is not built: ${builtAs(found.built)}`;
  if (!found.valid) return "is built as a module that is none";
  if (!sameEnd(native, found.outcome))
    return `ends otherwise: ${JSON.stringify(found.outcome)}, natively ${native.signal ?? native.exitCode}\n${indented(found.stderr.slice(-600))}`;
  const [expected, printed] = [written(program, native.stdout), written(program, found.stdout)];
  return native.unsteady || expected === printed ? null : `prints otherwise: ${firstDifference(expected, printed)}`;
}

function sameEnd({ exitCode, signal }, outcome) {
  if (signal) return (SIGNALS[signal] ?? []).includes(outcome.kind);
  return outcome.kind === "exited" && outcome.code === exitCode;
}

function builtAs({ end, message, diagnostics }) {
  const lines = diagnostics.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
  const error = lines.find(({ level }) => level.startsWith("error"));
  return [end, message, error?.message].filter(Boolean).join(": ");
}

function firstDifference(expected, found) {
  const [wanted, lines] = [expected.split("\n"), found.split("\n")];
  const at = wanted.findIndex((line, index) => line !== lines[index]);
  const line = at < 0 ? wanted.length : at;
  return `line ${line + 1} is ${JSON.stringify(lines[line])}, natively ${JSON.stringify(wanted[line])}`;
}

function indented(text) {
  return text.trimEnd().split("\n").map((line) => `    ${line}`).join("\n");
}
