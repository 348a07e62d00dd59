//! Measures a server: `load PROGRAM` starts that `rockpool` and stops it at the end, `load URL` asks a running one (with
//! its token in the URL, as the server printed it).
//!
//! First the time from asking to the output of hello world, beside `cargo run` of the same program; then 200 runs from
//! 20 clients that queue, each of which prints its own number: none may be lost and none mixed up.
#![allow(clippy::print_stdout, reason = "a program for the person at the terminal")]

use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use reqwest::Client;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

const CLIENTS: usize = 20;
const RUNS: usize = 200;
const HELLOS: usize = 9;

#[tokio::main]
async fn main() -> Result<()> {
    let target = std::env::args().nth(1).context("expected the program `rockpool`, or the URL that it printed")?;
    let (url, server) = if target.starts_with("http") { (target, None) } else { start(&target).await? };
    let client = Client::builder().no_proxy().build()?;
    hello(&client, &url).await?;
    queue(&client, &url).await?;
    drop(server);
    Ok(())
}

/// Starts the server on a free port; it ends with this program.
async fn start(program: &str) -> Result<(String, Option<Child>)> {
    let mut command = Command::new(program);
    command.args(["serve", "--port", "0"]).stderr(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().with_context(|| format!("{program} does not start"))?;
    let mut lines = BufReader::new(child.stderr.take().context("no output")?).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, url)) = line.split_once("can use ") {
            let url = url.to_owned();
            // What comes later must not fill the pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok((url, Some(child)));
        }
    }
    anyhow::bail!("{program} ended before it served")
}

async fn run(client: &Client, url: &str, code: &str) -> Result<Value> {
    let body = json!({
        "channel": "stable", "mode": "debug", "edition": "2021", "crateType": "bin", "tests": false, "code": code,
    });
    loop {
        let request = client.post(format!("{url}/execute")).header("content-type", "application/json");
        let response = request.body(body.to_string()).send().await?;
        let status = response.status().as_u16();
        let wait = response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
        if let (429 | 503, Some(seconds)) = (status, wait) {
            tokio::time::sleep(Duration::from_secs(seconds)).await;
            continue;
        }
        let answer: Value = serde_json::from_slice(&response.bytes().await?)?;
        ensure!(status == 200, "status {status}: {answer}");
        return Ok(answer);
    }
}

async fn hello(client: &Client, url: &str) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("rockpool-load-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"hello\"\nversion = \"0.0.1\"\nedition = \"2021\"\n[workspace]\n",
    )?;
    let (mut through_server, mut by_cargo) = (Vec::new(), Vec::new());
    for number in 0..HELLOS {
        // Different each time, so that nothing is answered from a cache.
        let code = format!("fn main() {{ println!(\"hello {number}\"); }}");
        let begun = Instant::now();
        let answer = run(client, url, &code).await?;
        through_server.push(begun.elapsed());
        ensure!(answer["stdout"] == format!("hello {number}\n"), "{answer}");
        std::fs::write(folder.join("src/main.rs"), &code)?;
        let begun = Instant::now();
        let output = Command::new("cargo")
            .args(["run", "--quiet"])
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .output()
            .await?;
        by_cargo.push(begun.elapsed());
        ensure!(output.status.success(), "cargo run: {}", String::from_utf8_lossy(&output.stderr));
    }
    std::fs::remove_dir_all(&folder)?;
    let (server, cargo) = (percentile(&mut through_server, 50), percentile(&mut by_cargo, 50));
    println!(
        "hello world, median of {HELLOS}: {} ms through the server, {} ms by `cargo run`",
        server.as_millis(),
        cargo.as_millis()
    );
    Ok(())
}

async fn queue(client: &Client, url: &str) -> Result<()> {
    let begun = Instant::now();
    let clients = (0..CLIENTS).map(|which| {
        let (client, url) = (client.clone(), url.to_owned());
        tokio::spawn(async move {
            let mut times = Vec::new();
            for number in (which..RUNS).step_by(CLIENTS) {
                let begun = Instant::now();
                let answer = run(&client, &url, &format!("fn main() {{ println!(\"run {number}\"); }}")).await?;
                times.push(begun.elapsed());
                ensure!(answer["stdout"] == format!("run {number}\n"), "run {number} got {answer}");
            }
            Ok(times)
        })
    });
    let mut times = Vec::new();
    for client in clients.collect::<Vec<_>>() {
        times.extend(client.await??);
    }
    let took = begun.elapsed();
    ensure!(times.len() == RUNS, "{} of {RUNS} runs came back", times.len());
    let mut at = |percent| percentile(&mut times, percent).as_millis();
    println!(
        "{RUNS} runs from {CLIENTS} clients, none lost, none mixed up: {:.1} s, {:.1} a second; latency {} ms (median), {} ms (p95), {} ms (most)",
        took.as_secs_f64(),
        f64::from(u32::try_from(RUNS)?) / took.as_secs_f64(),
        at(50),
        at(95),
        at(100)
    );
    Ok(())
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() * percent / 100).min(times.len() - 1)]
}
