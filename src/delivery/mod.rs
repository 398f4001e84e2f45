//! The way of the plans into a real tenant: what waits, what the tenant says, and where the two differ.

mod differences;
mod inventory;
pub mod state;
pub mod view;
mod waiting;

pub use differences::{Settling, settle};
