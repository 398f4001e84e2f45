//! Lists without repeats, in the order of the file.

use crate::address;
use std::collections::BTreeSet;

/// Collects values, each once.
pub(super) struct Once<T> {
    seen: BTreeSet<T>,
    pub list: Vec<T>,
}

impl<T: Ord + Clone> Once<T> {
    pub fn new() -> Self {
        Self { seen: BTreeSet::new(), list: Vec::new() }
    }

    pub fn add(&mut self, value: T) {
        if self.seen.insert(value.clone()) {
            self.list.push(value);
        }
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
