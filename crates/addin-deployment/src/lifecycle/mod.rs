//! What can be asked for, what is decided, what happened, and where an organisation's add-ins stand because of it.

pub mod attestation;
pub mod command;
#[cfg(feature = "import")]
pub mod decide;
pub mod delivery;
pub mod event;
pub mod history;
pub mod limits;
#[cfg(feature = "import")]
pub(crate) mod refusal;
pub mod setting;
pub mod sighting;
pub mod tenant;
#[cfg(feature = "import")]
pub mod undo;
