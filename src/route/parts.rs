//! The parts of the page of one add-in, each with an address of its own.

/// A part of the page of one add-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What it is, how it stands, and what can be done with it.
    Overview,
    /// The manifests that it has had; two of them compared, or one to be used again.
    Versions(Looking),
    /// Its way into a real tenant.
    Delivery,
    /// Giving it to more and more people.
    Rollout,
    /// The message to those who get it.
    Announce,
    /// What happened to it.
    History,
}

/// What is looked at among the versions, which are counted from 1, the oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Looking {
    /// All of them.
    All,
    /// What the second changes, compared with the first.
    Compared(u32, u32),
    /// One that is to be used again.
    Again(u32),
}

impl Part {
    /// Every part, in the order of their tabs.
    pub const ALL: [Self; 6] = [
        Self::Overview,
        Self::Rollout,
        Self::Announce,
        Self::Versions(Looking::All),
        Self::Delivery,
        Self::History,
    ];

    /// The word of a part in an address, and the value of its tab. The overview is the page's own address.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Versions(_) => "versions",
            Self::Delivery => "delivery",
            Self::Rollout => "rollout",
            Self::Announce => "announcement",
            Self::History => "history",
        }
    }

    /// The part of such a word, whole.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }

    /// What follows the add-in in an address.
    pub(super) fn print(self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Versions(Looking::Compared(before, after)) => {
                ["/versions?from=", &before.to_string(), "&to=", &after.to_string()].concat()
            }
            Self::Versions(Looking::Again(version)) => ["/versions?again=", &version.to_string()].concat(),
            part => ["/", part.word()].concat(),
        }
    }

    /// Reads what follows the add-in in an address: the overview has nothing there.
    pub(super) fn parse(word: Option<&str>, query: &str) -> Option<Self> {
        let part = word.map_or(Some(Self::Overview), Self::of_word)?;
        match part {
            _ if (part == Self::Overview) != word.is_none() => None,
            Self::Versions(_) => Looking::parse(query).map(Self::Versions),
            part => query.is_empty().then_some(part),
        }
    }
}

impl Looking {
    fn parse(query: &str) -> Option<Self> {
        if query.is_empty() {
            return Some(Self::All);
        }
        if let Some(version) = query.strip_prefix("again=") {
            return version.parse().ok().map(Self::Again);
        }
        let (before, after) = query.strip_prefix("from=")?.split_once("&to=")?;
        Some(Self::Compared(before.parse().ok()?, after.parse().ok()?))
    }
}
