//! Every address of the app: one enum, one parser, one printer.
//!
//! An address names add-ins by product ID and people by directory id. What was typed into a search of people never stands
//! in one; the words by which activity is narrowed do, for such a list is passed on.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::RowsOf;
use addin_deployment::outcome::Revision;
use addin_deployment::readiness::{State, Topic};
use deployment_api::AddInState;
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::ProductId;

mod parts;

pub use parts::{Looking, Part};

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
    /// A part of the page of one add-in.
    AddIn(ProductId, Part),
    /// Another manifest for one add-in; some of its findings shown, or one opened.
    Update(ProductId, Shown),
    /// A record of the change after which the log stood there, for a change ticket.
    Record(Revision),
    /// One add-in that was just deployed: how to test it, and what comes next.
    Deployed(ProductId),
    /// Who has access to one add-in, to change it.
    Access(ProductId),
    /// Who gets one add-in, and who does not.
    Audience(ProductId, RowsOf),
    /// Finding people.
    People,
    /// One person, with every add-in; one of those opened.
    Person(DirectoryId, Option<ProductId>),
    /// Whether people and the organisation are ready; those people whom one thing keeps from it.
    Readiness(Option<Standing>),
    /// Bringing exports of the organisation's directory.
    Import,
    /// Why somebody does not see an add-in, by questions; the add-in, where it is chosen.
    Diagnose(Option<ProductId>),
    /// How the plans stand to Microsoft 365, and what it says.
    Delivery,
    /// The kind of tenant, and who is at the keyboard.
    Settings,
    /// What happened: some of it, as that page reads and writes it.
    Activity(String),
    /// The plan of the whole tenant, as a file.
    Plan,
    /// What is kept here about a person.
    PersonalData,
    /// Every component in every state (feature `gallery`); a section of it.
    #[cfg(feature = "gallery")]
    Gallery(String),
    /// An address that leads nowhere, as it was given.
    Unknown(String),
}

/// Which people the readiness page lists: those who stand so, in one thing or all in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What is looked at; `None` all in all.
    pub topic: Option<Topic>,
    /// How they stand.
    pub state: State,
}

const STANDING: [(State, &str); 5] = [
    (State::NotReady, "not-ready"),
    (State::Unknown, "unknown"),
    (State::Probably, "probably"),
    (State::Notice, "notice"),
    (State::Ready, "ready"),
];

const TOPICS: [(Topic, &str); 5] = [
    (Topic::Account, "account"),
    (Topic::Plan, "plan"),
    (Topic::Mailbox, "mailbox"),
    (Topic::Activated, "activated"),
    (Topic::Client, "client"),
];

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
            (Some("add-in"), Some(id), Some("update")) => {
                parse_shown(query).and_then(|shown| Some(Self::Update(ProductId::parse(id)?, shown)))
            }
            (Some("record"), Some(number), None) => {
                number.parse().ok().map(|number| Self::Record(Revision(number)))
            }
            (Some("add-in"), Some(id), Some("deployed")) => ProductId::parse(id).map(Self::Deployed),
            (Some("add-in"), Some(id), Some("access")) => ProductId::parse(id).map(Self::Access),
            (Some("add-in"), Some(id), Some("people")) => {
                parse_part(query).and_then(|part| Some(Self::Audience(ProductId::parse(id)?, part)))
            }
            (Some("add-in"), Some(id), word) => {
                Part::parse(word, query).and_then(|part| Some(Self::AddIn(ProductId::parse(id)?, part)))
            }
            (Some("people"), None, _) => Some(Self::People),
            (Some("people"), Some(id), None) => {
                unescaped(id).and_then(|id| Some(Self::Person(DirectoryId(id), parse_opened(query)?)))
            }
            (Some("readiness"), None, _) if query.is_empty() => Some(Self::Readiness(None)),
            (Some("readiness"), None, _) => parse_standing(query).map(|shown| Self::Readiness(Some(shown))),
            (Some("import"), None, _) => Some(Self::Import),
            (Some("delivery"), None, _) => Some(Self::Delivery),
            (Some("settings"), None, _) => Some(Self::Settings),
            (Some("activity"), None, _) => Some(Self::Activity(query.to_owned())),
            (Some("plan"), None, _) => Some(Self::Plan),
            (Some("personal-data"), None, _) => Some(Self::PersonalData),
            (Some("why"), None, _) => parse_opened(query).map(Self::Diagnose),
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
            Self::Findings(shown) => ["/deploy/check", &print_shown(*shown)].concat(),
            Self::Rule(None) => "/rules".to_owned(),
            Self::Rule(Some(code)) => ["/rules/", code].concat(),
            Self::States(None) => "/states".to_owned(),
            Self::States(Some(state)) => {
                let word = STATES.iter().find(|(known, _)| known == state).map_or("", |(_, word)| word);
                ["/states?state=", word].concat()
            }
            Self::AddIn(id, part) => ["/add-in/", id.as_str(), &part.print()].concat(),
            Self::Update(id, shown) => ["/add-in/", id.as_str(), "/update", &print_shown(*shown)].concat(),
            Self::Record(revision) => ["/record/", &revision.0.to_string()].concat(),
            Self::Deployed(id) => ["/add-in/", id.as_str(), "/deployed"].concat(),
            Self::Access(id) => ["/add-in/", id.as_str(), "/access"].concat(),
            Self::Audience(id, part) => ["/add-in/", id.as_str(), "/people", &print_part(*part)].concat(),
            Self::People => "/people".to_owned(),
            Self::Person(id, opened) => {
                ["/people/", &escaped(&id.0), &print_opened(opened.as_ref())].concat()
            }
            Self::Readiness(None) => "/readiness".to_owned(),
            Self::Readiness(Some(shown)) => print_standing(*shown),
            Self::Import => "/import".to_owned(),
            Self::Delivery => "/delivery".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::Activity(query) if query.is_empty() => "/activity".to_owned(),
            Self::Activity(query) => ["/activity?", query].concat(),
            Self::Plan => "/plan".to_owned(),
            Self::PersonalData => "/personal-data".to_owned(),
            Self::Diagnose(product) => ["/why", &print_opened(product.as_ref())].concat(),
            #[cfg(feature = "gallery")]
            Self::Gallery(section) => ["/gallery/", section].concat(),
            Self::Unknown(address) => address.clone(),
        }
    }
}

fn parse_shown(query: &str) -> Option<Shown> {
    let mut shown = Shown::default();
    for part in query.split('&').filter(|part| !part.is_empty()) {
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
    [mark, &query.join("&")].concat()
}

fn parse_part(query: &str) -> Option<RowsOf> {
    match query {
        "" => Some(RowsOf::Sure),
        "show=uncertain" => Some(RowsOf::Uncertain),
        "show=accounts" => Some(RowsOf::Accounts),
        query => Some(RowsOf::Loss(query.strip_prefix("lost=")?.parse().ok()?)),
    }
}

fn print_part(part: RowsOf) -> String {
    match part {
        RowsOf::Sure => String::new(),
        RowsOf::Uncertain => "?show=uncertain".to_owned(),
        RowsOf::Accounts => "?show=accounts".to_owned(),
        RowsOf::Loss(place) => ["?lost=", &place.to_string()].concat(),
    }
}

/// `Some(None)` where no add-in is named, `None` for a query that means nothing.
fn parse_opened(query: &str) -> Option<Option<ProductId>> {
    if query.is_empty() {
        return Some(None);
    }
    ProductId::parse(query.strip_prefix("add-in=")?).map(Some)
}

fn print_opened(product: Option<&ProductId>) -> String {
    product.map(|product| ["?add-in=", product.as_str()].concat()).unwrap_or_default()
}

fn parse_standing(query: &str) -> Option<Standing> {
    let (state, topic) =
        query.split_once("&topic=").map_or((query, None), |(state, topic)| (state, Some(topic)));
    let state = state.strip_prefix("show=")?;
    let state = STANDING.iter().find(|(_, word)| *word == state)?.0;
    let topic = match topic {
        Some(topic) => Some(TOPICS.iter().find(|(_, word)| *word == topic)?.0),
        None => None,
    };
    Some(Standing { topic, state })
}

fn print_standing(shown: Standing) -> String {
    let state = STANDING.iter().find(|(known, _)| *known == shown.state).map_or("", |(_, word)| word);
    let topic = TOPICS.iter().find(|(known, _)| Some(*known) == shown.topic);
    let topic = topic.map(|(_, word)| ["&topic=", word].concat()).unwrap_or_default();
    ["/readiness?show=", state, &topic].concat()
}

/// A text as a part of an address: ids are GUIDs nearly always, and whatever a source wrote otherwise.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut part = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._@".contains(&byte) {
            part.push(char::from(byte));
        } else {
            part.push('%');
            for digit in [byte >> 4, byte & 15] {
                part.extend(char::from_digit(u32::from(digit), 16));
            }
        }
    }
    part
}

/// The text of such a part; `None` for what is none.
#[must_use]
pub fn unescaped(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
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
        let mut routes = vec![Route::Catalog, Route::States(None)];
        routes.extend(Part::ALL.map(|part| Route::AddIn(product(), part)));
        let looking = [Looking::Compared(1, 3), Looking::Again(2)].map(Part::Versions);
        routes.extend(looking.map(|part| Route::AddIn(product(), part)));
        routes.extend([Route::Deployed(product()), Route::Access(product()), Route::Record(Revision(12))]);
        routes.push(Route::Update(product(), Shown::default()));
        routes.push(Route::Update(product(), Shown { severity: Some(Severity::Error), open: Some(2) }));
        routes.extend(Step::ALL.map(Route::Deploy));
        routes.extend([Route::Rule(None), Route::Rule(Some("B004".to_owned()))]);
        routes.extend(
            [RowsOf::Sure, RowsOf::Uncertain, RowsOf::Loss(3)].map(|part| Route::Audience(product(), part)),
        );
        routes.extend([Route::People, Route::Import, Route::Delivery, Route::Settings]);
        routes.extend([None, Some(product())].map(Route::Diagnose));
        routes.extend([Route::Plan, Route::PersonalData]);
        routes.extend(["", "person=a%20b&page=2"].map(|query| Route::Activity(query.to_owned())));
        routes.push(Route::Readiness(None));
        for state in STANDING.map(|(state, _)| state) {
            routes.push(Route::Readiness(Some(Standing { topic: None, state })));
            let topics = TOPICS.map(|(topic, _)| Standing { topic: Some(topic), state });
            routes.extend(topics.map(|shown| Route::Readiness(Some(shown))));
        }
        for id in ["00000000-0000-4000-8000-00000000000a", "anna@contoso.example", "a/b?c %é", "%"] {
            routes.extend(
                [None, Some(product())].map(|opened| Route::Person(DirectoryId(id.to_owned()), opened)),
            );
        }
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
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/overview",
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/history/more",
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/history?x",
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/versions?from=1",
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/versions?again=x",
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/update?show=all",
            "/record/last",
            "/add-in/x/access/more",
            "/states?x",
            "/people/%zz",
            "/people/a/b",
            "/people/a?add-in=x",
            "/why?add-in",
            "/readiness?show=well",
            "/readiness?show=ready&topic=weather",
            "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b/people?lost=x",
        ] {
            assert_eq!(Route::parse(address), Route::Unknown(address.to_owned()), "{address}");
        }
    }

    #[test]
    fn a_product_id_is_read_however_it_is_written() {
        let written = "/add-in/{6F1D0A52-2F0E-4D7A-9A0B-1C2D3E4F5A6B}";
        assert_eq!(Route::parse(written), Route::AddIn(product(), Part::Overview));
    }

    #[test]
    fn the_address_of_an_add_in_is_that_of_its_overview() {
        let written = "/add-in/6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b";
        assert_eq!(Route::parse(written), Route::AddIn(product(), Part::Overview));
        assert_eq!(Route::AddIn(product(), Part::Overview).print(), written);
    }

    #[test]
    fn the_wizard_without_a_step_begins_at_the_beginning() {
        assert_eq!(Route::parse("/deploy"), Route::Deploy(Step::Begin));
        assert_eq!(Route::parse(""), Route::Catalog);
    }
}
