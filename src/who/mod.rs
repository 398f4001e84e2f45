//! Who gets an add-in: the three choices, the people picker and the live effect, for the wizard and for changing
//! access later.

mod pasted;
pub mod state;
pub mod view;
