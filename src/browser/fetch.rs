//! Fetches files.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// Asks for a file. An answer that says no, such as 404, is an answer; look at [`Response::ok`].
///
/// # Errors
/// Nothing answered, or the page may not ask there.
pub async fn get(address: &str, how: &RequestInit) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    JsFuture::from(window.fetch_with_str_and_init(address, how)).await?.dyn_into()
}

/// The text of an answer.
///
/// # Errors
/// The connection broke on the way.
pub async fn text(response: &Response) -> Result<String, JsValue> {
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}

/// The bytes of an answer.
///
/// # Errors
/// The connection broke on the way.
pub async fn bytes(response: &Response) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
