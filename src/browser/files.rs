//! Files that the reader gives and gets.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Reads a file or blob whole. Look at its size first.
///
/// # Errors
/// The file was moved, changed or removed after it was chosen, or may not be read.
pub async fn read(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Reads a part of a file or blob: `count` bytes from `from` on, fewer at its end.
///
/// # Errors
/// As [`read`].
pub async fn read_part(blob: &Blob, from: u64, count: u64) -> Result<Vec<u8>, JsValue> {
    // Sizes of files are whole numbers below 2^53.
    #[expect(clippy::cast_precision_loss, reason = "sizes stay below 2^53")]
    let (from, to) = (from as f64, from.saturating_add(count) as f64);
    read(&blob.slice_with_f64_and_f64(from, to)?).await
}

/// Gives the reader a file, as if a link to it had been followed. The browser says when it cannot.
pub fn download(name: &str, content: &[u8]) {
    let give = || -> Result<(), JsValue> {
        let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(content)))?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&address)
    };
    // Only a document without a window refuses, and nobody could be told there.
    let _ = give();
}
