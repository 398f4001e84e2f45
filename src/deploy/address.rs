//! Fetches a manifest from an address, where the configuration allows its origin.
//!
//! The configuration is `console.json` beside the page: `{ "manifestOrigins": ["https://addins.example.org"] }`. The
//! page's own origin is always allowed. The content security policy of the host must allow the same origins.

use super::taking::FILE_BYTES_MAX;
use crate::browser::fetch;
use js_sys::{Array, JSON, Reflect};
use messages::{Message, say};
use wasm_bindgen::JsCast as _;
use web_sys::{RequestCredentials, RequestInit, RequestRedirect, Response, Url};

/// Fetches a file; answers its name and its bytes, or the sentence why not.
///
/// # Errors
/// The address is none, its origin is not allowed, or nothing came from it.
pub async fn fetch(address: String) -> Result<(String, Vec<u8>), Message> {
    let address = address.trim().to_owned();
    let url = Url::new(&address).ok().filter(|url| matches!(url.protocol().as_str(), "https:" | "http:"));
    let Some(url) = url else { return Err(say::deploy_take_not_an_address(address)) };
    let own = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    let mut allowed = vec![own];
    allowed.extend(configured_origins().await);
    if !allowed.contains(&url.origin()) {
        return Err(say::deploy_take_forbidden(url.origin(), allowed.join(", ")));
    }
    let name = url.pathname().rsplit('/').next().unwrap_or_default().to_owned();
    match bytes(&url.href()).await {
        Some(bytes) => Ok((name, bytes)),
        None => Err(say::deploy_take_not_fetched(address)),
    }
}

async fn bytes(url: &str) -> Option<Vec<u8>> {
    // No cookie travels along, and a redirect cannot lead past the list of origins.
    let how = RequestInit::new();
    how.set_credentials(RequestCredentials::Omit);
    how.set_redirect(RequestRedirect::Error);
    let response = fetch::get(url, &how).await.ok().filter(Response::ok)?;
    let announced = response.headers().get("content-length").ok().flatten();
    let announced = announced.and_then(|length| length.parse::<u64>().ok());
    if announced.is_some_and(|length| length > FILE_BYTES_MAX) {
        return None;
    }
    let bytes = fetch::bytes(&response).await.ok()?;
    (u64::try_from(bytes.len()).ok()? <= FILE_BYTES_MAX && !bytes.is_empty()).then_some(bytes)
}

/// The origins that the configuration adds. Without a configuration there are none.
async fn configured_origins() -> Vec<String> {
    let Ok(response) = fetch::get("console.json", &RequestInit::new()).await else { return Vec::new() };
    let Ok(text) = fetch::text(&response).await else { return Vec::new() };
    let origins = JSON::parse(&text).and_then(|config| Reflect::get(&config, &"manifestOrigins".into()));
    let Ok(Ok(origins)) = origins.map(|origins| origins.dyn_into::<Array>()) else { return Vec::new() };
    origins.iter().filter_map(|origin| origin.as_string()).collect()
}
