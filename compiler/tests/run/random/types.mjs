// The types of a random program. All are `Copy`, so that any value may be used again; none depends on the pointer's width.

const WIDTHS = [8, 16, 32, 64, 128];
export const INTEGERS = WIDTHS.flatMap((bits) => [
  { kind: "integer", name: `i${bits}`, bits, signed: true },
  { kind: "integer", name: `u${bits}`, bits, signed: false },
]);
export const BOOL = { kind: "bool", name: "bool" };
export const CHAR = { kind: "char", name: "char" };
export const FLOATS = [
  { kind: "float", name: "f32", digits: 6 },
  { kind: "float", name: "f64", digits: 12 },
];

export const tuple = (items) => ({ kind: "tuple", items, name: `(${items.map((item) => item.name).join(", ")},)` });
export const array = (item, length) => ({ kind: "array", item, length, name: `[${item.name}; ${length}]` });
export const option = (item) => ({ kind: "option", item, name: `Option<${item.name}>` });
export const same = (one, other) => one.name === other.name;

/** Any type without parts. */
export function scalar(choice) {
  return choice.weighted([[70, choice.of(INTEGERS)], [12, BOOL], [8, CHAR], [10, choice.of(FLOATS)]]);
}

/** Any type, made of the program's structs and enums too. */
export function anyType(choice, declared, depth = 2) {
  if (depth === 0 || choice.chance(50)) return scalar(choice);
  const inner = () => anyType(choice, declared, depth - 1);
  const makers = [
    () => tuple(Array.from({ length: choice.between(1, 3) }, inner)),
    () => array(inner(), choice.of([2, 4, 8])),
    () => option(inner()),
    ...(declared.length > 0 ? [() => choice.of(declared), () => choice.of(declared)] : []),
  ];
  return choice.of(makers)();
}

/** Structs and enums; each may hold those before it. */
export function declareTypes(choice) {
  const declared = [];
  const count = choice.between(2, 5);
  for (let at = 0; at < count; at++) {
    declared.push(choice.chance(45) ? makeStruct(choice, declared, at) : makeEnum(choice, declared, at));
  }
  return declared;
}

function makeStruct(choice, declared, at) {
  const fields = Array.from({ length: choice.between(1, 4) }, (_, n) => ({ name: `f${n}`, type: anyType(choice, declared, 1) }));
  return { kind: "struct", name: `S${at}`, fields };
}

function makeEnum(choice, declared, at) {
  const variants = Array.from({ length: choice.between(1, 5) }, (_, n) => ({
    name: `V${n}`,
    items: Array.from({ length: choice.below(3) }, () => anyType(choice, declared, 1)),
  }));
  const plain = variants.every(({ items }) => items.length === 0);
  return { kind: "enum", name: `E${at}`, variants, representation: plain && choice.chance(50) ? choice.of(["u8", "i16", "u32", "i64"]) : null };
}

/** The declaration in Rust, with the trait that all values of the program have. */
export function declaration(type) {
  const derives = "#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]";
  if (type.kind === "struct") {
    const fields = type.fields.map(({ name, type: { name: of } }) => `    ${name}: ${of},\n`).join("");
    const parts = type.fields.map(({ name }) => `mix(self.${name}.digest())`).join(" ^ ");
    return `${derives}\nstruct ${type.name} {\n${fields}}\n${digest(type.name, `        ${parts}\n`)}`;
  }
  const within = (items) => (items.length > 0 ? `(${items.join(", ")})` : "");
  const variants = type.variants.map(({ name, items }) => `    ${name}${within(items.map((item) => item.name))},\n`).join("");
  const arms = type.variants.map(({ name, items }, at) => {
    const names = items.map((_, n) => `p${n}`);
    const parts = [`${at + 1}`, ...names.map((one) => `mix(${one}.digest())`)].join(" ^ ");
    return `            ${type.name}::${name}${within(names)} => ${parts},\n`;
  });
  const representation = type.representation ? `#[repr(${type.representation})]\n` : "";
  const body = `        match self {\n${arms.join("")}        }\n`;
  return `${representation}${derives}\nenum ${type.name} {\n${variants}}\n${digest(type.name, body)}`;
}

function digest(name, body) {
  return `impl Digest for ${name} {\n    fn digest(&self) -> u64 {\n${body}    }\n}\n`;
}
