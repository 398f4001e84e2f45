//! How good or bad something is. Colour is never the only sign: each tone has an icon of its own.

use super::icon::Icon;

/// How good or bad something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// A plain fact.
    #[default]
    Neutral,
    /// Worth knowing.
    Info,
    /// Done, or fine.
    Success,
    /// Look at this before going on.
    Warning,
    /// Failed, or going on is not possible.
    Danger,
}

impl Tone {
    /// The CSS class that sets the colours of this tone.
    pub fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Success => "tone-success",
            Self::Warning => "tone-warning",
            Self::Danger => "tone-danger",
        }
    }

    /// The sign of this tone.
    pub fn icon(self) -> Icon {
        match self {
            Self::Neutral | Self::Info => Icon::Info,
            Self::Success => Icon::CheckCircle,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::Error,
        }
    }
}
