//! The deploy wizard.

pub mod address;
pub mod begin;
pub mod check;
pub mod findings;
pub mod manifest;
pub mod outcome;
pub mod portal;
pub mod review;
pub mod state;
pub mod taking;
pub mod view;
