//! Everything that happened, in pages with an address each, newest first: who did what when, and the way back.

pub mod filter;
pub mod line;
pub mod lines;
pub mod state;
pub mod view;
