//! The rings of a rollout while they are planned: for an add-in that is deployed, and for one that is about to be.

pub mod state;
pub mod view;
