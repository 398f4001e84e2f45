//! The findings of a manifest: which are shown, the place of one in the text, and what can be repaired here.

mod repair;
pub mod state;
mod text;
pub mod view;
