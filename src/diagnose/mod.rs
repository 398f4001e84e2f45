//! Why somebody does not see an add-in: about anybody, in the directory or not, and about any add-in.

pub mod state;
pub mod view;
