//! The app in a frame of somebody else's page: what it is told to show, and what it tells of the reader's work.
//!
//! [`host`] and [`protocol`] are pure. The page that embeds is not trusted: it may have anything shown, in its look, and
//! run, which it could do without us; it hears of nothing but what happens in its own frame.

pub mod host;
pub mod look;
pub mod protocol;

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::embedder::{self, Embedder};
use crate::browser::takeover::{self, Stage};
use crate::browser::{document, task, timer};
use crate::components::snippet::Made;
use crate::engines::{Address, Engines};
use host::Host;
use protocol::{FromFrame, Options, Show, Then, ToFrame};

/// The conversation with the host's page, and what came of it.
#[derive(Clone, Copy)]
pub struct Embedding {
    embedder: StoredValue<Rc<Embedder>, LocalStorage>,
    show: RwSignal<Option<Show>>,
    made: StoredValue<Option<Made>>,
    touched: RwSignal<bool>,
    stage: StoredValue<Option<Stage>, LocalStorage>,
    engines: Engines,
}

impl Embedding {
    /// Begins to hear the page that the frame's address names, and says that the frame is ready.
    pub fn start(host: Host, stage: Stage, engines: Engines) -> Self {
        let embedding = Self {
            embedder: StoredValue::new_local(Rc::new(Embedder::new(host))),
            show: RwSignal::new(None),
            made: StoredValue::new(None),
            touched: RwSignal::new(false),
            stage: StoredValue::new_local(Some(stage)),
            engines,
        };
        embedding.embedder.with_value(|embedder| embedder.listen(move |json| embedding.hear(json)));
        embedding.tell(&FromFrame::Ready);
        embedding
    }

    /// A page of the host, by its path, as one text.
    pub fn place(self, page: &str) -> String {
        self.embedder.with_value(|embedder| format!("{}{page}", embedder.host().name()))
    }

    /// What is to be shown, once the host has said so.
    pub fn show(self) -> Signal<Option<Show>> {
        self.show.into()
    }

    /// Whether the reader has something to lose.
    pub fn touched(self) -> RwSignal<bool> {
        self.touched
    }

    /// Tells the host something.
    pub fn tell(self, message: &FromFrame) {
        let _ = self.embedder.try_with_value(|embedder| embedder.post(&protocol::encode(message)));
    }

    /// What is to be shown stands in the app: puts that into the page, and tells its height now and whenever it changes.
    pub fn shown(self) {
        let Some(stage) = self.stage.try_update_value(Option::take).flatten() else { return };
        takeover::show(&stage);
        document::set_root_attribute("data-app", "live");
        timer::next_frame(move || {
            self.tell(&FromFrame::Shown { height: document::height() });
            embedder::on_resize(move |height| self.tell(&FromFrame::Size { height }));
        });
    }

    /// It cannot be shown; a sentence why.
    pub fn failed(self, message: String) {
        self.tell(&FromFrame::Failed { message });
    }

    /// The example that the host may fill and run.
    pub fn holds(self, made: Made, options: &Options) {
        self.made.set_value(Some(made));
        match options.then {
            Then::Nothing => {}
            Then::Edit => {
                let start = made.workspace.field.first_shown();
                made.workspace.field.select(start, start);
            }
            Then::Run => self.run(),
        }
    }

    fn hear(self, json: &str) {
        match protocol::decode(json) {
            Some(ToFrame::Show(show)) => self.begin(*show),
            Some(ToFrame::Look { look }) => look::apply(&look),
            Some(ToFrame::Code { code }) => {
                if let Some(made) = self.made.get_value() {
                    made.workspace.replace(&code);
                }
            }
            Some(ToFrame::Run) => self.run(),
            None => {}
        }
    }

    fn begin(self, show: Show) {
        look::apply(&show.look);
        if let Some(engine) = &show.options.engine {
            match Address::parse(engine, &document::origin(), None) {
                Ok(address) => self.engines.use_server(address),
                Err(fault) => return self.failed(fault.to_string()),
            }
        }
        self.show.set(Some(show));
    }

    /// Runs once it is known where: the reader asked for it in the host's page.
    fn run(self) {
        let Some(Made { workspace, ask }) = self.made.get_value() else { return };
        let engines = self.engines;
        task::spawn(async move {
            engines.settle().await;
            ask.run(untrack(|| workspace.auto()));
        });
    }
}
