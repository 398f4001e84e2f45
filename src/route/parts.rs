//! The parts of the page of one add-in, each with an address of its own.

/// A part of the page of one add-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What it is, how it stands, and what can be done with it.
    Overview,
    /// What happened to it.
    History,
}

impl Part {
    /// Every part, in the order of their tabs.
    pub const ALL: [Self; 2] = [Self::Overview, Self::History];

    /// The word of a part in an address, and the value of its tab. The overview is the page's own address.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::History => "history",
        }
    }

    /// The part of such a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }

    /// What follows the add-in in an address.
    pub(super) fn print(self) -> String {
        match self {
            Self::Overview => String::new(),
            part => ["/", part.word()].concat(),
        }
    }

    /// Reads what follows the add-in in an address: the overview has nothing there.
    pub(super) fn parse(word: Option<&str>, query: &str) -> Option<Self> {
        let part = word.map_or(Some(Self::Overview), Self::of_word)?;
        (query.is_empty() && (part == Self::Overview) == word.is_none()).then_some(part)
    }
}
