//! What is kept here about a person: to hand it over, and to put a pseudonym in their place.

pub mod state;
pub mod view;
