//! Doing something to the tenant as a whole: the command is sent once, whatever breaks, and the page says what became of
//! it. The page of one add-in does the same for itself (`addin::state`).

pub mod state;
pub mod view;
