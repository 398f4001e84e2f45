//! What is collected from all over a manifest: lists without repeats, in the order of the file.

use crate::address;
use crate::limits::{BYTES_PER_REPEATED, MAX_PLACES, MAX_REPEATED_BYTES};
use crate::model::{
    Command, CustomFunctions, EntryPoint, EntryPointKind, Equivalent, Host, LaunchEvent, Place,
    RequirementSet, Runtime, WebApplication,
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
    pub places: Vec<Place>,
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
    /// Bytes of the texts that were repeated so far.
    repeated: usize,
}

impl Parts {
    /// A text of the file that several places of the model have; empty once there are more of them than may be.
    pub fn repeat(&mut self, text: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        self.repeated = self.repeated.saturating_add(text.len() + BYTES_PER_REPEATED);
        if self.is_full() { String::new() } else { text.to_owned() }
    }

    /// Whether texts were left out because they are repeated too often.
    pub fn is_full(&self) -> bool {
        self.repeated > MAX_REPEATED_BYTES
    }

    /// Adds a place where a command with a label is found.
    pub fn place(&mut self, place: Place) {
        if !place.label.default.is_empty() && !self.has_places() && !self.places.contains(&place) {
            self.places.push(place);
        }
    }

    /// Whether there are as many places as anybody will look at.
    pub fn has_places(&self) -> bool {
        self.places.len() >= MAX_PLACES
    }

    /// Adds an address that code is loaded from.
    pub fn entry_point(&mut self, kind: EntryPointKind, url: &str) {
        let url = self.repeat(url.trim());
        if !url.is_empty() {
            self.origins.add_origin(&url);
            self.entry_points.add(EntryPoint { kind, url });
        }
    }

    /// Adds a remote file that changes the add-in and is no part of the manifest.
    pub fn remote_definition(&mut self, url: &str) {
        let url = self.repeat(url);
        if !url.is_empty() {
            self.origins.add_origin(&url);
            self.remote_definitions.add(url);
        }
    }
}

/// Applications in the order of the model, each once.
pub(super) fn in_order(mut hosts: Vec<Host>) -> Vec<Host> {
    sort_by_key(&mut hosts, |host| *host);
    hosts.dedup();
    hosts
}
