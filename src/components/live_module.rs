//! An example as WebAssembly, at work in the lesson: what the reader types goes in, what it makes of it comes out.

use leptos::prelude::*;

use crate::browser::task;
use crate::browser::text_module::{ModuleFault, TextModule};

/// The module of an example, loaded when the reader asks.
#[component]
pub fn LiveModule(
    /// Where its file is.
    url: String,
) -> impl IntoView {
    let module = StoredValue::new_local(None::<TextModule>);
    let loaded = RwSignal::new(None::<Result<u32, ModuleFault>>);
    let output = RwSignal::new(String::new());
    let feed = move |text: &str| {
        let answer = module.with_value(|module| module.as_ref().map(|module| module.run(text)));
        match answer {
            Some(Ok(text)) => output.set(text),
            Some(Err(fault)) => loaded.set(Some(Err(fault))),
            None => {}
        }
    };
    let load = move |_| {
        let url = url.clone();
        task::spawn(async move {
            let found = TextModule::load(&url).await;
            let size = found.as_ref().map(TextModule::size).map_err(|fault| *fault);
            if let Ok(found) = found {
                let _ = module.try_set_value(Some(found));
            }
            // The reader may have gone on before it came.
            if loaded.try_set(Some(size)).is_none() && size.is_ok() {
                feed("");
            }
        });
    };
    view! {
        <section class="live-module" aria-label="Live module">
            {move || match loaded.get() {
                None => view! {
                    <p>"This example, compiled to WebAssembly, can run here."</p>
                    <button type="button" class="button button-small" on:click=load.clone()>"Load the module"</button>
                }
                .into_any(),
                Some(Ok(size)) => view! { <Console size feed output /> }.into_any(),
                Some(Err(fault)) => view! {
                    <p class="notice" data-kind="error" role="alert">{fault.to_string()}</p>
                    <button type="button" class="button button-small" on:click=load.clone()>"Load the module"</button>
                }
                .into_any(),
            }}
        </section>
    }
}

/// Text in, text out.
#[component]
fn Console<F>(
    /// Bytes of the module.
    size: u32,
    /// Gives the module a text.
    feed: F,
    /// What it made of the last one.
    output: RwSignal<String>,
) -> impl IntoView
where
    F: Fn(&str) + Copy + 'static,
{
    view! {
        <label class="field">
            <span class="label">{format!("Input for the module ({:.1} KB of WebAssembly)", f64::from(size) / 1000.0)}</span>
            <textarea rows="2" spellcheck="false" on:input:target=move |event| feed(&event.target().value())></textarea>
        </label>
        <pre role="status" aria-label="Output of the module">{output}</pre>
    }
}
