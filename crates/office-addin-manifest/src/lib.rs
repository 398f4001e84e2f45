//! Reads the manifests of Office add-ins: bytes in, a normalised manifest and findings out.
//!
//! Reading never fails, never panics and never stops at the first problem. The crate is pure: no network, no clock,
//! no randomness. The page is built without the `read` feature and knows only [`model`] and [`finding`].

#![forbid(unsafe_code)]

pub mod change;
pub mod finding;
pub mod model;
pub mod shown;

#[cfg(feature = "read")]
mod address;
#[cfg(feature = "read")]
mod compare;
#[cfg(feature = "read")]
pub mod excerpt;
#[cfg(feature = "read")]
pub mod json;
pub mod limits;
#[cfg(feature = "read")]
mod normalise;
#[cfg(feature = "read")]
mod parts;
#[cfg(feature = "read")]
mod policy;
#[cfg(feature = "read")]
mod read;
#[cfg(feature = "read")]
pub mod repair;
#[cfg(feature = "read")]
mod report;
#[cfg(feature = "read")]
mod rules;
#[cfg(feature = "read")]
mod source;
mod visible;
#[cfg(feature = "read")]
mod xml;
#[cfg(feature = "read")]
mod zip;

#[cfg(feature = "read")]
pub use compare::compare;
#[cfg(feature = "read")]
pub use policy::Policy;
#[cfg(feature = "read")]
pub use read::{is_markup, read, read_markup, read_with};
pub use visible::{visible, visible_text};
