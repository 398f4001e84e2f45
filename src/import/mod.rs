//! Bringing the organisation's directory from exports.

pub mod state;
