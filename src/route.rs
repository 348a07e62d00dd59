//! Addresses of the site as pages, both ways round. Pure.

use percent_encoding::percent_decode_str;
use rockpool_page::{Base, Place};

/// The page at a path, or `None` if the path is none of the app's: a file, or outside of the site.
pub fn place(base: &Base, path: &str) -> Option<Place> {
    let inside = path.strip_prefix(base.as_str())?;
    let inside = inside.strip_suffix("index.html").unwrap_or(inside);
    let place = match inside {
        "" => Place::Contents,
        "playground/" | "playground" => Place::Playground,
        "guide/" | "guide" => Place::Guide,
        "settings/" | "settings" => Place::Settings,
        "404.html" => Place::NotFound,
        _ => {
            let slug = inside.strip_prefix("lessons/")?.strip_suffix('/')?;
            if slug.is_empty() {
                return None;
            }
            Place::Lesson(percent_decode_str(slug).decode_utf8().ok()?.into_owned())
        }
    };
    Some(place)
}

/// The address of a page.
pub fn address(base: &Base, place: &Place) -> String {
    base.page(place)
}

/// The id that a fragment such as `#h-a%20b` names.
pub fn fragment_id(hash: &str) -> Option<String> {
    let id = percent_decode_str(hash.strip_prefix('#')?).decode_utf8().ok()?;
    (!id.is_empty()).then(|| id.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_is_a_page_or_none() {
        let lesson = |slug: &str| Some(Place::Lesson(slug.into()));
        let table = [
            ("/r/", Some(Place::Contents)),
            ("/r/index.html", Some(Place::Contents)),
            ("/r/playground/", Some(Place::Playground)),
            ("/r/settings", Some(Place::Settings)),
            ("/r/lessons/memory/ownership/", lesson("memory/ownership")),
            ("/r/lessons/memory/ownership/index.html", lesson("memory/ownership")),
            ("/r/lessons/a%20b/", lesson("a b")),
            ("/r/lessons/%ff/", None),
            ("/r/lessons/", None),
            ("/r/lessons/img/pool.png", None),
            ("/r/lessons/memory/ownership/lesson.json", None),
            ("/elsewhere/", None),
            ("/", None),
        ];
        for (path, expected) in table {
            assert_eq!(place(&Base::new("/r/"), path), expected, "{path}");
        }
    }

    #[test]
    fn an_address_leads_to_its_page() {
        let base = Base::new("/");
        for page in [Place::Contents, Place::Guide, Place::Lesson("ä/b c".into())] {
            assert_eq!(place(&base, &address(&base, &page)), Some(page));
        }
    }

    #[test]
    fn a_fragment_names_an_id() {
        assert_eq!(fragment_id("#h-a%20b").as_deref(), Some("h-a b"));
        assert_eq!(fragment_id("#"), None);
        assert_eq!(fragment_id(""), None);
        assert_eq!(fragment_id("#%ff"), None);
    }
}
