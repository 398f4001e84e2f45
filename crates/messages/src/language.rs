//! The languages that the texts exist in.

/// A language with a complete set of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, the first language: keys and the order of arguments follow it.
    #[default]
    English,
    /// Dutch, with Microsoft's Dutch terms.
    Dutch,
}

impl Language {
    /// Every language, in the order in which a reader chooses among them.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The language's BCP 47 tag, as in the `lang` attribute.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The language of a BCP 47 tag with any region or script: `nl-BE` is Dutch. None when there are no texts in it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }
}
