//! Who an add-in comes to, and who looks covered and is not.

pub mod state;
pub mod view;
