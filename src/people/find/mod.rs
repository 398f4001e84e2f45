//! Finding people, and what directory they are in.

pub mod state;
pub mod view;
