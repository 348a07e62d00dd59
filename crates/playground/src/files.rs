//! Names of files that a program of several may have, by the Playground's rules.

/// Why a name cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Empty, or ending with a slash.
    #[error("a file needs a name")]
    Empty,
    /// Starting with a slash.
    #[error("a file's name cannot start with a slash: it is relative to the project")]
    LeadingSlash,
    /// Two slashes in a row.
    #[error("a folder in a file's name needs a name")]
    EmptyFolder,
    /// A part that starts with a dot, `..` included.
    #[error("no part of a file's name can start with a dot")]
    Dot,
    /// `Cargo.toml`, which the service writes.
    #[error("`Cargo.toml` is written by the service and cannot be given")]
    CargoToml,
    /// `Playground.toml`, which marks a kept program.
    #[error("`Playground.toml` is reserved by the service")]
    PlaygroundToml,
    /// Another file has it.
    #[error("another file has this name")]
    Duplicate,
    /// A file would have to be a folder as well.
    #[error("a file and a folder cannot have the same name")]
    FolderClash,
}

/// Checks one name by itself.
///
/// # Errors
/// The first rule that it breaks.
pub fn check(name: &str) -> Result<(), NameFault> {
    let parts: Vec<&str> = name.split('/').collect();
    let (last, folders) = parts.split_last().ok_or(NameFault::Empty)?;
    if last.is_empty() {
        return Err(NameFault::Empty);
    }
    if parts[0].is_empty() {
        return Err(NameFault::LeadingSlash);
    }
    if folders.iter().any(|folder| folder.is_empty()) {
        return Err(NameFault::EmptyFolder);
    }
    if parts.iter().any(|part| part.starts_with('.')) {
        return Err(NameFault::Dot);
    }
    match name {
        "Cargo.toml" => Err(NameFault::CargoToml),
        "Playground.toml" => Err(NameFault::PlaygroundToml),
        _ => Ok(()),
    }
}

/// Checks a name that is to be added beside others.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_beside(others: &[&str], name: &str) -> Result<(), NameFault> {
    check(name)?;
    let inside = |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'));
    for other in others {
        if *other == name {
            return Err(NameFault::Duplicate);
        }
        if inside(other, name) || inside(name, other) {
            return Err(NameFault::FolderClash);
        }
    }
    Ok(())
}

/// Checks the names of a whole program.
///
/// # Errors
/// The first rule that one breaks.
pub fn check_all(names: &[&str]) -> Result<(), NameFault> {
    names.iter().enumerate().try_for_each(|(index, name)| check_beside(&names[..index], name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rules() {
        for (name, expected) in [
            ("src/main.rs", Ok(())),
            ("build.rs", Ok(())),
            ("src/Cargo.toml", Ok(())),
            ("data/ö x.txt", Ok(())),
            ("", Err(NameFault::Empty)),
            ("src/", Err(NameFault::Empty)),
            ("/src/main.rs", Err(NameFault::LeadingSlash)),
            ("src//main.rs", Err(NameFault::EmptyFolder)),
            ("../main.rs", Err(NameFault::Dot)),
            ("src/.hidden", Err(NameFault::Dot)),
            ("./main.rs", Err(NameFault::Dot)),
            ("Cargo.toml", Err(NameFault::CargoToml)),
            ("Playground.toml", Err(NameFault::PlaygroundToml)),
        ] {
            assert_eq!(check(name), expected, "{name:?}");
        }
    }

    #[test]
    fn names_get_on_with_each_other() {
        assert_eq!(check_all(&["src/main.rs", "src/main.rs"]), Err(NameFault::Duplicate));
        assert_eq!(check_all(&["src", "src/main.rs"]), Err(NameFault::FolderClash));
        assert_eq!(check_all(&["src/main.rs", "src"]), Err(NameFault::FolderClash));
        assert_eq!(check_all(&["src/main.rs", "src/main.rs.txt", "src/pool.rs"]), Ok(()));
    }
}
