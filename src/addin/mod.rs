//! One add-in: what it is, who has it, what happened to it; and what comes after a deployment.

pub mod access;
pub mod deployed;
pub mod state;
pub mod view;
