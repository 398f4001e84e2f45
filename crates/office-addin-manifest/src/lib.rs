//! Reads the manifests of Office add-ins: bytes in, a normalised manifest and findings out.
//!
//! Reading never fails, never panics and never stops at the first problem. The crate is pure: no network, no clock,
//! no randomness. The page is built without the `read` feature and knows only [`model`] and [`finding`].

#![forbid(unsafe_code)]

pub mod finding;
pub mod model;
