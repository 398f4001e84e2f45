//! What kind of tenant this is, and who is at the keyboard.

mod roles;
pub mod state;
pub mod view;
