//! Cuts a module's text, in which what stands in the module itself is indented by two spaces.

/// The functions of `module` for which `is_wanted` says yes, by their number among those with a body, and the types that
/// these name, as they would stand alone.
pub fn functions(module: &str, is_wanted: impl Fn(u32) -> bool) -> String {
    let items = items(module);
    let functions = items.iter().filter(|item| item.starts_with("  (func "));
    let wanted = functions.zip(0..).filter(|(_, number)| is_wanted(*number)).map(|(text, _)| *text);
    let wanted: Vec<&str> = wanted.collect();
    let types = items.iter().filter(|item| item.starts_with("  (type ")).zip(0..);
    let named = types.filter(|(_, number)| {
        let use_of_it = format!("(type {number})");
        wanted.iter().any(|function| function.contains(&use_of_it))
    });
    let mut text: String = named.map(|(text, _)| outdented(text)).collect();
    for function in &wanted {
        text.push('\n');
        text.push_str(&outdented(function));
    }
    text.trim_start().to_owned()
}

fn outdented(item: &str) -> String {
    item.split_inclusive('\n').map(|line| line.strip_prefix("  ").unwrap_or(line)).collect()
}

/// Each part of the module with the lines that belong to it.
fn items(module: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in module.split_inclusive('\n') {
        if line.starts_with("  (") {
            items.push(&module[start..at]);
            start = at;
        }
        at += line.len();
    }
    // The last line closes the module.
    items.push(
        module[start..].strip_suffix(")\n").or_else(|| module[start..].strip_suffix(')')).unwrap_or(&module[start..]),
    );
    items
}
