//! The message to the people who get an add-in, or had it: what it is, where they find it, and what they have to do.
//!
//! [`compose`] makes a [`Letter`] of messages, which whoever draws the page writes out in the language of the *readers*,
//! whatever the administrator's own is. From then on it is text that the administrator may change; [`html`], [`mailto`]
//! and [`eml`] work on that text.

mod eml;
mod link;
mod mailto;
mod recipients;
mod text;
mod whereabouts;

pub use eml::{Draft, eml};
pub use link::checked_link;
pub use mailto::{MOST_LINK_BYTES, MailLink, mailto};
pub use recipients::{MOST_RECIPIENTS, Recipients, recipients};
pub use text::html;

use crate::lifecycle::tenant::{AddIn, CHANGE_SETTLES, DEPLOYMENT_SETTLES, REMOVAL_SETTLES};
use messages::{Language, Message, say};
use office_addin_manifest::model::{Host, LocalText, Manifest};
use serde::{Deserialize, Serialize};
use text::one_line;

/// What happened to the add-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum News {
    /// People get it for the first time.
    New,
    /// It gets a new manifest.
    Updated,
    /// It is turned off.
    TurnedOff,
    /// It is turned on again.
    TurnedOn,
    /// It is removed.
    Removed,
}

/// To whom it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    /// Everyone in the organisation.
    Everyone,
    /// Those who were chosen.
    Chosen,
    /// Those of one ring of a rollout.
    Ring {
        /// Which, from 1.
        number: u32,
        /// How many there are.
        of: u32,
    },
}

/// What a letter is made of.
#[derive(Clone, Copy, Debug)]
pub struct Announcement<'a> {
    /// The manifest that people get, or had.
    pub manifest: &'a Manifest,
    /// What happened.
    pub news: News,
    /// To whom.
    pub whom: Whom,
    /// People have to add it themselves: the method is Available.
    pub to_add: bool,
    /// Nobody has carried the change into the tenant yet: nothing of it may be told as if it were so.
    pub planned: bool,
    /// The administrator's page with help or questions; left out where [`checked_link`] refuses it.
    pub help: &'a str,
    /// How the administrator signs, in lines; may be empty.
    pub signature: &'a str,
    /// The readers' language: which of the manifest's texts are taken.
    pub language: Language,
}

/// A message to people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its subject.
    pub subject: Message,
    /// What stands in it, in order.
    pub parts: Vec<Part>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A paragraph.
    Paragraph(Message),
    /// A line over the items that follow.
    Heading(Message),
    /// An item of a list.
    Item(Message),
    /// The administrator's own words, in lines.
    Words(String),
}

/// The most characters of a name or a label that a letter repeats: the format's own limit ("DisplayName element").
const NAME_MOST: usize = 125;

/// The most characters of a description: twice what the format allows for one ("Description element").
const DESCRIPTION_MOST: usize = 500;

/// Makes the letter.
#[must_use]
pub fn compose(about: &Announcement<'_>) -> Letter {
    let Announcement { manifest, news, language, .. } = *about;
    let name = one_line(manifest.name.in_language(language.tag()), NAME_MOST);
    let hosts = host_names(&manifest.hosts);
    let mut parts = vec![Part::Paragraph(say::announce_hello())];
    let begin: Message = match news {
        News::New if about.to_add => say::announce_new_available(hosts.clone(), name.as_str()),
        News::New => say::announce_new(hosts.clone(), name.as_str()),
        News::Updated => say::announce_updated(name.as_str(), hosts.clone()),
        News::TurnedOff => say::announce_off(name.as_str(), hosts.clone()),
        News::TurnedOn => say::announce_on(name.as_str(), hosts.clone()),
        News::Removed => say::announce_removed(name.as_str(), hosts.clone()),
    };
    parts.push(Part::Paragraph(begin));
    let comes = matches!(news, News::New | News::TurnedOn);
    let description = one_line(manifest.description.in_language(language.tag()), DESCRIPTION_MOST);
    if comes && !description.is_empty() {
        parts.push(Part::Paragraph(say::announce_does(description)));
    }
    parts.extend(to_whom(about).map(Part::Paragraph));
    let wait = if about.planned { say::announce_wait_planned } else { say::announce_wait };
    parts.push(Part::Paragraph(wait(hours(news), hosts.clone())));
    if comes {
        parts.append(&mut whereabouts::parts(about, &name));
    }
    if let Ok(address) = checked_link(about.help) {
        parts.push(Part::Paragraph(say::announce_help(address)));
    }
    let support = manifest.support_url.as_deref().and_then(|address| checked_link(address).ok());
    if let Some(address) = support.filter(|_| comes || news == News::Updated) {
        let provider = one_line(&manifest.provider, NAME_MOST);
        parts.push(Part::Paragraph(say::announce_supplier(provider, address)));
    }
    let signature = text::lines(about.signature);
    if !signature.is_empty() {
        parts.push(Part::Words(signature));
    }
    Letter { subject: subject(news, name, hosts), parts }
}

/// What is known of an add-in whose manifest is not kept: a letter about it names it, and says less.
#[must_use]
pub fn manifest_of(add_in: &AddIn) -> Manifest {
    Manifest {
        name: LocalText { default: add_in.name.clone(), overrides: Vec::new() },
        provider: add_in.provider.clone(),
        hosts: add_in.hosts.clone(),
        ..Manifest::default()
    }
}

fn subject(news: News, name: String, hosts: Message) -> Message {
    match news {
        News::New => say::announce_subject_new(hosts, name),
        News::Updated => say::announce_subject_updated(name),
        News::TurnedOff => say::announce_subject_off(name),
        News::TurnedOn => say::announce_subject_on(name),
        News::Removed => say::announce_subject_removed(name),
    }
}

/// Who else gets it. With the last ring everybody has it who is meant to.
fn to_whom(about: &Announcement<'_>) -> Option<Message> {
    match about.whom {
        Whom::Ring { number, of } if number < of && matches!(about.news, News::New | News::Updated) => {
            Some(say::announce_ring(i64::from(number), i64::from(of)))
        }
        Whom::Everyone if about.news == News::New => Some(say::announce_everyone()),
        _ => None,
    }
}

/// How long it takes to reach everybody.
const fn hours(news: News) -> i64 {
    let settles = match news {
        News::New => DEPLOYMENT_SETTLES,
        News::Removed => REMOVAL_SETTLES,
        News::Updated | News::TurnedOff | News::TurnedOn => CHANGE_SETTLES,
    };
    settles / (60 * 60 * 1000)
}

/// The applications that get add-ins, by name.
fn host_names(hosts: &[Host]) -> Message {
    let names: Vec<_> = hosts.iter().filter(|host| host.deployable()).map(|host| host.name()).collect();
    match names.as_slice() {
        [] => say::announce_app("Office"),
        [only] => say::announce_app(*only),
        [most @ .., last] => say::announce_apps(most.join(", "), *last),
    }
}
