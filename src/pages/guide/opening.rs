//! The ways to open a guide: a file, dropped or chosen; text, pasted; an address, fetched on a gesture.

use leptos::ev::{DragEvent, Event, SubmitEvent};
use leptos::prelude::*;

use super::OpenGuide;
use crate::browser::http::{Ask, Fault, ask};
use crate::browser::{files, task};
use crate::stores::guide::MAX_BYTES;

/// How long the server of a guide may take, in milliseconds.
const PATIENCE_MS: u32 = 15_000;

/// All ways to open a guide.
#[component]
pub fn Opening(open: OpenGuide) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    view! {
        <Files open problem />
        <Address open problem />
        <Paste open problem />
        {move || problem.get().map(|text| view! { <p class="notice" data-kind="error" role="alert">{text}</p> })}
    }
}

#[component]
fn Files(open: OpenGuide, problem: RwSignal<Option<String>>) -> impl IntoView {
    let over = RwSignal::new(false);
    let take = move |file: Option<files::Given>| {
        let Some(file) = file else { return };
        problem.set(None);
        task::spawn(async move {
            match file.text(MAX_BYTES).await {
                Ok(text) => open.open(&file.name(), text),
                Err(error) => drop(problem.try_set(Some(error.to_string()))),
            }
        });
    };
    let drop_here = move |event: DragEvent| {
        over.set(false);
        take(files::dropped(&event));
    };
    let hover = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    view! {
        <div
            class="drop-zone"
            data-over=move || over.get().to_string()
            on:dragover=hover
            on:dragleave=move |_| over.set(false)
            on:drop=drop_here
        >
            <label class="field">
                <span class="label">"Drop a Markdown file here, or choose one"</span>
                <input
                    type="file"
                    accept=".md,.markdown,.txt,text/markdown,text/plain"
                    on:change=move |event: Event| take(files::chosen(&event))
                />
            </label>
        </div>
    }
}

#[component]
fn Address(open: OpenGuide, problem: RwSignal<Option<String>>) -> impl IntoView {
    let url = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let host = move || url.with(|url| host_of(url).map(str::to_owned));
    let fetch = move |event: SubmitEvent| {
        event.prevent_default();
        let address = url.get_untracked().trim().to_owned();
        if busy.get_untracked() {
            return;
        }
        if host_of(&address).is_none() {
            problem.set(Some("Give a whole address that starts with https://.".to_owned()));
            return;
        }
        problem.set(None);
        busy.set(true);
        task::spawn(async move {
            match fetch_guide(&address).await {
                Ok(text) => open.open(&address, text),
                Err(text) => drop(problem.try_set(Some(text))),
            }
            let _ = busy.try_set(false);
        });
    };
    view! {
        <form class="field" on:submit=fetch>
            <label for="guide-url">"Address of a Markdown document"</label>
            <input
                id="guide-url"
                type="text"
                inputmode="url"
                autocomplete="off"
                spellcheck="false"
                placeholder="https://"
                prop:value=move || url.get()
                on:input=move |event| url.set(event_target_value(&event))
            />
            <span>
                <button class="button" type="submit" disabled=move || busy.get()>
                    {move || match (busy.get(), host()) {
                        (true, _) => "Fetching…".to_owned(),
                        (false, Some(host)) => format!("Fetch from {host}"),
                        (false, None) => "Fetch".to_owned(),
                    }}
                </button>
            </span>
        </form>
    }
}

/// The host that an `http` or `https` address asks.
fn host_of(url: &str) -> Option<&str> {
    let url = url.trim();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    (!host.is_empty() && !host.contains(char::is_whitespace)).then_some(host)
}

async fn fetch_guide(url: &str) -> Result<String, String> {
    let host = host_of(url).unwrap_or_default();
    let answer = ask(Ask { url, json: None, headers: &[], patience: PATIENCE_MS }).await.map_err(|fault| match fault {
        Fault::Unreachable => format!(
            "{host} cannot be reached, or does not allow other pages to read this document. Download it and open the \
             file instead."
        ),
        Fault::TimedOut => format!("{host} did not answer within {} seconds. Try again.", PATIENCE_MS / 1000),
        Fault::TooLarge => too_large(),
    })?;
    if !(200..300).contains(&answer.status) {
        return Err(format!("{host} answered with status {}. Check the address.", answer.status));
    }
    if answer.body.len() > MAX_BYTES {
        return Err(too_large());
    }
    let start = answer.body.trim_start().get(..14).unwrap_or_default().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Err("This address gives a web page, not a Markdown document. Look for its raw form.".to_owned());
    }
    Ok(answer.body)
}

fn too_large() -> String {
    format!("The document is larger than {} KB, more than is read here.", MAX_BYTES / 1024)
}

#[component]
fn Paste(open: OpenGuide, problem: RwSignal<Option<String>>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked();
        if text.trim().is_empty() {
            problem.set(Some("Paste the text of a document first.".to_owned()));
        } else if text.len() > MAX_BYTES {
            problem.set(Some(too_large()));
        } else {
            open.open("Pasted document", text);
        }
    };
    view! {
        <form class="field" on:submit=submit>
            <label for="guide-text">"Or paste its text"</label>
            <textarea
                id="guide-text"
                rows="6"
                spellcheck="false"
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <span>
                <button class="button" type="submit">"Open"</button>
            </span>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::host_of;

    #[test]
    fn the_host_that_is_named_is_the_one_that_is_asked() {
        let table = [
            ("https://example.org/guide.md", Some("example.org")),
            ("http://127.0.0.1:8000/x", Some("127.0.0.1:8000")),
            ("https://trusted.example@evil.example/x", Some("evil.example")),
            ("https://example.org\\@evil.example/", Some("example.org")),
            ("https://", None),
            ("javascript:alert(1)", None),
            ("example.org", None),
            ("https://exa mple.org/", None),
        ];
        for (url, expected) in table {
            assert_eq!(host_of(url), expected, "{url}");
        }
    }
}
