//! For authors: pages reload themselves when their site was built anew. Always so for a course that is served while it
//! is written; for a built site only if asked for with `--live-reload`.
//!
//! The page keeps one stream of events open; its first event names the build that stands, each further one a newer.

use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::http::header;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, extract::State};
use futures_util::{Stream, stream};
use std::convert::Infallible;

/// Where the script is, for pages that are to reload themselves.
pub const SCRIPT_PATH: &str = "/dev/reload.js";
const SCRIPT: &str = "let build;\n\
    new EventSource('/dev/builds').onmessage = ({ data }) => {\n\
    \x20 if (build !== undefined && build !== data) location.reload();\n\
    \x20 build = data;\n\
    };\n";
/// How often the site's first page is looked at. A person does not notice less.
const PERIOD: Duration = Duration::from_millis(250);

/// The script and the stream of builds of the site in `folder`.
pub fn router(folder: PathBuf) -> Router {
    Router::new()
        .route(SCRIPT_PATH, get(script))
        .route("/dev/builds", get(|State(folder): State<PathBuf>| async { builds(folder) }))
        .with_state(folder)
}

async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response()
}

fn builds(folder: PathBuf) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let builds = stream::unfold((folder, None), |(folder, told)| async move {
        loop {
            let stands = built(&folder);
            // While a new site is being put in place there is none for a moment.
            if stands.is_some() && stands != told {
                let event = Event::default().data(stands.as_deref().unwrap_or_default());
                return Some((Ok(event), (folder, stands)));
            }
            tokio::time::sleep(PERIOD).await;
        }
    });
    Sse::new(builds).keep_alive(KeepAlive::default())
}

/// The build that stands: by the name that its pages have for it, which is the same for the same content, or else by the
/// time.
fn built(folder: &Path) -> Option<String> {
    let page = folder.join("index.html");
    let text = std::fs::read_to_string(&page).ok()?;
    let name = text.split_once("<meta name=\"rockpool-build\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    match name {
        Some((name, _)) => Some(name.to_owned()),
        None => Some(format!("{:?}", std::fs::metadata(&page).and_then(|about| about.modified()).ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::StreamExt as _;
    use std::time::SystemTime;

    #[tokio::test]
    async fn each_build_is_told_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let page = folder.path().join("index.html");
        std::fs::write(&page, "one").expect("written");
        let response = builds(folder.path().to_owned()).into_response();
        let mut body = response.into_body().into_data_stream();
        let first = body.next().await.expect("an event").expect("bytes");
        assert!(first.starts_with(b"data: "));
        let newer = SystemTime::now() + Duration::from_secs(5);
        std::fs::File::options().write(true).open(&page).and_then(|file| file.set_modified(newer)).expect("touched");
        let second = body.next().await.expect("an event").expect("bytes");
        assert_ne!(first, second);
    }

    #[test]
    fn a_build_of_the_same_content_is_the_same() {
        let folder = tempfile::tempdir().expect("a folder");
        let page = folder.path().join("index.html");
        let write = |build: &str| {
            std::fs::write(&page, format!("<meta name=\"rockpool-build\" content=\"{build}\" />")).expect("written");
        };
        write("0123456789ab");
        assert_eq!(built(folder.path()).as_deref(), Some("0123456789ab"));
        write("ba9876543210");
        assert_eq!(built(folder.path()).as_deref(), Some("ba9876543210"));
    }
}
