//! Paths of a course's files: forward slashes, relative, made plain by text alone. Nothing here touches a disk.

use percent_encoding::percent_decode_str;

/// `relative`, as written in the file `from`, as a path from the course's source folder. Steps out of the folder stay as
/// leading `../`. `None` for an absolute path or an empty one.
pub(crate) fn join(from: &str, relative: &str) -> Option<String> {
    if relative.is_empty() || relative.starts_with('/') || relative.starts_with('\\') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// Whether a joined path stays below the source folder.
pub(crate) fn is_inside(path: &str) -> bool {
    path != ".." && !path.starts_with("../")
}

/// A path as a link writes it, without its percent encoding.
pub(crate) fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

/// Identity of the lesson in a file: its path without `.md`; `README` and `index` stand for their folder, and the root
/// one is `index`.
pub(crate) fn slug(path: &str) -> String {
    let stem = path.strip_suffix(".md").or_else(|| path.strip_suffix(".markdown")).unwrap_or(path);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let stands_for_folder = name.eq_ignore_ascii_case("readme") || name.eq_ignore_ascii_case("index");
    match (stands_for_folder, folder) {
        (true, "") => "index".to_owned(),
        (true, folder) => folder.to_owned(),
        (false, _) => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joining() {
        for (from, relative, expected) in [
            ("a.md", "b.md", Some("b.md")),
            ("x/a.md", "b.md", Some("x/b.md")),
            ("x/a.md", "./b.md", Some("x/b.md")),
            ("x/a.md", "../b.md", Some("b.md")),
            ("x/a.md", "../../b.md", Some("../b.md")),
            ("x/a.md", "../../../b.md", Some("../../b.md")),
            ("x/a.md", "/etc/passwd", None),
            ("x/a.md", "..", None),
            ("a.md", "", None),
        ] {
            assert_eq!(join(from, relative).as_deref(), expected, "{from} + {relative}");
        }
    }

    #[test]
    fn slugs() {
        for (path, expected) in [
            ("README.md", "index"),
            ("index.md", "index"),
            ("memory/README.md", "memory"),
            ("memory/ownership.md", "memory/ownership"),
            ("ch01-00.md", "ch01-00"),
        ] {
            assert_eq!(slug(path), expected);
        }
    }
}
