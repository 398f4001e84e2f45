//! The deploy wizard.

pub mod address;
pub mod begin;
pub mod check;
pub mod findings;
mod how;
pub mod manifest;
mod origin;
pub mod outcome;
pub mod portal;
pub mod review;
pub mod state;
pub mod taking;
pub mod view;
