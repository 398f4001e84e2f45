//! Bringing back a rescue file: what it holds, what it takes the place of, and putting it there.

pub mod state;
pub mod view;
mod views;
