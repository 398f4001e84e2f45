//! The add-in catalog: what the organisation has, and the way to deploy more.

pub mod state;
pub mod view;
