//! What can be asked for, what is decided, what happened, and where an organisation's add-ins stand because of it.

pub mod command;
pub mod decide;
pub mod event;
pub mod history;
pub(crate) mod refusal;
pub mod tenant;
