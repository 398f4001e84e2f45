//! A record of one change, for a change ticket: to print, to copy or to keep as a text.

pub mod text;
pub mod view;
