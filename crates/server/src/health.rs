//! How the server is doing: for people and programs on this machine.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::backend::Answer;
use crate::guard::answer;
use crate::server::App;

/// Upper bounds of the classes of run times, in milliseconds.
const CLASSES: [u64; 8] = [100, 250, 500, 1000, 2500, 5000, 10_000, 30_000];

/// What has happened since the server began.
#[derive(Debug, Default)]
pub struct Counts {
    by_status: [AtomicU64; 6],
    runs: AtomicU64,
    run_milliseconds: AtomicU64,
    classes: [AtomicU64; CLASSES.len()],
    sockets: AtomicU64,
}

impl Counts {
    /// A request was answered.
    pub fn request(&self, status: u16) {
        let class = usize::from(status / 100).min(self.by_status.len() - 1);
        self.by_status[class].fetch_add(1, Ordering::Relaxed);
    }

    /// A run has ended.
    pub fn run(&self, took: Duration) {
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        self.runs.fetch_add(1, Ordering::Relaxed);
        self.run_milliseconds.fetch_add(milliseconds, Ordering::Relaxed);
        for (class, bound) in self.classes.iter().zip(CLASSES) {
            if milliseconds <= bound {
                class.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// A websocket was opened.
    pub fn socket(&self) {
        self.sockets.fetch_add(1, Ordering::Relaxed);
    }

    /// The counts in Prometheus' text format.
    fn text(&self) -> String {
        let get = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let mut text = String::from("# TYPE rockpool_requests_total counter\n");
        for (class, count) in self.by_status.iter().enumerate().skip(1) {
            let _ = writeln!(text, "rockpool_requests_total{{status=\"{class}xx\"}} {}", get(count));
        }
        text += "# TYPE rockpool_run_seconds histogram\n";
        for (bound, count) in CLASSES.iter().zip(&self.classes) {
            let _ = writeln!(
                text,
                "rockpool_run_seconds_bucket{{le=\"{}\"}} {}",
                Duration::from_millis(*bound).as_secs_f64(),
                get(count)
            );
        }
        let runs = get(&self.runs);
        let seconds = Duration::from_millis(get(&self.run_milliseconds)).as_secs_f64();
        let _ = writeln!(text, "rockpool_run_seconds_bucket{{le=\"+Inf\"}} {runs}\nrockpool_run_seconds_sum {seconds}");
        let _ = writeln!(text, "rockpool_run_seconds_count {runs}");
        let _ = writeln!(
            text,
            "# TYPE rockpool_websockets_total counter\nrockpool_websockets_total {}",
            get(&self.sockets)
        );
        text
    }
}

/// `GET /healthz`
pub async fn healthz(State(app): State<Arc<App>>) -> Response {
    let state = json!({
        "status": if *app.stopping.borrow() { "stopping" } else { "ok" },
        "version": env!("CARGO_PKG_VERSION"),
        "backend": app.backend.describe(),
        "site": app.site.is_some(),
    });
    answer(Answer::json(&state))
}

/// `GET /metrics`
pub async fn metrics(State(app): State<Arc<App>>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.counts.text()).into_response()
}
