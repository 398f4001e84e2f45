//! Bringing the organisation's directory from exports.

mod preview;
pub mod state;
pub mod view;
