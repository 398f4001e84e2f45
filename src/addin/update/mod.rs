//! Another manifest for the add-in: choosing it, what is wrong with it, what it changes, and doing it.

mod source;
pub mod state;
pub mod view;
