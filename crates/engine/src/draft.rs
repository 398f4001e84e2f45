//! The wizard's draft as it is kept.

use deployment_api::Draft;

/// Stands before the bytes of a draft. A change of [`Draft`], or of a type within it, needs the next number: the bytes
/// do not describe themselves. A test holds both together.
pub const FORMAT: u8 = 3;

/// The bytes of a draft; `None` only when there is no memory for them.
pub fn to_bytes(draft: &Draft) -> Option<Vec<u8>> {
    postcard::to_extend(draft, vec![FORMAT]).ok()
}

/// Reads a draft back; `None` when another version of the console has written it.
pub fn from_bytes(bytes: &[u8]) -> Option<Draft> {
    let (format, draft) = bytes.split_first()?;
    (*format == FORMAT).then(|| postcard::from_bytes(draft).ok()).flatten()
}
