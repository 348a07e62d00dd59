//! The reader's settings. Stored under the one key `rockpool.settings`, which `theme.js` also reads before the first
//! paint.

use leptos::prelude::*;
use rockpool_engine::{Channel, Edition, Mode};
use serde::{Deserialize, Serialize};

use super::Storage;
use super::record::Record;
use crate::browser::storage;
use crate::checker::CheckChoice;
use crate::engines::choice::RunChoice;

/// Key of the settings.
pub const KEY: &str = "rockpool.settings";

/// Colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Highest contrast.
    Contrast,
}

impl Theme {
    /// All themes, in the order in which the theme button goes through them.
    pub const ALL: [Theme; 4] = [Theme::System, Theme::Light, Theme::Dark, Theme::Contrast];

    /// Name in the stored settings and in the `data-theme` attribute.
    pub fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }

    /// Name for the reader.
    pub fn label(self) -> &'static str {
        match self {
            Theme::System => "Like the system",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
            Theme::Contrast => "High contrast",
        }
    }

    /// The theme after this one.
    pub fn next(self) -> Theme {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// Smallest and largest size of code in pixels.
pub const CODE_SIZES: (u32, u32) = (11, 28);
/// Size of code in pixels, as the style sheet has it.
pub const DEFAULT_CODE_SIZE: u32 = 14;

/// The settings as they are stored. A field that is missing has its default, so adding one needs no new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Values {
    /// Colours.
    pub theme: Theme,
    /// Where programs run.
    pub run: RunChoice,
    /// URL of a Playground instead of the one the site names.
    pub playground: Option<String>,
    /// Edition of a new program.
    pub edition: Edition,
    /// Channel of a new program.
    pub channel: Channel,
    /// Mode of a new program.
    pub mode: Mode,
    /// Whether a panic prints a backtrace.
    pub backtrace: bool,
    /// Size of code in pixels, within [`CODE_SIZES`].
    pub code_size: u32,
    /// Whether long lines of code wrap.
    pub wrap: bool,
    /// Whether single keys are shortcuts.
    pub single_keys: bool,
    /// Whether programs are checked while the reader types.
    pub check: CheckChoice,
    /// Whether types are shown where the source leaves them out.
    pub inlay_types: bool,
}

impl Default for Values {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            run: RunChoice::default(),
            playground: None,
            edition: Edition::default(),
            channel: Channel::default(),
            mode: Mode::default(),
            backtrace: false,
            code_size: DEFAULT_CODE_SIZE,
            wrap: false,
            single_keys: true,
            check: CheckChoice::default(),
            inlay_types: false,
        }
    }
}

impl Record for Values {
    const VERSION: u64 = 1;
}

/// The reader's settings, each a signal; a change is stored at once and reaches other tabs.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Colours.
    pub theme: RwSignal<Theme>,
    /// Where programs run.
    pub run: RwSignal<RunChoice>,
    /// URL of a Playground instead of the one the site names.
    pub playground: RwSignal<Option<String>>,
    /// Edition of a new program.
    pub edition: RwSignal<Edition>,
    /// Channel of a new program.
    pub channel: RwSignal<Channel>,
    /// Mode of a new program.
    pub mode: RwSignal<Mode>,
    /// Whether a panic prints a backtrace.
    pub backtrace: RwSignal<bool>,
    /// Size of code in pixels.
    pub code_size: RwSignal<u32>,
    /// Whether long lines of code wrap.
    pub wrap: RwSignal<bool>,
    /// Whether single keys are shortcuts.
    pub single_keys: RwSignal<bool>,
    /// Whether programs are checked while the reader types.
    pub check: RwSignal<CheckChoice>,
    /// Whether types are shown where the source leaves them out.
    pub inlay_types: RwSignal<bool>,
}

impl Settings {
    /// Reads the settings, and from then on stores each change and takes over those of other tabs.
    pub fn open(from: Storage) -> Self {
        let settings = Self::of(from.read(KEY).unwrap_or_default());
        Effect::new(move |before: Option<Values>| {
            let values = settings.values();
            if before.as_ref().is_some_and(|before| *before != values) && from.read(KEY).as_ref() != Some(&values) {
                from.write(KEY, &values);
            }
            values
        });
        storage::on_change(move |key| {
            if key.is_none_or(|key| key == KEY) {
                from.changed_elsewhere(KEY);
                settings.reload(from);
            }
        });
        settings
    }

    /// Reads the settings again.
    pub fn reload(self, from: Storage) {
        self.set(from.read(KEY).unwrap_or_default());
    }

    /// Replaces all settings; only those that differ notify.
    pub fn set(self, values: Values) {
        put(self.theme, values.theme);
        put(self.run, values.run);
        put(self.playground, values.playground);
        put(self.edition, values.edition);
        put(self.channel, values.channel);
        put(self.mode, values.mode);
        put(self.backtrace, values.backtrace);
        put(self.code_size, values.code_size.clamp(CODE_SIZES.0, CODE_SIZES.1));
        put(self.wrap, values.wrap);
        put(self.single_keys, values.single_keys);
        put(self.check, values.check);
        put(self.inlay_types, values.inlay_types);
    }

    /// All settings as they are now; tracks each.
    pub fn values(self) -> Values {
        Values {
            theme: self.theme.get(),
            run: self.run.get(),
            playground: self.playground.get(),
            edition: self.edition.get(),
            channel: self.channel.get(),
            mode: self.mode.get(),
            backtrace: self.backtrace.get(),
            code_size: self.code_size.get(),
            wrap: self.wrap.get(),
            single_keys: self.single_keys.get(),
            check: self.check.get(),
            inlay_types: self.inlay_types.get(),
        }
    }

    fn of(values: Values) -> Self {
        Self {
            theme: RwSignal::new(values.theme),
            run: RwSignal::new(values.run),
            playground: RwSignal::new(values.playground),
            edition: RwSignal::new(values.edition),
            channel: RwSignal::new(values.channel),
            mode: RwSignal::new(values.mode),
            backtrace: RwSignal::new(values.backtrace),
            code_size: RwSignal::new(values.code_size.clamp(CODE_SIZES.0, CODE_SIZES.1)),
            wrap: RwSignal::new(values.wrap),
            single_keys: RwSignal::new(values.single_keys),
            check: RwSignal::new(values.check),
            inlay_types: RwSignal::new(values.inlay_types),
        }
    }
}

fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}
