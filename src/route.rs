//! Every address of the app: one enum, one parser, one printer.
//!
//! An address names add-ins by product ID and people by directory id; what was typed into a search never stands in one.

use deployment_api::AddInState;
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::ProductId;

/// A step of the deploy wizard, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Before you begin.
    Begin,
    /// Take a manifest.
    Manifest,
    /// What the manifest is and asks for.
    Check,
    /// Who gets it.
    Who,
    /// What will happen.
    Review,
}

impl Step {
    /// All steps in order.
    pub const ALL: [Self; 5] = [Self::Begin, Self::Manifest, Self::Check, Self::Who, Self::Review];

    const fn word(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Manifest => "manifest",
            Self::Check => "check",
            Self::Who => "who",
            Self::Review => "review",
        }
    }
}

/// Where in the app the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The add-in catalog.
    Catalog,
    /// A step of the deploy wizard.
    Deploy(Step),
    /// The wizard's step *check* with some findings shown, or one opened.
    Findings(Shown),
    /// What a manifest rule looks for, by its code; every rule without one.
    Rule(Option<String>),
    /// The add-in states view, all or those in one state.
    States(Option<AddInState>),
    /// One add-in.
    AddIn(ProductId),
    /// One add-in that was just deployed: how to test it, and what comes next.
    Deployed(ProductId),
    /// Who has access to one add-in, to change it.
    Access(ProductId),
    /// Every component in every state (feature `gallery`); a section of it.
    #[cfg(feature = "gallery")]
    Gallery(String),
    /// An address that leads nowhere, as it was given.
    Unknown(String),
}

/// Which findings of a manifest are shown, and which of them is open in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Only those of this severity.
    pub severity: Option<Severity>,
    /// The number of the open one in the order of the file, counted from 1.
    pub open: Option<u32>,
}

const SEVERITIES: [(Severity, &str); 3] =
    [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Information, "information")];

/// The word of a severity in an address.
#[must_use]
pub fn word_of_severity(severity: Severity) -> &'static str {
    SEVERITIES.iter().find(|(known, _)| *known == severity).map_or("", |(_, word)| word)
}

/// The severity of such a word.
#[must_use]
pub fn severity_of(word: &str) -> Option<Severity> {
    SEVERITIES.iter().find(|(_, known)| *known == word).map(|(severity, _)| *severity)
}

const STATES: [(AddInState, &str); 3] =
    [(AddInState::Active, "active"), (AddInState::TurnedOff, "turned-off"), (AddInState::Deleted, "deleted")];

impl Route {
    /// Reads an address such as `/deploy/check`. An unknown one is kept, so that the page can say what it was.
    #[must_use]
    pub fn parse(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let route = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Some(Self::Catalog),
            (Some("deploy"), None, _) => Some(Self::Deploy(Step::Begin)),
            (Some("deploy"), Some("check"), None) if !query.is_empty() => {
                parse_shown(query).map(Self::Findings)
            }
            (Some("rules"), None, _) => Some(Self::Rule(None)),
            (Some("rules"), Some(code), None) => Some(Self::Rule(Some(code.to_owned()))),
            (Some("deploy"), Some(word), None) => {
                Step::ALL.into_iter().find(|step| step.word() == word).map(Self::Deploy)
            }
            (Some("states"), None, _) => parse_state(query).map(Self::States),
            (Some("add-in"), Some(id), None) => ProductId::parse(id).map(Self::AddIn),
            (Some("add-in"), Some(id), Some("deployed")) => ProductId::parse(id).map(Self::Deployed),
            (Some("add-in"), Some(id), Some("access")) => ProductId::parse(id).map(Self::Access),
            #[cfg(feature = "gallery")]
            (Some("gallery"), section, None) => Some(Self::Gallery(section.unwrap_or_default().to_owned())),
            _ => None,
        };
        route.filter(|_| parts.next().is_none()).unwrap_or_else(|| Self::Unknown(address.to_owned()))
    }

    /// Prints the address that [`Route::parse`] reads.
    #[must_use]
    pub fn print(&self) -> String {
        match self {
            Self::Catalog => "/".to_owned(),
            Self::Deploy(step) => ["/deploy/", step.word()].concat(),
            Self::Findings(shown) => print_shown(*shown),
            Self::Rule(None) => "/rules".to_owned(),
            Self::Rule(Some(code)) => ["/rules/", code].concat(),
            Self::States(None) => "/states".to_owned(),
            Self::States(Some(state)) => {
                let word = STATES.iter().find(|(known, _)| known == state).map_or("", |(_, word)| word);
                ["/states?state=", word].concat()
            }
            Self::AddIn(id) => ["/add-in/", id.as_str()].concat(),
            Self::Deployed(id) => ["/add-in/", id.as_str(), "/deployed"].concat(),
            Self::Access(id) => ["/add-in/", id.as_str(), "/access"].concat(),
            #[cfg(feature = "gallery")]
            Self::Gallery(section) => ["/gallery/", section].concat(),
            Self::Unknown(address) => address.clone(),
        }
    }
}

fn parse_shown(query: &str) -> Option<Shown> {
    let mut shown = Shown::default();
    for part in query.split('&') {
        match part.split_once('=')? {
            ("show", word) => shown.severity = Some(severity_of(word)?),
            ("finding", number) => shown.open = Some(number.parse().ok()?),
            _ => return None,
        }
    }
    Some(shown)
}

fn print_shown(shown: Shown) -> String {
    let severity = shown.severity.map(|severity| ["show=", word_of_severity(severity)].concat());
    let open = shown.open.map(|number| ["finding=", &number.to_string()].concat());
    let query: Vec<String> = severity.into_iter().chain(open).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    ["/deploy/check", mark, &query.join("&")].concat()
}

/// `Some(None)` without a filter, `None` for a state that does not exist.
fn parse_state(query: &str) -> Option<Option<AddInState>> {
    match query.strip_prefix("state=") {
        None if query.is_empty() => Some(None),
        None => None,
        Some(word) => STATES.iter().find(|(_, known)| *known == word).map(|(state, _)| Some(*state)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product() -> ProductId {
        ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap()
    }

    #[test]
    fn every_address_is_read_back_as_it_was_printed() {
        let mut routes = vec![Route::Catalog, Route::States(None), Route::AddIn(product())];
        routes.extend([Route::Deployed(product()), Route::Access(product())]);
        routes.extend(Step::ALL.map(Route::Deploy));
        routes.extend([Route::Rule(None), Route::Rule(Some("B004".to_owned()))]);
        for (severity, open) in
            [(Some(Severity::Warning), None), (None, Some(7)), (Some(Severity::Error), Some(12))]
        {
            routes.push(Route::Findings(Shown { severity, open }));
        }
        routes.extend(STATES.map(|(state, _)| Route::States(Some(state))));
        for route in routes {
            assert_eq!(Route::parse(&route.print()), route);
        }
    }

    #[test]
    fn what_leads_nowhere_is_kept_as_it_was_given() {
        for address in [
            "/nowhere",
            "/deploy/later",
            "/states?state=gone",
            "/deploy/check?show=all",
            "/deploy/check?finding=x",
            "/rules/B004/more",
            "/add-in/x",
            "/add-in/x/access/more",
            "/states?x",
        ] {
            assert_eq!(Route::parse(address), Route::Unknown(address.to_owned()), "{address}");
        }
    }

    #[test]
    fn a_product_id_is_read_however_it_is_written() {
        assert_eq!(Route::parse("/add-in/{6F1D0A52-2F0E-4D7A-9A0B-1C2D3E4F5A6B}"), Route::AddIn(product()));
    }

    #[test]
    fn the_wizard_without_a_step_begins_at_the_beginning() {
        assert_eq!(Route::parse("/deploy"), Route::Deploy(Step::Begin));
        assert_eq!(Route::parse(""), Route::Catalog);
    }
}
