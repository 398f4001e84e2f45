//! The domain of Add-in Console: who is in the organisation, who gets an add-in, what happened to it, and how a
//! change is written exactly once.
//!
//! The crate is pure: no clock, no randomness, no web-sys, no async runtime. Time, ids and random numbers arrive as
//! values; the same code decides in the browser and on a server.

#![forbid(unsafe_code)]

#[cfg(feature = "import")]
pub mod activity;
pub mod announcement;
pub mod asset_id;
pub mod assignment;
pub mod audience;
pub mod base64;
#[cfg(feature = "bench")]
pub mod bench;
pub mod change_record;
#[cfg(feature = "import")]
pub mod checkpoint;
pub mod civil;
#[cfg(feature = "import")]
pub mod conformance;
pub mod delivery;
pub mod demo;
pub mod directory;
pub mod duplicates;
pub mod effect;
pub mod facts;
mod fold;
pub mod import;
pub mod index_set;
mod json;
pub mod lifecycle;
pub mod loss;
pub mod mail_address;
#[cfg(feature = "import")]
pub mod memory;
pub mod outcome;
pub mod plan;
#[cfg(feature = "import")]
pub mod protocol;
mod quoted;
pub mod readiness;
pub mod rescue;
pub mod retention;
pub mod roles;
pub mod rollout;
pub mod search;
pub mod segment;
pub mod store;
pub mod upload_error;
pub mod verdict;
