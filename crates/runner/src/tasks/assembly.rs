//! Makes assembly readable: names as in the source, and without the lines that only tools read.

use std::collections::HashSet;

use rockpool_engine::AssemblyOptions;

/// The listing as the options ask for it.
pub(super) fn shown(assembly: &str, options: AssemblyOptions) -> String {
    let filtered = if options.raw { assembly.to_owned() } else { filter(assembly) };
    if options.mangle { filtered } else { demangle(&filtered) }
}

/// Drops directives, and labels that no instruction refers to.
fn filter(assembly: &str) -> String {
    let is_kept_directive = |line: &str| {
        [".ascii", ".asciz", ".byte", ".long", ".quad", ".short", ".zero"].iter().any(|kept| line.starts_with(kept))
    };
    let used: HashSet<&str> = assembly
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.ends_with(':') && (!line.starts_with('.') || is_kept_directive(line)))
        .flat_map(words)
        .filter(|word| word.starts_with('.'))
        .collect();
    let mut kept = String::with_capacity(assembly.len() / 2);
    // Data that follows a dropped label is dropped with it.
    let mut inside = true;
    for line in assembly.lines() {
        let text = line.trim_start();
        let keep = match text.strip_suffix(':') {
            Some(label) => {
                inside = !label.starts_with('.') || used.contains(label);
                inside
            }
            None if text.starts_with('.') => inside && is_kept_directive(text),
            None => !text.is_empty() && !text.starts_with('#'),
        };
        if keep {
            if !line.starts_with([' ', '\t', '.']) && !kept.is_empty() {
                kept.push('\n');
            }
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|character: char| !(character.is_alphanumeric() || "._$".contains(character)))
        .filter(|word| !word.is_empty())
}

/// Replaces each mangled name by the name in the source.
fn demangle(assembly: &str) -> String {
    let mut shown = String::with_capacity(assembly.len());
    let mut rest = assembly;
    while let Some(start) = rest.find(|character: char| character == '_' || character.is_alphanumeric()) {
        let (before, from) = rest.split_at(start);
        let end = from
            .find(|character: char| !(character.is_alphanumeric() || "_.$".contains(character)))
            .unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        shown.push_str(before);
        match rustc_demangle::try_demangle(name) {
            Ok(known) => shown.push_str(&format!("{known:#}")),
            Err(_) => shown.push_str(name),
        }
        rest = after;
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTING: &str = "\t.text\n\t.globl\t_RNvCs1234_10playground4main\n_RNvCs1234_10playground4main:\n\t.cfi_startproc\n.Lunused:\n\
                           \tleaq\t.Ldata(%rip), %rdi\n\tjmp\t.LBB0_1\n.LBB0_1:\n\tretq\n.Ldata:\n\t.ascii\t\"hello\"\n.Lother:\n\t.quad\t7\n";

    #[test]
    fn what_nothing_refers_to_is_dropped() {
        let options = AssemblyOptions { mangle: true, ..AssemblyOptions::default() };
        assert_eq!(
            shown(LISTING, options),
            "_RNvCs1234_10playground4main:\n\tleaq\t.Ldata(%rip), %rdi\n\tjmp\t.LBB0_1\n.LBB0_1:\n\tretq\n.Ldata:\n\t.ascii\t\"hello\"\n"
        );
    }

    #[test]
    fn names_are_shown_as_in_the_source() {
        assert!(shown(LISTING, AssemblyOptions::default()).starts_with("playground::main:\n"));
        let raw = AssemblyOptions { raw: true, mangle: true, ..AssemblyOptions::default() };
        assert_eq!(shown(LISTING, raw), LISTING);
    }
}
