//! What the page asks. The form is that of `web/compiler.d.ts`; only the first file and the edition count here.

use rustfmt_nightly::Edition;
use serde_json::Value;

/// A text and the rules it is formatted by.
pub struct Question {
    pub text: String,
    pub edition: Edition,
}

impl Question {
    /// Reads the JSON; the error says which part is wrong.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let value: Value = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        let text = |of: &Value, name: &str| of[name].as_str().map(str::to_owned).ok_or_else(|| format!("no {name}"));
        match text(&value, "task")?.as_str() {
            "format" => {}
            other => return Err(format!("the formatter has no task called {other}")),
        }
        let edition = match text(&value, "edition")?.as_str() {
            "2015" => Edition::Edition2015,
            "2018" => Edition::Edition2018,
            "2021" => Edition::Edition2021,
            "2024" => Edition::Edition2024,
            other => return Err(format!("no edition is called {other}")),
        };
        Ok(Self { text: text(&value["files"][0], "text")?, edition })
    }
}
