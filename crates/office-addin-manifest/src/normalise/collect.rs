//! What is collected from all over a manifest: lists without repeats, in the order of the file.

use crate::address;
use crate::model::{
    Command, CustomFunctions, EntryPoint, EntryPointKind, Equivalent, Host, LaunchEvent, RequirementSet,
    Runtime, WebApplication,
};
use sorting::{keep_first, sort_by_key};

/// So many of the last origins are looked at before an address is taken apart.
const FEW: usize = 4;

/// Collects values, to be given each once.
pub(super) struct Once<T>(Vec<T>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Once<T> {
    pub fn add(&mut self, value: T) {
        self.0.push(value);
    }

    /// What was collected.
    pub fn take(&mut self) -> Vec<T> {
        let mut list = std::mem::take(&mut self.0);
        keep_first(&mut list);
        list
    }
}

impl Once<String> {
    /// Adds the origin of an address, if it has one.
    pub fn add_origin(&mut self, url: &str) {
        // Most addresses of a manifest have the origin of the one before.
        if self.0.iter().rev().take(FEW).any(|origin| address::begins_with(url, origin)) {
            return;
        }
        let cleaned = address::clean(url);
        if let Some(origin) = address::parse(&cleaned).and_then(|address| address.origin()) {
            self.add(origin);
        }
    }
}

/// The parts of the model that many places of a manifest add to.
#[derive(Default)]
pub(super) struct Parts {
    pub entry_points: Once<EntryPoint>,
    pub runtimes: Once<Runtime>,
    pub commands: Once<Command>,
    pub events: Once<LaunchEvent>,
    pub activations: Once<String>,
    pub override_hosts: Vec<Host>,
    pub override_requirements: Once<RequirementSet>,
    pub extra_permissions: Once<String>,
    pub equivalents: Once<Equivalent>,
    pub remote_definitions: Once<String>,
    pub origins: Once<String>,
    pub locales: Once<String>,
    pub web_application: Option<WebApplication>,
    pub custom_functions: Once<CustomFunctions>,
}

impl Parts {
    /// Adds an address that code is loaded from.
    pub fn entry_point(&mut self, kind: EntryPointKind, url: &str) {
        let url = url.trim();
        if !url.is_empty() {
            self.origins.add_origin(url);
            self.entry_points.add(EntryPoint { kind, url: url.to_owned() });
        }
    }

    /// Adds a remote file that changes the add-in and is no part of the manifest.
    pub fn remote_definition(&mut self, url: &str) {
        if !url.is_empty() {
            self.origins.add_origin(url);
            self.remote_definitions.add(url.to_owned());
        }
    }
}

/// Applications in the order of the model, each once.
pub(super) fn in_order(mut hosts: Vec<Host>) -> Vec<Host> {
    sort_by_key(&mut hosts, |host| *host);
    hosts.dedup();
    hosts
}
