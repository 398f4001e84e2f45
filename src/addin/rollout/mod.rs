//! Giving the add-in to more and more people: the plan, and how far it has come.

mod dates;
mod ladder;
mod state;
mod view;

pub(super) use view::view;
