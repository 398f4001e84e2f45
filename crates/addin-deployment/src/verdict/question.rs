//! What is not known about a case, as questions about one person: each with the answers that can be given, and what an
//! answer makes known.

use super::ChangeKind;
use super::case::{Case, Change, Method, Obstacle, Reach, Reached, SignedIn, Way};
use crate::directory::{Fact, Mailbox};
use crate::effect::LossReason;
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::tenant::AddInState;
use crate::readiness::Plan;
use crate::readiness::client::{ClientVersion, Edition, Platform};
use messages::{Message, say};
use office_addin_manifest::model::Host;
use serde::{Deserialize, Serialize};

/// Something to find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// In which state is the add-in?
    State,
    /// How is it assigned to the person?
    Assigned,
    /// Of which kind is the group?
    GroupKind,
    /// Is the group inside another one?
    GroupParent,
    /// When was the add-in last changed?
    When,
    /// By which method is it deployed?
    Method,
    /// Has the person removed it?
    Removed,
    /// Which licence has the person?
    Plan,
    /// Where is the mailbox?
    Mailbox,
    /// Signed in to Office with which account?
    SignedIn,
    /// In which application does the person look?
    App,
    /// What does Office run on?
    Platform,
    /// How is Office licensed?
    Edition,
    /// Which version of Office is it? The answer is a text.
    Version,
    /// May people sign in to the App Management Service?
    AppManagement,
    /// Is `AppsForOfficeEnabled` true?
    AppsForOffice,
    /// Does an update wait for consent?
    Consent,
    /// Are optional connected experiences on?
    Connected,
    /// Is there a copy that is not the administrator's?
    OwnCopy,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The option at this place of [`Question::options`].
    Choice(u8),
    /// What was typed, where [`Question::takes_text`].
    Text(String),
    /// Nobody knows; it is not asked again.
    DoNotKnow,
}

/// An option, and what it makes known.
type Options<T> = &'static [(fn() -> Message, T)];

const YES_NO: Options<Fact> = &[(say::verdict_answer_yes, Fact::Yes), (say::verdict_answer_no, Fact::No)];

const STATES: Options<AddInState> = &[
    (say::states_active, AddInState::Active),
    (say::states_turned_off, AddInState::TurnedOff),
    (say::states_deleted, AddInState::Deleted),
];

/// How somebody says that an add-in is assigned.
#[derive(Clone, Copy)]
enum Assigned {
    Everyone,
    Name,
    Group,
    InnerGroup,
    Nowhere,
}

const ASSIGNED: Options<Assigned> = &[
    (say::verdict_answer_everyone, Assigned::Everyone),
    (say::verdict_answer_by_name, Assigned::Name),
    (say::verdict_answer_group, Assigned::Group),
    (say::verdict_answer_inner_group, Assigned::InnerGroup),
    (say::verdict_answer_nowhere, Assigned::Nowhere),
];

/// The kinds of groups, by what they come to; a group with mail may yet be inside another one.
const GROUP_KINDS: Options<Option<LossReason>> = &[
    (say::deploy_who_kind_microsoft365, None),
    (say::verdict_answer_mail_group, Some(LossReason::GroupWithParent)),
    (say::deploy_who_kind_security, Some(LossReason::SecurityGroup)),
    (say::deploy_who_kind_dynamic_distribution, Some(LossReason::UnsupportedGroup)),
];

/// How long ago a change was, in hours.
const AGES: Options<i64> =
    &[(say::verdict_answer_today, 0), (say::verdict_answer_days, 24), (say::verdict_answer_longer, 72)];

const METHODS: Options<Method> = &[
    (|| say::verdict_answer_name("Fixed"), Method::Fixed),
    (|| say::verdict_answer_name("Optional"), Method::Optional),
    (|| say::verdict_answer_name("Available"), Method::Available),
];

const PLANS: Options<Plan> =
    &[(say::verdict_answer_exchange, Plan::Active), (say::verdict_answer_no_exchange, Plan::None)];

const MAILBOXES: Options<Mailbox> = &[
    (say::verdict_answer_mailbox_online, Mailbox::User),
    (say::verdict_answer_mailbox_on_premises, Mailbox::OnPremises),
    (say::verdict_answer_mailbox_shared, Mailbox::Shared),
    (say::verdict_answer_mailbox_pop, Mailbox::Other),
    (say::verdict_answer_mailbox_none, Mailbox::None),
];

const ACCOUNTS: Options<SignedIn> = &[
    (say::verdict_answer_work, SignedIn::Work),
    (say::verdict_answer_personal, SignedIn::Personal),
    (say::verdict_answer_elsewhere, SignedIn::Elsewhere),
];

const APPS: Options<Host> = &[
    (|| say::verdict_answer_name(Host::Word.name()), Host::Word),
    (|| say::verdict_answer_name(Host::Excel.name()), Host::Excel),
    (|| say::verdict_answer_name(Host::PowerPoint.name()), Host::PowerPoint),
    (|| say::verdict_answer_name(Host::Outlook.name()), Host::Outlook),
    (|| say::verdict_answer_name(Host::OneNote.name()), Host::OneNote),
    (|| say::verdict_answer_name(Host::Project.name()), Host::Project),
];

const PLATFORMS: Options<Platform> = &[
    (|| say::verdict_answer_name("Windows"), Platform::Windows),
    (say::verdict_answer_new_outlook, Platform::NewOutlook),
    (|| say::verdict_answer_name("Mac"), Platform::Mac),
    (say::verdict_answer_web, Platform::Web),
    (|| say::verdict_answer_name("iPad"), Platform::IPad),
    (|| say::verdict_answer_name("iPhone"), Platform::IPhone),
    (|| say::verdict_answer_name("Android"), Platform::Android),
];

const EDITIONS: Options<Edition> = &[
    (say::verdict_answer_subscription, Edition::Subscription),
    (|| say::verdict_answer_name("Office 2019, 2021, 2024, LTSC"), Edition::Office2019),
    (|| say::verdict_answer_name("Office 2016"), Edition::Office2016),
    (|| say::verdict_answer_name("Office 2013"), Edition::Office2013),
];

const HOUR: i64 = 60 * 60 * 1000;

fn texts<T>(options: Options<T>) -> Vec<Message> {
    options.iter().map(|(text, _)| text()).collect()
}

fn chosen<T: Copy>(options: Options<T>, answer: &Answer) -> Option<T> {
    match answer {
        Answer::Choice(place) => options.get(usize::from(*place)).map(|(_, value)| *value),
        Answer::Text(_) | Answer::DoNotKnow => None,
    }
}

/// What the option says, or that it is not known.
fn fact(answer: &Answer) -> Fact {
    chosen(YES_NO, answer).unwrap_or_default()
}

impl Question {
    /// The question.
    #[must_use]
    pub fn text(self) -> Message {
        match self {
            Self::State => say::verdict_ask_state(),
            Self::Assigned => say::verdict_ask_assigned(),
            Self::GroupKind => say::verdict_ask_group_kind(),
            Self::GroupParent => say::verdict_ask_group_parent(),
            Self::When => say::verdict_ask_when(),
            Self::Method => say::verdict_ask_method(),
            Self::Removed => say::verdict_ask_removed(),
            Self::Plan => say::verdict_ask_plan(),
            Self::Mailbox => say::verdict_ask_mailbox(),
            Self::SignedIn => say::verdict_ask_signed_in(),
            Self::App => say::verdict_ask_app(),
            Self::Platform => say::verdict_ask_platform(),
            Self::Edition => say::verdict_ask_edition(),
            Self::Version => say::verdict_ask_version(),
            Self::AppManagement => say::verdict_ask_app_management(),
            Self::AppsForOffice => say::verdict_ask_apps_for_office(),
            Self::Consent => say::verdict_ask_consent(),
            Self::Connected => say::verdict_ask_connected(),
            Self::OwnCopy => say::verdict_ask_own_copy(),
        }
    }

    /// Whether the answer is typed.
    #[must_use]
    pub const fn takes_text(self) -> bool {
        matches!(self, Self::Version)
    }

    /// What can be answered, in the order of [`Answer::Choice`]; nothing where the answer is typed.
    #[must_use]
    pub fn options(self) -> Vec<Message> {
        match self {
            Self::State => texts(STATES),
            Self::Assigned => texts(ASSIGNED),
            Self::GroupKind => texts(GROUP_KINDS),
            Self::When => texts(AGES),
            Self::Method => texts(METHODS),
            Self::Plan => texts(PLANS),
            Self::Mailbox => texts(MAILBOXES),
            Self::SignedIn => texts(ACCOUNTS),
            Self::App => texts(APPS),
            Self::Platform => texts(PLATFORMS),
            Self::Edition => texts(EDITIONS),
            Self::Version => Vec::new(),
            _ => texts(YES_NO),
        }
    }
}

impl Case {
    /// Takes an answer into account. An answer that is none of the options is as good as not knowing, and no question
    /// is asked twice.
    pub fn answer(&mut self, question: Question, answer: &Answer) {
        if !self.asked.contains(&question) {
            self.asked.push(question);
        }
        match question {
            Question::State => self.add_in.state = chosen(STATES, answer),
            Question::Assigned => self.reach = chosen(ASSIGNED, answer).map(assigned).unwrap_or_default(),
            Question::GroupKind => {
                self.reach = match chosen(GROUP_KINDS, answer) {
                    None => group(Reached::Unknown, None),
                    // Whether it is inside another one is the next question.
                    Some(Some(LossReason::GroupWithParent)) => {
                        group(Reached::Unknown, Some(LossReason::GroupWithParent))
                    }
                    Some(reason) => through(reason),
                }
            }
            Question::GroupParent => {
                self.reach = match fact(answer) {
                    Fact::Yes => through(Some(LossReason::GroupWithParent)),
                    Fact::No => through(None),
                    Fact::Unknown => group(Reached::Unknown, Some(LossReason::GroupWithParent)),
                }
            }
            Question::When => {
                self.add_in.change = chosen(AGES, answer).map(|hours| Change {
                    kind: ChangeKind::Other,
                    at: Timestamp(self.now.0.saturating_sub(hours * HOUR)),
                });
            }
            Question::Method => self.add_in.method = chosen(METHODS, answer).unwrap_or_default(),
            Question::Removed => self.told.removed = fact(answer),
            Question::Plan => self.person.plan = chosen(PLANS, answer).unwrap_or_default(),
            Question::Mailbox => {
                self.person.facts.mailbox = chosen(MAILBOXES, answer).unwrap_or_default();
            }
            Question::SignedIn => self.told.signed_in = chosen(ACCOUNTS, answer).unwrap_or_default(),
            Question::App => self.told.client.app = chosen(APPS, answer),
            Question::Platform => {
                self.told.client.platform = chosen(PLATFORMS, answer).unwrap_or_default();
            }
            Question::Edition => self.told.client.edition = chosen(EDITIONS, answer).unwrap_or_default(),
            Question::Version => {
                self.told.client.version = match answer {
                    Answer::Text(text) => ClientVersion::parse(text),
                    Answer::Choice(_) | Answer::DoNotKnow => None,
                }
            }
            Question::AppManagement => self.tenant.app_management = fact(answer),
            Question::AppsForOffice => self.tenant.apps_for_office = fact(answer),
            Question::Consent => self.add_in.consent_pending = fact(answer),
            Question::Connected => self.told.connected = fact(answer),
            Question::OwnCopy => self.told.own_copy = fact(answer),
        }
    }
}

/// What an answer about the assignment comes to. Of a group more has to be known.
fn assigned(how: Assigned) -> Reach {
    match how {
        Assigned::Everyone => {
            Reach { reached: Reached::Sure, ways: vec![Way::Everyone], obstacles: Vec::new() }
        }
        Assigned::Name => Reach { reached: Reached::Sure, ways: vec![Way::Name], obstacles: Vec::new() },
        Assigned::Group => group(Reached::Unknown, None),
        Assigned::InnerGroup => {
            let obstacle = Obstacle { reason: LossReason::NestedGroup, path: Vec::new() };
            Reach { reached: Reached::No, ways: Vec::new(), obstacles: vec![obstacle] }
        }
        Assigned::Nowhere => Reach { reached: Reached::No, ..Reach::default() },
    }
}

/// What a group comes to whose kind and place are known.
fn through(reason: Option<LossReason>) -> Reach {
    match reason {
        None => group(Reached::Sure, None),
        Some(reason) if reason.uncertain() => group(Reached::Uncertain, Some(reason)),
        Some(reason) => group(Reached::No, Some(reason)),
    }
}

/// A direct member of a group whose name nobody gave.
fn group(reached: Reached, reason: Option<LossReason>) -> Reach {
    let obstacles: Vec<_> = reason.into_iter().map(|reason| Obstacle { reason, path: Vec::new() }).collect();
    let ways = if obstacles.is_empty() { vec![Way::Group(String::new())] } else { Vec::new() };
    Reach { reached, ways, obstacles }
}
