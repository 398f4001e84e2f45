//! The add-in states view.

pub mod state;
pub mod view;
