//! Files: saved to the reader's folder, chosen by them, dropped on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::page;

/// A file that the reader gave, not read yet.
#[derive(Clone)]
pub struct Given {
    file: File,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Too large for its purpose.
    #[error("The file is larger than {} KB, more than is read here.", .0 / 1024)]
    TooLarge(usize),
    /// Gone or refused.
    #[error("The file could not be read. It may have been moved; choose it again.")]
    Unreadable,
    /// Not text.
    #[error("The file is not text in UTF-8.")]
    NotText,
}

impl Given {
    /// Name without its folder.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Reads the file as text if it is not larger than `limit` bytes.
    pub async fn text(&self, limit: usize) -> Result<String, FileError> {
        if self.file.size() > limit as f64 {
            return Err(FileError::TooLarge(limit));
        }
        let buffer = JsFuture::from(self.file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
        String::from_utf8(js_sys::Uint8Array::new(&buffer).to_vec()).map_err(|_| FileError::NotText)
    }
}

/// The first file that was chosen in the input which an event came from. The input is emptied, so that choosing the
/// same file again is noticed.
pub fn chosen(event: &Event) -> Option<Given> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    Some(Given { file: file? })
}

/// The first file that was dropped.
pub fn dropped(event: &DragEvent) -> Option<Given> {
    event.prevent_default();
    let file = event.data_transfer()?.files()?.get(0)?;
    Some(Given { file })
}

/// Offers a text as a file to save. Says whether the browser took it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_some()
}

fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = page().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url).ok()
}
