//! What the browser knows about letters.

use js_sys::JsString;

/// A text in lower case. Rust's own conversion brings tables of all alphabets along; the browser has them already.
#[must_use]
pub fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// A text in lower case and without accents, for finding it by what somebody types.
#[must_use]
pub fn plain(text: &str) -> String {
    // In this form an accent is a sign of its own, after its letter.
    let apart = String::from(JsString::from(text).to_lower_case().normalize("NFD"));
    apart.chars().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign)).collect()
}
