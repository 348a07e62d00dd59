// Random expressions of a wanted type over what is in scope.
import { BOOL, CHAR, FLOATS, INTEGERS, anyType, array, option, same, scalar, tuple } from "./types.mjs";

/**
 * What an expression may use. `variables` are `{name, type, mutable}`, `callables` are `{name, parameters, result}`.
 * `calls` bounds how many calls one function makes, since they multiply.
 */
export class Writer {
  constructor(choice, declared, callables) {
    this.choice = choice;
    this.declared = declared;
    this.callables = callables;
    this.variables = [];
    this.calls = 4;
    this.names = 0;
  }

  fresh(prefix) {
    return `${prefix}${this.names++}`;
  }

  /** What `make` returns, with variables that are gone afterwards. */
  within(variables, make) {
    const before = this.variables;
    this.variables = [...before, ...variables];
    const made = make();
    this.variables = before;
    return made;
  }

  type(depth = 2) {
    return anyType(this.choice, this.declared, depth);
  }

  value(type, depth) {
    const { choice } = this;
    const known = this.variables.filter((variable) => same(variable.type, type));
    if (known.length > 0 && choice.chance(depth <= 0 ? 85 : 25)) return choice.of(known).name;
    if (depth <= 0) return this.literal(type);
    const shared = [
      [3, () => this.ifElse(type, depth)],
      [2, () => this.matchValue(type, depth)],
      [2, () => this.block(type, depth)],
      [2, () => this.projection(type)],
      [2, () => this.called(type, depth)],
      [1, () => this.closure(type, depth)],
      [1, () => `(*Box::new(${this.value(type, depth - 1)}))`],
      [1, () => `Some(${this.value(type, depth - 1)}).${choice.of(["unwrap()", `unwrap_or(${this.value(type, 0)})`])}`],
      [1, () => `${this.value(option(type), depth - 1)}.unwrap_or(${this.value(type, depth - 1)})`],
    ];
    const own = this[type.kind];
    return choice.weighted([...shared, [14, () => own.call(this, type, depth)]])() ?? this.literal(type);
  }

  literal(type) {
    const { choice } = this;
    switch (type.kind) {
      case "integer": return this.integerLiteral(type);
      case "bool": return choice.of(["true", "false"]);
      case "char": return choice.of(["'a'", "'Z'", "'0'", "'é'", "'\\n'", "'\\u{1F980}'", "'\\0'", "char::MAX"]);
      case "float": return this.floatLiteral(type);
      case "tuple": return `(${type.items.map((item) => this.value(item, 0)).join(", ")},)`;
      case "array": return `[${this.value(type.item, 0)}; ${type.length}]`;
      case "option": return choice.chance(30) ? `None::<${type.item.name}>` : `Some(${this.value(type.item, 0)})`;
      case "struct": return this.structLiteral(type, 0);
      case "enum": return this.variant(type, 0);
    }
  }

  integerLiteral({ name, bits, signed }) {
    const { choice } = this;
    const made = choice.weighted([
      [5, () => `${choice.below(20)}${name}`],
      [2, () => `${name}::MAX`],
      [1, () => `${name}::MIN`],
      [2, () => (signed ? `(-${choice.between(1, 100)}${name})` : `${choice.below(128)}${name}`)],
      [3, () => `${BigInt.asUintN(bits - 1, (choice.bits() << 64n) | choice.bits())}${name}`],
    ]);
    return made();
  }

  floatLiteral({ name }) {
    const { choice } = this;
    if (choice.chance(30)) return `${name}::${choice.of(["MAX", "EPSILON", "INFINITY"])}`;
    return `(${choice.of(["0.0", "1.0", "-1.5", "0.1", "1e10", "-3.25e-3", "1e30"])}_${name})`;
  }

  structLiteral(type, depth) {
    const fields = type.fields.map((field) => `${field.name}: ${this.value(field.type, depth)}`);
    return `(${type.name} { ${fields.join(", ")} })`;
  }

  variant(type, depth) {
    const { name, items } = this.choice.of(type.variants);
    return `${type.name}::${name}${items.length ? `(${items.map((item) => this.value(item, depth)).join(", ")})` : ""}`;
  }

  integer(type, depth) {
    const { choice } = this;
    const operand = () => this.value(type, depth - 1);
    const amount = () => `(${this.value(choice.of(INTEGERS), depth - 1)} as u32)`;
    const binary = ["add", "sub", "mul"];
    const mask = type.bits - 1;
    return choice.weighted([
      [10, () => `${operand()}.wrapping_${choice.of(binary)}(${operand()})`],
      [3, () => `${operand()}.saturating_${choice.of(binary)}(${operand()})`],
      [3, () => `${operand()}.checked_${choice.of([...binary, "div", "rem"])}(${operand()}).unwrap_or(${operand()})`],
      [2, () => `${operand()}.overflowing_${choice.of(binary)}(${operand()}).0`],
      [6, () => `(${operand()} ${choice.of(["&", "|", "^"])} ${operand()})`],
      [3, () => `${operand()}.wrapping_${choice.of(["div", "rem", "div_euclid", "rem_euclid"])}(${operand()} | 1)`],
      [1, () => `(${operand()} ${choice.of(["/", "%"])} (${operand()} | 1))`],
      [1, () => `((${operand()} & 7) ${choice.of(["+", "*"])} (${operand()} & 7))`],
      [2, () => (choice.chance(25) ? `(${operand()} ${choice.of(["+", "-", "*"])} ${operand()})` : operand())],
      [3, () => `${operand()}.wrapping_${choice.of(["shl", "shr"])}(${amount()})`],
      [3, () => `(${operand()} ${choice.of(["<<", ">>"])} (${amount()} & ${mask}))`],
      [2, () => `${operand()}.rotate_${choice.of(["left", "right"])}(${amount()})`],
      [2, () => `(${operand()}.${choice.of(["count_ones", "leading_zeros", "trailing_zeros", "count_zeros"])}() as ${type.name})`],
      [2, () => `${operand()}.${choice.of(["swap_bytes", "reverse_bits", "wrapping_neg"])}()`],
      [1, () => `(!${operand()})`],
      [2, () => `${operand()}.${choice.of(["min", "max"])}(${operand()})`],
      [1, () => `${operand()}.wrapping_pow(${amount()} & 15)`],
      [8, () => `(${this.castable(depth)} as ${type.name})`],
      [1, () => `${type.name}::from_str_radix(&format!("{:x}", ${operand()}), 16).unwrap_or(${operand()})`],
      [1, () => `${type.name}::try_from(${this.value(choice.of(INTEGERS), depth - 1)}).unwrap_or(${operand()})`],
      [1, () => `(0..${choice.between(1, 6)}).fold(${operand()}, |acc: ${type.name}, step| acc.wrapping_mul(3).wrapping_add(step as ${type.name}))`],
    ])();
  }

  /** Something that `as` turns into an integer. */
  castable(depth) {
    const { choice } = this;
    const plain = this.declared.filter((type) => type.kind === "enum" && type.variants.every(({ items }) => items.length === 0));
    if (plain.length > 0 && choice.chance(20)) return this.value(choice.of(plain), depth - 1);
    return this.value(choice.weighted([[12, choice.of(INTEGERS)], [2, BOOL], [2, CHAR], [3, choice.of(FLOATS)]]), depth - 1);
  }

  bool(_, depth) {
    const { choice } = this;
    const kind = choice.weighted([[8, choice.of(INTEGERS)], [2, scalar(choice)], [2, this.type(1)]]);
    const pair = (operator) => `(${this.value(kind, depth - 1)} ${operator} ${this.value(kind, depth - 1)})`;
    return choice.weighted([
      [8, () => pair(choice.of(["<", "<=", ">", ">=", "==", "!="]))],
      [3, () => `(${this.value(BOOL, depth - 1)} ${choice.of(["&&", "||", "&", "|", "^"])} ${this.value(BOOL, depth - 1)})`],
      [1, () => `(!${this.value(BOOL, depth - 1)})`],
      [1, () => `${this.value(option(kind), depth - 1)}.is_some()`],
      [1, () => `${this.value(choice.of(INTEGERS), depth - 1)}.overflowing_add(1).1`],
      [1, () => `${this.value(CHAR, depth - 1)}.is_${choice.of(["alphabetic", "numeric", "ascii", "uppercase"])}()`],
    ])();
  }

  char(_, depth) {
    return this.choice.weighted([
      [4, () => `(${this.value(INTEGERS[1], depth - 1)} as char)`],
      [2, () => `char::from_u32(${this.value(INTEGERS[5], depth - 1)} & 0xFFFF).unwrap_or(${this.value(CHAR, depth - 1)})`],
      [1, () => `${this.value(CHAR, depth - 1)}.to_ascii_uppercase()`],
      [1, () => `${this.value(CHAR, depth - 1)}.max(${this.value(CHAR, depth - 1)})`],
    ])();
  }

  float(type, depth) {
    const operand = () => this.value(type, depth - 1);
    const other = FLOATS.find(({ name }) => name !== type.name);
    return this.choice.weighted([
      [6, () => `(${operand()} ${this.choice.of(["+", "-", "*", "/"])} ${operand()})`],
      [3, () => `(${this.value(this.choice.of(INTEGERS), depth - 1)} as ${type.name})`],
      [1, () => `(${this.value(other, depth - 1)} as ${type.name})`],
      [2, () => `${operand()}.${this.choice.of(["floor", "ceil", "trunc", "abs", "sqrt", "round"])}()`],
      [1, () => `(-${operand()})`],
    ])();
  }

  tuple(type, depth) {
    return `(${type.items.map((item) => this.value(item, depth - 1)).join(", ")},)`;
  }

  array(type, depth) {
    const { choice } = this;
    const item = () => this.value(type.item, depth - 1);
    return choice.weighted([
      [4, () => `[${Array.from({ length: type.length }, () => this.value(type.item, Math.min(depth - 1, 1))).join(", ")}]`],
      [2, () => `[${item()}; ${type.length}]`],
      [2, () => this.turned(type, depth)],
      [1, () => `std::array::from_fn::<_, ${type.length}, _>(|at| if at % 2 == 0 { ${item()} } else { ${item()} })`],
    ])();
  }

  /** An array whose items change places. */
  turned(type, depth) {
    const change = this.choice.of(["reverse()", "rotate_left(1)", `swap(0, ${type.length - 1})`]);
    return `{ let mut turned = ${this.value(type, depth - 1)}; turned.${change}; turned }`;
  }

  /** An option made of another by a closure. */
  mapped(type, depth) {
    const from = scalar(this.choice);
    const name = this.fresh("o");
    const body = this.within([{ name, type: from }], () => this.value(type.item, depth - 1));
    return `${this.value(option(from), depth - 1)}.map(|${name}: ${from.name}| ${body})`;
  }

  option(type, depth) {
    const { choice } = this;
    return choice.weighted([
      [5, () => `Some(${this.value(type.item, depth - 1)})`],
      [2, () => `None::<${type.item.name}>`],
      [2, () => `${this.value(BOOL, depth - 1)}.then(|| ${this.value(type.item, depth - 1)})`],
      [2, () => this.mapped(type, depth)],
      [1, () => `${this.value(type, depth - 1)}.or(${this.value(type, depth - 1)})`],
    ])();
  }

  struct(type, depth) {
    if (this.choice.chance(20)) {
      const field = this.choice.of(type.fields);
      return `(${type.name} { ${field.name}: ${this.value(field.type, depth - 1)}, ..${this.value(type, depth - 1)} })`;
    }
    return this.structLiteral(type, depth - 1);
  }

  enum(type, depth) {
    return this.variant(type, depth - 1);
  }

  ifElse(type, depth) {
    return `(if ${this.value(BOOL, depth - 1)} { ${this.value(type, depth - 1)} } else { ${this.value(type, depth - 1)} })`;
  }

  block(type, depth) {
    const of = this.type(1);
    const name = this.fresh("b");
    return `({ let ${name}: ${of.name} = ${this.value(of, depth - 1)}; ${this.within([{ name, type: of }], () => this.value(type, depth - 1))} })`;
  }

  closure(type, depth) {
    const of = scalar(this.choice);
    const name = this.fresh("c");
    const body = this.within([{ name, type: of }], () => this.value(type, depth - 1));
    return `(|${name}: ${of.name}| -> ${type.name} { ${body} })(${this.value(of, depth - 1)})`;
  }

  /** A part of a variable, found by a field, an index that is masked, or a position. */
  projection(type) {
    const { choice } = this;
    const parts = this.variables.flatMap(({ name, type: of }) => {
      if (of.kind === "array" && same(of.item, type)) return [`${name}[${this.index(of)}]`];
      if (of.kind === "struct") return of.fields.filter((field) => same(field.type, type)).map((field) => `${name}.${field.name}`);
      if (of.kind === "tuple") return of.items.flatMap((item, at) => (same(item, type) ? [`${name}.${at}`] : []));
      return [];
    });
    return parts.length > 0 ? choice.of(parts) : null;
  }

  index({ length }) {
    return `(${this.value(this.choice.of(INTEGERS), 1)} as usize) & ${length - 1}`;
  }

  called(type, depth) {
    const fitting = this.callables.filter(({ result, parameters }) => same(result, type) && parameters.every(({ mode }) => mode !== "&mut "));
    if (fitting.length === 0 || this.calls === 0) return null;
    this.calls--;
    const { name, parameters } = this.choice.of(fitting);
    return `${name}(${parameters.map((one) => `${one.mode}${this.value(one.type, Math.min(depth - 1, 1))}`).join(", ")})`;
  }

  matchValue(type, depth) {
    const { choice } = this;
    const over = choice.weighted([
      [4, choice.of(INTEGERS)],
      [2, BOOL],
      [2, tuple([BOOL, choice.of(INTEGERS)])],
      [2, option(scalar(choice))],
      [2, array(choice.of(INTEGERS), 4)],
      [5, choice.of(this.declared)],
    ]);
    return `(match ${this.value(over, depth - 1)} { ${this.arms(over, () => this.value(type, depth - 1)).join(", ")} })`;
  }

  /** Arms that cover a type; `body` writes what each does. */
  arms(over, body) {
    const guard = () => (this.choice.chance(25) ? ` if ${this.value(BOOL, 1)}` : "");
    const bound = (pattern, variables, guarded) => this.within(variables, () => `${pattern}${guarded ? guard() : ""} => ${body()}`);
    const rest = () => bound("_", [], false);
    switch (over.kind) {
      case "integer": {
        const name = this.fresh("m");
        const range = over.signed ? `${over.name}::MIN..=-1` : "5..=9";
        const named = bound(`${name} @ 10..=100`, [{ name, type: over }], true);
        return [`${this.choice.below(5)} => ${body()}`, `${range} => ${body()}`, named, `1 | 3 | 7 => ${body()}`, rest()];
      }
      case "bool": return [`true => ${body()}`, `false => ${body()}`];
      case "tuple": {
        const names = over.items.map(() => this.fresh("m"));
        const variables = over.items.map((type, at) => ({ name: names[at], type }));
        return [bound(`(${names.join(", ")},)`, variables, true), rest()];
      }
      case "option": {
        const name = this.fresh("m");
        return [bound(`Some(${name})`, [{ name, type: over.item }], true), `None => ${body()}`, rest()];
      }
      case "array": {
        const [first, last] = [this.fresh("m"), this.fresh("m")];
        const variables = [{ name: first, type: over.item }, { name: last, type: over.item }];
        const ordered = bound(`[${first}, .., ${last}] if ${first} < ${last}`, variables, false);
        return [ordered, bound(`[${first}, ..]`, [variables[0]], false)];
      }
      case "struct": {
        const variables = over.fields.map(({ name, type }) => ({ name: this.fresh("m"), type, field: name }));
        return [bound(`${over.name} { ${variables.map(({ name, field }) => `${field}: ${name}`).join(", ")} }`, variables, true), rest()];
      }
      case "enum": return over.variants.flatMap(({ name, items }) => {
        const variables = items.map((type) => ({ name: this.fresh("m"), type }));
        const pattern = `${over.name}::${name}${items.length ? `(${variables.map((one) => one.name).join(", ")})` : ""}`;
        const arm = (guarded) => bound(pattern, variables, guarded);
        return this.choice.chance(30) ? [arm(true), arm(false)] : [arm(false)];
      });
    }
  }
}
