//! What a page knows of something that it asked for.

use crate::backend::{Answered, Failure};

/// The states of a question. A bar of progress appears by itself when `Loading` lasts (see `ui::progress`).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Load<T> {
    /// Not asked yet.
    #[default]
    NotAsked,
    /// Asked; what was known before stays visible until the answer comes.
    Loading(Option<T>),
    /// Answered.
    Ready(T),
    /// There is no answer.
    Failed(Failure),
}

impl<T> Load<T> {
    /// What is known, be it old.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Ready(value) | Self::Loading(Some(value)) => Some(value),
            Self::NotAsked | Self::Loading(None) | Self::Failed(_) => None,
        }
    }

    /// Asks again, keeping what is known.
    pub fn ask(&mut self) {
        let known = match std::mem::take(self) {
            Self::Ready(value) | Self::Loading(Some(value)) => Some(value),
            Self::NotAsked | Self::Loading(None) | Self::Failed(_) => None,
        };
        *self = Self::Loading(known);
    }

    /// What a page draws: what is known is shown as if it were the answer while it is asked for again, so that nothing
    /// is drawn anew when the answer is the same.
    #[must_use]
    pub fn steady(&self) -> Self
    where
        T: Clone,
    {
        self.value().map_or_else(|| self.clone(), |known| Self::Ready(known.clone()))
    }

    /// Whether an answer is on its way.
    pub const fn is_loading(&self) -> bool {
        matches!(self, Self::Loading(_))
    }
}

impl<T> From<Answered<T>> for Load<T> {
    fn from(answered: Answered<T>) -> Self {
        match answered {
            Ok(value) => Self::Ready(value),
            Err(failure) => Self::Failed(failure),
        }
    }
}

/// Numbers the questions of one kind, so that an answer to an older one is dropped on purpose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Generation(u32);

impl Generation {
    /// The number of the next question.
    pub const fn advance(&mut self) -> Self {
        self.0 = self.0.wrapping_add(1);
        *self
    }
}
