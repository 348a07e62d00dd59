// Random statements: bindings, assignments, loops with bounds, branches, matches, calls through references and closures.
import { BOOL, INTEGERS, same, scalar } from "./types.mjs";

const DEPTH = 3;

/** Statements for a body; `writer` knows afterwards what they bound. */
export function statements(writer, count, nest) {
  return Array.from({ length: count }, () => statement(writer, nest)).join("\n");
}

function statement(writer, nest) {
  const { choice } = writer;
  const kinds = [
    [10, binding], [6, assignment], [4, partAssignment], [8, shown], [3, mutatingCall], [2, closureBinding], [2, counterClosure], [2, dynamicCall],
    ...(nest > 0 ? [[4, branch], [4, rangeLoop], [2, whileLoop], [3, matched], [2, arrayLoop], [2, searchLoop], [2, inner], [2, letElse]] : []),
  ];
  return choice.weighted(kinds)(writer, nest) ?? binding(writer);
}

function binding(writer) {
  const type = writer.type();
  const known = writer.variables.filter((variable) => variable.shadowable);
  const value = writer.value(type, DEPTH);
  const name = known.length > 0 && writer.choice.chance(20) ? writer.choice.of(known).name : writer.fresh("v");
  const mutable = writer.choice.chance(60);
  writer.variables = [...writer.variables.filter((variable) => variable.name !== name), { name, type, mutable, shadowable: true }];
  const printed = writer.choice.chance(35) ? `\nshow("${name}", &${name});` : "";
  return `let ${mutable ? "mut " : ""}${name}: ${type.name} = ${value};${printed}`;
}

function mutables(writer) {
  return writer.variables.filter(({ mutable }) => mutable);
}

function assignment(writer) {
  const all = mutables(writer);
  if (all.length === 0) return null;
  const { name, type } = writer.choice.of(all);
  if (type.kind === "integer" && writer.choice.chance(40)) {
    const amount = writer.value(writer.choice.of(INTEGERS), 1);
    if (writer.choice.chance(30)) return `${name} ${writer.choice.of(["<<=", ">>="])} (${amount} as u32) & ${type.bits - 1};`;
    return `${name} ${writer.choice.of(["^=", "|=", "&="])} ${writer.value(type, DEPTH)};`;
  }
  return `${name} = ${writer.value(type, DEPTH)};`;
}

function partAssignment(writer) {
  const parts = mutables(writer).flatMap(({ name, type }) => {
    if (type.kind === "array") return [[`${name}[${writer.index(type)}]`, type.item]];
    if (type.kind === "struct") return type.fields.map((field) => [`${name}.${field.name}`, field.type]);
    if (type.kind === "tuple") return type.items.map((item, at) => [`${name}.${at}`, item]);
    return [];
  });
  if (parts.length === 0) return null;
  const [place, type] = writer.choice.of(parts);
  return `${place} = ${writer.value(type, DEPTH)};`;
}

function shown(writer) {
  const variable = writer.variables.length > 0 && writer.choice.chance(70);
  const printed = variable ? writer.choice.of(writer.variables).name : writer.value(writer.type(), DEPTH);
  return `show("${writer.fresh("s")}", &${printed});`;
}

/** A call that may change a variable through a reference; its other arguments are evaluated before. */
function mutatingCall(writer) {
  const { choice } = writer;
  const fits = ({ mode, type }) => mode === "&mut " && mutables(writer).some((variable) => same(variable.type, type));
  const fitting = writer.callables.filter(({ parameters }) => parameters.some(fits));
  if (fitting.length === 0 || writer.calls === 0) return null;
  const { name, parameters, result } = choice.of(fitting);
  const changed = parameters.find(fits);
  const target = choice.of(mutables(writer).filter((variable) => same(variable.type, changed.type)));
  writer.calls--;
  const before = [];
  const given = parameters.map((one) => {
    if (one === changed) return `&mut ${target.name}`;
    const argument = writer.fresh("t");
    before.push(`let ${one.mode === "&mut " ? "mut " : ""}${argument}: ${one.type.name} = ${writer.value(one.type, 2)};`);
    return `${one.mode}${argument}`;
  });
  const got = writer.fresh("v");
  writer.variables = [...writer.variables, { name: got, type: result, mutable: false, shadowable: true }];
  return `${before.join("\n")}\nlet ${got}: ${result.name} = ${name}(${given.join(", ")});`;
}

/** A closure over copies of what is in scope, callable from then on. */
function closureBinding(writer) {
  const parameters = Array.from({ length: writer.choice.between(1, 2) }, () => ({ name: writer.fresh("p"), type: scalar(writer.choice), mode: "" }));
  const result = writer.type(1);
  const body = writer.within(parameters, () => writer.value(result, DEPTH));
  const name = writer.fresh("k");
  writer.callables = [...writer.callables, { name, parameters, result }];
  const written = parameters.map((one) => `${one.name}: ${one.type.name}`).join(", ");
  const shape = `dyn Fn(${parameters.map((one) => one.type.name).join(", ")}) -> ${result.name}`;
  if (writer.choice.chance(30)) return `let ${name}: Box<${shape}> = Box::new(move |${written}| ${body});\nlet ${name} = &*${name};`;
  return `let ${name} = move |${written}| -> ${result.name} { ${body} };\nlet ${name} = &${name};`;
}

/** A closure that keeps a state of its own and is called a few times. */
function counterClosure(writer) {
  const state = scalar(writer.choice);
  const [held, name, given] = [writer.fresh("h"), writer.fresh("q"), writer.fresh("p")];
  const of = writer.choice.of(INTEGERS);
  const start = writer.value(state, 1);
  const next = writer.within([{ name: held, type: state }, { name: given, type: of }], () => writer.value(state, DEPTH));
  const calls = Array.from({ length: writer.choice.between(1, 3) }, () => `show("${writer.fresh("s")}", &${name}(${writer.value(of, 1)}));`);
  const made = `let mut ${name} = move |${given}: ${of.name}| -> ${state.name} { ${held} = ${next}; ${held} };`;
  return `let mut ${held}: ${state.name} = ${start};\n${made}\n${calls.join("\n")}`;
}

/** The digest of a value behind a trait object. */
function dynamicCall(writer) {
  const list = Array.from({ length: writer.choice.between(1, 3) }, () => `&${writer.value(writer.type(1), 2)} as &dyn Digest`);
  return `for item in [${list.join(", ")}] { note(item.digest()); }`;
}

function bodyOf(writer, nest, count = writer.choice.between(1, 3)) {
  const callables = writer.callables;
  const made = writer.within([], () => statements(writer, count, nest - 1));
  writer.callables = callables;
  return made;
}

function branch(writer, nest) {
  const end = writer.choice.chance(50) ? ` else {\n${bodyOf(writer, nest)}\n}` : "";
  return `if ${writer.value(BOOL, 2)} {\n${bodyOf(writer, nest)}\n}${end}`;
}

function rangeLoop(writer, nest) {
  const { choice } = writer;
  const type = choice.of(INTEGERS.filter(({ bits }) => bits < 128));
  const [name, label] = [writer.fresh("i"), writer.fresh("l")];
  const range = choice.of([
    `0..${choice.between(1, 7)}`,
    `1..=${choice.between(1, 5)}`,
    `(0..${choice.between(2, 6)}).rev()`,
    `(0..${choice.between(4, 20)}).step_by(${choice.between(1, 5)})`,
  ]);
  const condition = writer.within([{ name, type }], () => writer.value(BOOL, 1));
  const leave = choice.chance(40) ? `\nif ${condition} { ${choice.of(["break", "continue"])} '${label}; }` : "";
  const made = writer.within([{ name, type }], () => bodyOf(writer, nest));
  return `'${label}: for ${name} in ${range} {\nlet ${name} = ${name} as ${type.name};\nif !tick() { break; }${leave}\n${made}\n}`;
}

function whileLoop(writer, nest) {
  const type = writer.choice.of(INTEGERS);
  const name = writer.fresh("w");
  const made = writer.within([{ name, type }], () => bodyOf(writer, nest));
  const condition = writer.within([{ name, type }], () => writer.value(BOOL, 1));
  const start = `let mut ${name}: ${type.name} = ${writer.choice.between(1, 6)};`;
  return `${start}\nwhile ${name} > 0 && ${condition} {\nif !tick() { break; }\n${name} -= 1;\n${made}\n}`;
}

function arrayLoop(writer, nest) {
  const arrays = writer.variables.filter(({ type }) => type.kind === "array");
  if (arrays.length === 0) return null;
  const { name: over, type } = writer.choice.of(arrays);
  const name = writer.fresh("x");
  const steps = writer.choice.of([
    "iter().copied()", "iter().rev().copied()", "into_iter().skip(1)", "iter().take(3).copied()", "chunks(2).map(|part| part[0])",
  ]);
  const made = writer.within([{ name, type: type.item }], () => bodyOf(writer, nest));
  return `for ${name} in ({ ${over} }).${steps} {\nif !tick() { break; }\n${made}\n}`;
}

/** A loop that ends with a value. */
function searchLoop(writer, nest) {
  const type = writer.type(1);
  const [name, count] = [writer.fresh("v"), writer.fresh("n")];
  const made = bodyOf(writer, nest, 1);
  const ends = [
    `if ${count} > ${writer.choice.between(1, 5)} || !tick() { break ${writer.value(type, 2)}; }`,
    `if ${writer.value(BOOL, 2)} { break ${writer.value(type, 1)}; }`,
  ];
  const text = `let mut ${count} = 0u8;\nlet ${name}: ${type.name} = loop {\n${count} += 1;\n${ends.join("\n")}\n${made}\n};`;
  writer.variables = [...writer.variables, { name, type, mutable: false, shadowable: true }];
  return text;
}

function matched(writer, nest) {
  const over = writer.choice.of(writer.declared);
  const value = writer.value(over, 2);
  return `match ${value} {\n${writer.arms(over, () => `{\n${bodyOf(writer, nest, 1)}\n}`).join(",\n")}\n}`;
}

function inner(writer, nest) {
  return `{\n${bodyOf(writer, nest)}\n}`;
}

function letElse(writer) {
  const type = scalar(writer.choice);
  const name = writer.fresh("v");
  const value = writer.value({ kind: "option", item: type, name: `Option<${type.name}>` }, 2);
  const otherwise = `let ${name}: ${type.name} = match ${value} { Some(got) if ${writer.value(BOOL, 1)} => got, _ => ${writer.value(type, 1)} };`;
  const early = writer.result ? `let Some(${name}) = ${value} else { return ${writer.value(writer.result, 1)}; };` : otherwise;
  writer.variables = [...writer.variables, { name, type, mutable: false, shadowable: true }];
  return writer.choice.chance(50) ? early : otherwise;
}
