//! Who gets an add-in: the three choices, the people picker and the live effect, for the wizard and for changing
//! access later.

pub mod state;
pub mod view;
