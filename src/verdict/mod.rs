//! Why somebody has an add-in or does not: the verdict on one add-in and one person, with its questions.

mod questions;
pub mod state;
pub mod view;
