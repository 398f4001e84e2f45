//! Bringing the organisation's directory from exports.

mod card;
mod preview;
pub mod state;
mod tenants;
pub mod view;
