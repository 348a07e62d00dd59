// Two compilers' words about one program, and where they differ. Pure: no files, no browser.

/** Lines that sum up what was said before them; whoever reads JSON has no use for them, and they carry no place. */
const CLOSING = /^(aborting due to|Some errors have detailed explanations|For more information about|\d+ warnings? emitted)/;

/**
 * The diagnostics in what rustc wrote with `--error-format=json`, as they are compared.
 * @param {string} text one JSON object a line
 * @returns {object[]} in rustc's order; `stray` has a line that is no diagnostic
 */
export function diagnosticsIn(text) {
  const found = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const read = parse(line);
    if (read?.$message_type === "artifact") continue;
    if (read === null || read.message === undefined) found.push({ stray: line });
    else if (!CLOSING.test(read.message)) found.push(plain(read));
  }
  return found;
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function plain(diagnostic) {
  return {
    level: diagnostic.level,
    code: diagnostic.code?.code ?? null,
    message: withoutPlaces(diagnostic.message),
    spans: diagnostic.spans.map(plainSpan),
    children: diagnostic.children.map(plain),
    rendered: diagnostic.rendered ? withoutPlaces(diagnostic.rendered) : null,
  };
}

function plainSpan(span) {
  const plainOne = {
    file: withoutPlaces(span.file_name),
    from: span.byte_start,
    to: span.byte_end,
    lines: [span.line_start, span.column_start, span.line_end, span.column_end],
    primary: span.is_primary,
    label: span.label,
    suggestion: span.suggested_replacement,
    applicability: span.suggestion_applicability,
  };
  if (span.expansion) plainOne.expansion = { span: plainSpan(span.expansion.span), macro: span.expansion.macro_decl_name };
  return plainOne;
}

/** What is another for each machine: places of std's sources and metadata, the system's numbers of errors, files for very long types. */
function withoutPlaces(text) {
  return text
    .replaceAll(/(\/[\w.+~-]+)+\/library\/(alloc|core|std|proc_macro|test|portable-simd|stdarch)\//g, "/std/$2/")
    .replaceAll(/(\/[\w.+~-]+)*\/lib(\w+)-[0-9a-f]+\.(rmeta|rlib)/g, "/std/lib$2")
    .replaceAll(/\(os error \d+\)/g, "(os error)")
    .replaceAll(/'[^'\n]*\.long-type-\d+\.txt'/g, "'long-type.txt'");
}

/**
 * Where two answers differ, as sentences; none when they agree.
 * @param {{end: string, diagnostics: object[]}} expected
 * @param {{end: string, diagnostics: object[]}} found
 */
export function differences(expected, found) {
  const list = [];
  if (expected.end !== found.end) list.push(`ends ${found.end}, expected ${expected.end}`);
  compareLists("diagnostic", expected.diagnostics, found.diagnostics, list);
  return list;
}

function compareLists(what, expected, found, list) {
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1)
    compareOne(`${what} ${index + 1}`, expected[index], found[index], list);
}

function compareOne(where, expected, found, list) {
  if (!expected) return list.push(`${where} is too much: ${brief(found)}`);
  if (!found) return list.push(`${where} is missing: ${brief(expected)}`);
  if (expected.stray !== undefined || found.stray !== undefined) {
    if (expected.stray !== found.stray) list.push(`${where}: ${brief(found)}, expected ${brief(expected)}`);
    return undefined;
  }
  const before = list.length;
  for (const part of ["level", "code", "message"])
    if (expected[part] !== found[part]) list.push(`${where}: ${part} ${show(found[part])}, expected ${show(expected[part])}`);
  compareSpans(`${where}: span`, expected.spans, found.spans, list);
  compareLists(`${where}: child`, expected.children, found.children, list);
  if (list.length === before && expected.rendered !== found.rendered)
    list.push(`${where}: rendered\n${found.rendered}\nexpected\n${expected.rendered}`);
  return undefined;
}

function compareSpans(where, expected, found, list) {
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    const [one, other] = [show(found[index]), show(expected[index])];
    if (one !== other) list.push(`${where} ${index + 1} ${one}, expected ${other}`);
  }
}

function brief(diagnostic) {
  if (diagnostic.stray !== undefined) return `no diagnostic but ${show(diagnostic.stray)}`;
  return `${diagnostic.level}${diagnostic.code ? `[${diagnostic.code}]` : ""}: ${diagnostic.message}`;
}

function show(value) {
  return JSON.stringify(value) ?? "nothing";
}

/** All codes of errors and names of lints, those of children included. */
export function codesOf(diagnostics) {
  return diagnostics.flatMap((one) => (one.stray === undefined && one.code ? [one.code] : []));
}
