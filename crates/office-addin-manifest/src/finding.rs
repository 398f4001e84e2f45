//! What reading a manifest found: one [`Finding`] for one cause, with its place and its sentence.

use messages::Message;
use serde::{Deserialize, Serialize};

/// How much a finding matters to the administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// The manifest cannot be deployed, or Office would not run it.
    Error,
    /// It can be deployed, but something will not work or is not what it seems.
    Warning,
    /// Worth knowing; nothing is wrong.
    Information,
}

/// A place in the bytes that were read, and where a text editor would show it. For an app package these are the bytes
/// of the `manifest.json` in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First byte, counted from 0 in the file as it was given.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Line of the first byte, counted from 1.
    pub line: u32,
    /// Column of the first byte in characters, counted from 1.
    pub column: u32,
}

/// One result of a manifest rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's stable code, such as `B001`; codes are never reused.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is; `None` when it concerns the file as a whole.
    pub span: Option<Span>,
    /// What is wrong and what to do, in the reader's language.
    pub message: Message,
    /// The change that takes the cause away, where one is safe to make without asking anybody.
    pub fix: Option<Fix>,
}

impl Finding {
    /// The fix that a repair of the file makes; what is merely worth knowing stays as it is.
    #[must_use]
    pub fn repair(&self) -> Option<&Fix> {
        self.fix.as_ref().filter(|_| self.severity != Severity::Information)
    }
}

/// A change of the bytes that takes the cause of a finding away and leaves everything else as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What is replaced, in the order of the file; no two of them overlap.
    pub edits: Vec<Edit>,
}

/// One replacement. The places are those of [`Span`]: bytes of the file as it was given and, for an app package,
/// bytes of the `manifest.json` in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// First byte that is replaced, counted from 0.
    pub start: u32,
    /// One past the last byte; the same as `start` where something is only inserted.
    pub end: u32,
    /// What stands there afterwards. It is written in the encoding of the file.
    pub text: String,
}

/// Lines that a repair changes together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hunk {
    /// Number of the first line, counted from 1, before the repair.
    pub line: u32,
    /// The lines as they are, without the last line end.
    pub before: String,
    /// The lines as they will be; empty when nothing stays of them.
    pub after: String,
}
