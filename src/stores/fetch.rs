//! Getting the site's own files, with an error for each way in which a network fails its reader.

use serde::de::DeserializeOwned;

use crate::browser::document;
use crate::browser::http::{Ask, Fault, ask};

/// How long a file of the site may take, in milliseconds. Slow phones on slow networks are readers too.
const PATIENCE_MS: u32 = 30_000;

/// Why a file of the site is not here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// No connection.
    #[error("There is no connection to the site. What is on this page stays readable; try again when you are online.")]
    Offline,
    /// No answer.
    #[error("The site did not answer within {} seconds. Try again.", PATIENCE_MS / 1000)]
    TimedOut,
    /// The file is not there.
    #[error("The site has no file at {url}. It may have been updated: reload the page.")]
    Missing {
        /// What was asked for.
        url: String,
    },
    /// The site broke.
    #[error("The site answered with status {status}. This is its fault; try again later.")]
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// A page instead of data, as networks with a log-in page answer.
    #[error("Something answered in place of the site, maybe this network's log-in page. Log in there, then try again.")]
    NotOurs,
    /// The data is incomplete or broken.
    #[error("The data arrived incomplete or damaged ({detail}). Try again.")]
    Damaged {
        /// What the reader of the data said.
        detail: String,
    },
    /// Sound data of another version than this page.
    #[error("The site was updated while this page was open. Your work is kept: reload the page. ({detail})")]
    Outdated {
        /// What did not fit.
        detail: String,
    },
}

/// Status by which the service worker says that the site has this file of another build than the page's only.
const OTHER_BUILD: u16 = 409;

/// The address of a file that belongs to the page's build, which it states, so that nothing on the way gives that of
/// another build. A site that is not to be kept has no build.
pub fn of_build(url: &str) -> String {
    match document::meta("rockpool-build") {
        Some(build) => format!("{url}?build={build}"),
        None => url.to_owned(),
    }
}

/// Fetches a JSON file of the site.
pub async fn json<T: DeserializeOwned>(url: &str) -> Result<T, FetchError> {
    let answer =
        ask(Ask { url, json: None, headers: &[], patience: PATIENCE_MS }).await.map_err(|fault| match fault {
            Fault::Unreachable => FetchError::Offline,
            Fault::TimedOut => FetchError::TimedOut,
            Fault::TooLarge => FetchError::NotOurs,
        })?;
    match answer.status {
        200..=299 => read(&answer.body),
        OTHER_BUILD => Err(FetchError::Outdated { detail: answer.body }),
        404 | 410 => Err(FetchError::Missing { url: url.to_owned() }),
        status => Err(FetchError::Status { status }),
    }
}

/// Reads an answer's body.
fn read<T: DeserializeOwned>(body: &str) -> Result<T, FetchError> {
    if body.trim_start().starts_with('<') {
        return Err(FetchError::NotOurs);
    }
    serde_json::from_str(body).map_err(|error| {
        let detail = error.to_string();
        if error.is_data() { FetchError::Outdated { detail } } else { FetchError::Damaged { detail } }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_body_is_read_or_says_what_is_wrong() {
        assert_eq!(read::<Vec<u8>>("[1,2]"), Ok(vec![1, 2]));
        assert_eq!(read::<Vec<u8>>("\n<!doctype html>"), Err(FetchError::NotOurs));
        assert!(matches!(read::<Vec<u8>>("[1,"), Err(FetchError::Damaged { .. })));
        assert!(matches!(read::<Vec<u8>>(""), Err(FetchError::Damaged { .. })));
        assert!(matches!(read::<Vec<u8>>(r#"{"a":1}"#), Err(FetchError::Outdated { .. })));
    }
}
