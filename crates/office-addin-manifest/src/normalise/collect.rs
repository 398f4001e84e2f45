//! What is collected from all over a manifest: lists without repeats, in the order of the file.

use crate::address;
use crate::model::{Command, EntryPoint, EntryPointKind, LaunchEvent, WebApplication};
use sorting::keep_first;

/// Collects values, to be given each once.
pub(super) struct Once<T>(Vec<T>);

impl<T: Ord> Once<T> {
    pub fn new() -> Self {
        Self(Vec::new())
    }

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
        let cleaned = address::clean(url);
        if let Some(origin) = address::parse(&cleaned).and_then(|address| address.origin()) {
            self.add(origin);
        }
    }
}

/// The parts of the model that many places of a manifest add to.
pub(super) struct Parts {
    pub entry_points: Once<(EntryPointKind, String)>,
    pub commands: Once<(String, String)>,
    pub events: Once<(String, Option<String>)>,
    pub extra_permissions: Once<String>,
    pub equivalents: Once<String>,
    pub remote_definitions: Once<String>,
    pub origins: Once<String>,
    pub locales: Once<String>,
    pub web_application: Option<WebApplication>,
    pub custom_functions: bool,
}

impl Parts {
    pub fn new() -> Self {
        Self {
            entry_points: Once::new(),
            commands: Once::new(),
            events: Once::new(),
            extra_permissions: Once::new(),
            equivalents: Once::new(),
            remote_definitions: Once::new(),
            origins: Once::new(),
            locales: Once::new(),
            web_application: None,
            custom_functions: false,
        }
    }

    /// Adds an address that code is loaded from.
    pub fn entry_point(&mut self, kind: EntryPointKind, url: &str) {
        let url = url.trim();
        if !url.is_empty() {
            self.origins.add_origin(url);
            self.entry_points.add((kind, url.to_owned()));
        }
    }

    /// The entry points in the shape of the model.
    pub fn entry_points(&mut self) -> Vec<EntryPoint> {
        self.entry_points.take().into_iter().map(|(kind, url)| EntryPoint { kind, url }).collect()
    }

    /// The commands in the shape of the model.
    pub fn commands(&mut self) -> Vec<Command> {
        self.commands.take().into_iter().map(|(label, id)| Command { label, id }).collect()
    }

    /// The events in the shape of the model.
    pub fn events(&mut self) -> Vec<LaunchEvent> {
        self.events.take().into_iter().map(|(name, send_mode)| LaunchEvent { name, send_mode }).collect()
    }
}
