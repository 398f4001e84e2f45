//! Whether people and the organisation are ready for add-ins.

pub mod items;
pub mod state;
pub mod view;
