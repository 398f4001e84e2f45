//! Who an add-in comes to, and who looks covered and is not.

mod repair;
pub mod state;
pub mod view;
