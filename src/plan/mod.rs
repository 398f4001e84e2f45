//! The plan of the whole tenant as one file: saved, and carried out after a dry run.

mod dry_run;
pub mod run;
pub mod state;
pub mod view;
