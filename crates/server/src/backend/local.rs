//! This machine's toolchain behind the Playground's API.

use rockpool_engine::Channel;
use rockpool_playground::{CrateInformation, CratesResponse, Endpoint, parse, serve};
use rockpool_runner::toolchain::Version;
use rockpool_runner::{ChannelVersions, Limits, Runner};
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::{Answer, answers};

/// This machine's toolchain.
#[derive(Debug)]
pub struct Local {
    runner: Runner,
    versions: OnceCell<Vec<ChannelVersions>>,
}

impl Local {
    /// Answers by this runner.
    pub fn new(runner: Runner) -> Self {
        Self { runner, versions: OnceCell::new() }
    }

    /// The runner.
    pub fn runner(&self) -> &Runner {
        &self.runner
    }

    pub(super) async fn run(&self, endpoint: Endpoint, body: &[u8]) -> Answer {
        let request = match parse::parse(endpoint, body) {
            Some(Ok(request)) => request,
            Some(Err(error)) => return Answer::error(&error),
            None => return Answer::refusal(404, "there is nothing to run at this place"),
        };
        let mut run = self.runner.start(serve::job_from(&request), Limits::default());
        let done = match answers::collect(&mut run).await {
            Ok(done) => done,
            Err(answer) => return answer,
        };
        match serve::respond(&request, done) {
            Ok(response) => Answer::json(&response),
            Err(error) => Answer::error(&error),
        }
    }

    pub(super) async fn meta(&self, endpoint: Endpoint) -> Answer {
        match endpoint {
            Endpoint::MetaCrates => Answer::json(&self.crates()),
            Endpoint::MetaVersions => {
                let versions = self.versions.get_or_init(|| self.runner.versions()).await;
                Answer::json(&json!({
                    "stable": of_channel(versions, Channel::Stable),
                    "beta": of_channel(versions, Channel::Beta),
                    "nightly": of_channel(versions, Channel::Nightly),
                }))
            }
            _ => Answer::refusal(404, "there is nothing to tell at this place"),
        }
    }

    fn crates(&self) -> CratesResponse {
        let named =
            |one: rockpool_runner::PreparedCrate| CrateInformation { name: one.name, version: one.version, id: one.id };
        CratesResponse { crates: self.runner.crates().into_iter().map(named).collect() }
    }

    pub(super) fn describe(&self) -> Value {
        json!({
            "kind": "local",
            "rustc": self.runner.rustc().rustc.version,
            "crates": self.runner.crates().len(),
            "sandbox": self.runner.layers(),
            "sandboxed": self.runner.layers().suffice(),
            "concurrency": self.runner.concurrency(),
            "free": self.runner.free_turns(),
        })
    }
}

/// A channel's tools. Clients expect all three channels, so one that is not installed is told as that.
fn of_channel(versions: &[ChannelVersions], channel: Channel) -> Value {
    let absent = || Version { version: "not installed".to_owned(), hash: String::new(), date: String::new() };
    let Some(found) = versions.iter().find(|one| one.channel == channel) else {
        return json!({ "rustc": absent(), "rustfmt": absent(), "clippy": absent() });
    };
    let mut tools = json!({
        "rustc": found.rustc,
        "rustfmt": found.rustfmt.clone().unwrap_or_else(absent),
        "clippy": found.clippy.clone().unwrap_or_else(absent),
    });
    if let Some(miri) = &found.miri {
        tools["miri"] = json!(miri);
    }
    tools
}
