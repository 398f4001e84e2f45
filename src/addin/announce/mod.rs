//! The message to the people who get the add-in.

mod state;
mod view;

pub(super) use view::view;
