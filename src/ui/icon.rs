//! The icons: small outlines on a grid of 20 by 20, drawn with the colour of the text around them. They are always
//! hidden from screen readers: the text beside an icon, or the control's label, says what it means.

use leptos::prelude::*;

/// An icon, named by what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named by what it shows")]
pub enum Icon {
    Add,
    Apps,
    ArrowDown,
    ArrowLeft,
    ArrowUp,
    Check,
    CheckCircle,
    ChevronDown,
    ChevronRight,
    Clock,
    Close,
    Copy,
    Delete,
    Display,
    Error,
    ExternalLink,
    Globe,
    Info,
    List,
    Menu,
    Moon,
    People,
    Person,
    Power,
    Search,
    Settings,
    Shield,
    Sun,
    Upload,
    Warning,
}

impl Icon {
    /// The icon as an element.
    pub fn view(self) -> AnyView {
        view! {
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                <path d=self.outline()></path>
            </svg>
        }
        .into_any()
    }

    fn outline(self) -> &'static str {
        match self {
            Self::Add => "M10 4v12M4 10h12",
            Self::Apps => "M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM14 11v6M11 14h6",
            Self::ArrowDown => "M10 4v12M5 11l5 5 5-5",
            Self::ArrowLeft => "M16 10H4M9 5l-5 5 5 5",
            Self::ArrowUp => "M10 16V4M5 9l5-5 5 5",
            Self::Check => "M4 10.5l4 4 8-9",
            Self::CheckCircle => "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM6.8 10.2l2.2 2.3 4.2-4.6",
            Self::ChevronDown => "M5 7.5l5 5 5-5",
            Self::ChevronRight => "M7.5 5l5 5-5 5",
            Self::Clock => "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2",
            Self::Close => "M5 5l10 10M15 5L5 15",
            Self::Copy => {
                "M8.5 2.5h6a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z\
                 M13 17.5H6a2.5 2.5 0 0 1-2.5-2.5V6.5"
            }
            Self::Delete => {
                "M3.5 5.5h13M8 5.5v-1a2 2 0 0 1 4 0v1M5 5.5l.8 10.2a2 2 0 0 0 2 1.8h4.4a2 2 0 0 0 2-1.8L15 5.5\
                 M8.5 9v5M11.5 9v5"
            }
            Self::Display => {
                "M3.5 4h13a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM7 17h6M10 14v3"
            }
            Self::Error => "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.5 7.5l5 5M12.5 7.5l-5 5",
            Self::ExternalLink => {
                "M8 4.5H5.5a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V12M11.5 3.5h5v5M16 4l-6.5 6.5"
            }
            Self::Globe => {
                "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM2.8 10h14.4\
                 M10 2.5c2.2 2 3.2 4.6 3.2 7.5s-1 5.5-3.2 7.5c-2.2-2-3.2-4.6-3.2-7.5s1-5.5 3.2-7.5z"
            }
            Self::Info => "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9v4.8M10 6.3v.1",
            Self::List => "M3.5 5.5h.1M3.5 10h.1M3.5 14.5h.1M7 5.5h9.5M7 10h9.5M7 14.5h9.5",
            Self::Menu => "M3 5.5h14M3 10h14M3 14.5h14",
            Self::Moon => "M16.5 11.8A7 7 0 1 1 8.2 3.5a5.8 5.8 0 0 0 8.3 8.3z",
            Self::People => {
                "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16c0-2.6 2.3-4.5 5.5-4.5S13 13.4 13 16\
                 M13.3 9.3a2.5 2.5 0 1 0-.8-4.8M14.7 11.8c2 .4 3.3 1.8 3.3 3.7"
            }
            Self::Person => {
                "M10 9.5A3.25 3.25 0 1 0 10 3a3.25 3.25 0 0 0 0 6.5zM3.5 17c.3-3 3-5 6.5-5s6.2 2 6.5 5"
            }
            Self::Power => "M10 3v7M6 5.2a6.5 6.5 0 1 0 8 0",
            Self::Search => "M8.8 14.1a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6zM12.7 12.7L17 17",
            Self::Settings => {
                "M3.5 6h7.9M15 6h1.5M3.5 14H5M8.6 14h7.9M13.2 4.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z\
                 M6.8 12.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z"
            }
            Self::Shield => {
                "M10 2.5c1.8 1.5 3.9 2.2 6.5 2.3v4.7c0 4-2.4 6.6-6.5 8-4.1-1.4-6.5-4-6.5-8V4.8c2.6-.1 4.7-.8 6.5-2.3z"
            }
            Self::Sun => {
                "M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM10 2v1.5M10 16.5V18M18 10h-1.5M3.5 10H2\
                 M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1M15.7 15.7l-1.1-1.1M5.4 5.4L4.3 4.3"
            }
            Self::Upload => "M10 13V3.5M6 7l4-4 4 4M3.5 13v2a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-2",
            Self::Warning => {
                "M10.7 3.6l6.6 11.8a.8.8 0 0 1-.7 1.2H3.4a.8.8 0 0 1-.7-1.2L9.3 3.6a.8.8 0 0 1 1.4 0zM10 8v4M10 14.2v.1"
            }
        }
    }
}
