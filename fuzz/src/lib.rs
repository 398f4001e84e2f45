//! What each fuzz target does with its bytes; the crates' own tests replay the seeds through the same functions.

pub mod directories;
pub mod inventories;
pub mod plans;
pub mod targets;
