//! Another manifest for the add-in: choosing it, what is wrong with it, what it changes, and doing it.

pub mod state;
pub mod view;
