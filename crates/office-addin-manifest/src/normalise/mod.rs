//! From either tree to the one shape that the rest of the program knows (`model::Manifest`).

mod activation;
mod collect;
mod names;
mod overrides;
mod places;
mod translations;
mod unified;
mod xml;

pub(crate) use names::{host_of_base, includes, permission_of_base, permission_of_resource};
pub(crate) use overrides::Resources;
pub(crate) use translations::translate;
pub(crate) use unified::unified;
pub(crate) use xml::addin_only;
