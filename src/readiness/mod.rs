//! Whether people and the organisation are ready for add-ins.

pub mod items;
