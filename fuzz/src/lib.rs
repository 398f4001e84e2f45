//! What each fuzz target does with its bytes; the crate's own tests replay the seeds through the same functions.

pub mod targets;
