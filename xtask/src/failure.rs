//! What went wrong, as a sentence that says what to do.

use std::fmt;

/// The outcome of a step.
pub type Result<T> = std::result::Result<T, Failure>;

/// A reason to stop, written for the person at the terminal.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with its whole explanation.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// A failure that stands in what was written already, and after which nothing may be written.
    pub const fn told() -> Self {
        Self(String::new())
    }

    /// Whether there is still something to say.
    pub const fn is_told(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Puts an error of the system into a sentence.
pub trait Explain<T> {
    /// Says what was being done: "Reading x" becomes "Reading x did not work: no such file".
    fn explain(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Explain<T> for std::result::Result<T, E> {
    fn explain(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Failure(format!("{} did not work: {error}.", doing())))
    }
}
