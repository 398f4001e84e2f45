//! Finding people and groups of the directory as somebody types: for every page that does.

pub mod state;
pub mod view;
