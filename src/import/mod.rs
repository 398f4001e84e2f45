//! Bringing the organisation's directory from exports.

mod card;
mod headings;
mod preview;
pub mod state;
mod tenants;
pub mod view;
