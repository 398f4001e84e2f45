//! One person, with every add-in.

pub mod state;
pub mod view;
