//! What kind of tenant this is, and who is at the keyboard.

mod data;
mod roles;
pub mod state;
pub mod view;
