//! Thin wrappers of what the browser offers. Nothing here knows the domain.

pub mod clock;
pub mod fetch;
pub mod files;
pub mod location;
pub mod random;
pub mod storage;
pub mod text;
