//! The engine: reads manifests, resolves assignments, and is the embedded tenant, behind the calls of the deployment
//! API.
//!
//! It is the second WebAssembly module. Everything that is not the browser is tested natively, on a tenant in memory.

#[cfg(any(test, feature = "conformance"))]
mod conformance;
pub mod dispatch;
mod draft;
#[cfg(any(test, feature = "conformance"))]
mod every_command;
mod files;
mod importing;
pub mod keep;
mod life;
mod organisation;
mod reading;
pub mod records;
mod restoring;
mod rows;
pub mod storage;
mod verdicts;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(test)]
mod memory;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_activity;
#[cfg(test)]
mod tests_confirmed;
#[cfg(test)]
mod tests_directory;
#[cfg(test)]
mod tests_life;
#[cfg(test)]
mod tests_restore;
#[cfg(test)]
mod tests_storage;
#[cfg(test)]
mod tests_versions;
