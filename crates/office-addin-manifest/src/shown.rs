//! Parts of a manifest's text, as a person is shown them.

use serde::{Deserialize, Serialize};

/// Some lines of a manifest with a place in them. Characters that act without being seen are written out, and long lines
/// are cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Number of the first line, counted from 1.
    pub first: u32,
    /// How many lines the manifest has.
    pub total: u32,
    /// The lines, without their ends.
    pub lines: Vec<Line>,
}

impl Passage {
    /// Number of the last line.
    #[must_use]
    pub fn end(&self) -> u32 {
        let lines = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        self.first.saturating_add(lines).saturating_sub(1)
    }
}

/// A line in three parts: before the place, the place itself, and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What stands before the place; the whole line where nothing of the place is in it.
    pub before: String,
    /// What belongs to the place.
    pub marked: String,
    /// What stands after it.
    pub after: String,
}
