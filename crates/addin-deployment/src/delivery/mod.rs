//! The way between the plan and a real tenant: what goes out to it, and what came back of it.

pub mod drift;
pub mod handoff;
pub mod inventory;
