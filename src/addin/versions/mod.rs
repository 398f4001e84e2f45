//! Every manifest that the add-in has had: comparing two, keeping one as a file, using an earlier one again.

mod again;
pub mod state;
pub(super) mod view;
