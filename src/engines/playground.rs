//! The Playground engine: a websocket where the server offers one, plain requests otherwise.
//!
//! What is sent and what comes back is `rockpool_playground`'s; this module only carries it, with patience.

use std::cell::RefCell;
use std::collections::BTreeSet;

use rockpool_engine::{EngineError, Job, Task};
use rockpool_playground::client::BODY_LIMIT;
use rockpool_playground::{Answer, Code, Endpoint, GistResponse, VersionsResponse, client, request_for};

use super::address::Address;
use super::{Commands, OnEvent, stopped, streaming, tell, unless_stopped};
use crate::browser::http::{self, Ask, Fault};

/// How long an answer may take, in seconds. The service gives a request ten, its queue included.
const PATIENCE: u32 = 15;

thread_local! {
    /// Servers whose websocket did not work, so that each is tried once while the page is open.
    static NO_SOCKET: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Does a job and reports its events.
pub(crate) async fn run(
    address: &Address,
    job: &Job,
    mut commands: Commands,
    on_event: OnEvent,
) -> Result<(), EngineError> {
    let url = address.socket();
    let tried = NO_SOCKET.with_borrow(|known| known.contains(&url));
    if job.task == Task::Execute && !tried {
        match streaming::run(&url, job, &mut commands, &on_event).await {
            streaming::Ended::Done(result) => return result,
            streaming::Ended::NotOffered => NO_SOCKET.with_borrow_mut(|known| {
                let _ = known.insert(url);
            }),
        }
    }
    let call = request_for(job)?;
    let asked = post(address, call.endpoint.path(), &call.body);
    let Some(answer) = unless_stopped(asked, &mut commands).await else {
        tell(&on_event, stopped());
        return Ok(());
    };
    let answer = answer?;
    for event in client::events_from(job, &as_answer(&answer))? {
        tell(&on_event, event);
    }
    Ok(())
}

/// Asks a server for its versions, and gives them in words. Say so before to a reader whose server it is not.
pub async fn probe(address: &Address) -> Result<String, EngineError> {
    probe_for(address, PATIENCE * 1000).await
}

/// The same with a patience in milliseconds.
pub(super) async fn probe_for(address: &Address, patience: u32) -> Result<String, EngineError> {
    let answer = ask(address, Endpoint::MetaVersions.path(), None, patience).await?;
    let versions: VersionsResponse = client::read_json(&as_answer(&answer))?;
    Ok(format!("It has Rust {}.", versions.stable.rustc.version))
}

/// Keeps a program as a gist.
pub async fn save_gist(address: &Address, code: &Code) -> Result<GistResponse, EngineError> {
    let request = rockpool_playground::GistRequest { code: code.clone() };
    let body = serde_json::to_string(&request).map_err(|error| EngineError::Protocol { detail: error.to_string() })?;
    if body.len() > BODY_LIMIT {
        return Err(EngineError::Refused { reason: "the program is too large to keep".to_owned() });
    }
    let answer = post(address, Endpoint::MetaGist.path(), &body).await?;
    client::read_json(&as_answer(&answer))
}

/// Reads a gist.
pub async fn load_gist(address: &Address, id: &str) -> Result<GistResponse, EngineError> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
        return Err(EngineError::Refused { reason: "that is not the id of a gist".to_owned() });
    }
    let path = format!("{}/{id}", Endpoint::MetaGist.path());
    let answer = ask(address, &path, None, PATIENCE * 1000).await?;
    client::read_json(&as_answer(&answer))
}

async fn post(address: &Address, path: &str, json: &str) -> Result<http::Answer, EngineError> {
    ask(address, path, Some(json), PATIENCE * 1000).await
}

async fn ask(address: &Address, path: &str, json: Option<&str>, patience: u32) -> Result<http::Answer, EngineError> {
    let url = address.url(path);
    let token = address.token().map(|token| ("x-rockpool-token", token));
    let headers: Vec<(&str, &str)> = token.into_iter().collect();
    let asked = Ask { url: &url, json, headers: &headers, patience };
    http::ask(asked).await.map_err(|fault| match fault {
        Fault::Unreachable => EngineError::Offline { engine: address.title() },
        Fault::TimedOut => EngineError::TimedOut { seconds: patience / 1000 },
        Fault::TooLarge => EngineError::Protocol { detail: "it is far longer than any program's output".to_owned() },
    })
}

fn as_answer(answer: &http::Answer) -> Answer<'_> {
    Answer {
        status: answer.status,
        content_type: answer.content_type.as_deref(),
        retry_after: answer.retry_after.as_deref(),
        body: answer.body.as_bytes(),
    }
}
