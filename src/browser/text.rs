//! What the browser knows about letters.

use js_sys::JsString;

/// A text in lower case. Rust's own conversion brings tables of all alphabets along; the browser has them already.
#[must_use]
pub fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}
