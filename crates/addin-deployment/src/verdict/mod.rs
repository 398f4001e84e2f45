//! Why somebody has an add-in or does not: the checks of an administrator, in their order, as a derivation.
//!
//! [`judge`] goes through the checks ([`Check`]) and answers a [`Verdict`]: the conclusion, every step that led to it,
//! what to do, and what is still open as questions. *Assigned*, *ready* and *expected by* are three statements of their
//! own ([`Evidence`]), and nothing says that an add-in is installed, because Microsoft tells nobody.
//!
//! The same judge serves with a directory ([`Reach::of`]) and without one, where answers fill in a [`Case`]
//! ([`Case::answer`]). It never concludes better than the explanation of the assignment allows.

mod bundle;
mod case;
mod checks;
mod checks_here;
mod heard;
mod issues;
mod question;
mod words;

pub use crate::lifecycle::tenant::ChangeKind;
pub use bundle::{BUNDLE_FORMAT, Bundle};
pub use case::{AddInCase, Case, Change, Method, Obstacle, Reach, Reached, SignedIn, Told, Way};
pub use heard::Heard;
pub use issues::{ISSUES_AS_OF, Issue, IssueStatus, known_issues};
pub use question::{Answer, Question};
pub use words::as_text;

use crate::directory::Fact;
use crate::effect::LossReason;
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::delivery::DeliveryState;
use crate::readiness::{Advice, Item, State, Topic};
use messages::{Message, say};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Check {
    /// The add-in's state.
    State,
    /// Whether the assignment comes to the person.
    Assignment,
    /// How far the plan has come on its way into Microsoft 365.
    Delivery,
    /// The time since the last change.
    Time,
    /// The deployment method.
    Method,
    /// Something that the person, the client or the organisation needs.
    Ready(Topic),
    /// The account with which the person is signed in to Office.
    SignIn,
    /// The application in which the person looks.
    Host,
    /// What Office must offer.
    Requirements,
    /// Consent to an update.
    Consent,
    /// Optional connected experiences.
    Connected,
    /// Whether there is anything to see on the ribbon.
    Commands,
    /// A second copy.
    Duplicate,
    /// A COM add-in in its place.
    Equivalent,
    /// A known problem at Microsoft.
    Issue,
    /// What Office keeps on the device.
    Cache,
    /// The age of the person.
    Age,
    /// What Office said to the person.
    Heard,
}

/// What a step means for the conclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Weight {
    /// In order.
    Passes,
    /// Worth knowing; it changes nothing.
    Notes,
    /// Not known.
    Open,
    /// The person gets it later, otherwise, or not for certain.
    Hampers,
    /// It keeps the add-in from the person. What else does is looked at all the same.
    Blocks,
    /// It decides: nothing further matters.
    Stops,
}

/// Where a step has its knowledge from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// This console's record of what was deployed.
    Console,
    /// The directory that was imported.
    Directory,
    /// The add-in's manifest.
    Manifest,
    /// The organisation's settings that were imported.
    Tenant,
    /// Somebody's answer.
    Answer,
    /// What Microsoft publishes.
    Microsoft,
}

/// One step of the derivation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What was looked at.
    pub check: Check,
    /// What it means.
    pub weight: Weight,
    /// What was found.
    pub found: Message,
    /// From which source.
    pub source: Source,
}

/// What it comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conclusion {
    /// Nobody gets it any more.
    Deleted,
    /// Nobody gets it for now.
    TurnedOff,
    /// It is turned off or deleted here, and that Microsoft 365 has it so was not seen.
    NotSeenGone(DeliveryState),
    /// No way leads from the assignment to the person.
    NotAssigned,
    /// It looks assigned and is not.
    Lost {
        /// Why not.
        reason: LossReason,
        /// Names of the groups from the chosen one inwards, as far as they are known.
        path: Vec<String>,
    },
    /// Something that is needed for any add-in is missing.
    NotReady(Check),
    /// The person gets it, but not where or as whom they look.
    NotHere(Check),
    /// It is not known whether it is active, or assigned to the person.
    Unknown,
    /// It is assigned by a way only that is not supported and is seen to work.
    MayGet,
    /// It is assigned, and that Microsoft 365 has what is planned was not seen.
    NotConfirmed(DeliveryState),
    /// The person has removed it.
    UserRemoved,
    /// The person has to add it.
    UserMustInstall,
    /// An update waits for consent: until then it may be blocked, or the old version.
    AwaitsConsent,
    /// The last change has not reached everybody yet.
    Waiting {
        /// What was changed.
        change: ChangeKind,
        /// By when it should have reached everybody.
        until: Timestamp,
    },
    /// It is assigned, and it is not known whether the person has what is needed.
    GetsWhenReady,
    /// It is assigned, and nothing that is known stands in the way.
    Gets,
}

impl Conclusion {
    /// The lower, the more it decides: of several that hold, the lowest is the conclusion.
    const fn rank(&self) -> u8 {
        match self {
            Self::Deleted
            | Self::TurnedOff
            | Self::NotSeenGone(_)
            | Self::NotAssigned
            | Self::Lost { .. } => 0,
            Self::NotReady(_) | Self::NotHere(_) => 1,
            Self::Unknown => 2,
            Self::MayGet => 3,
            Self::NotConfirmed(DeliveryState::Planned | DeliveryState::Differs) => 4,
            Self::UserRemoved | Self::UserMustInstall => 5,
            Self::AwaitsConsent => 6,
            Self::Waiting { .. } => 7,
            // Once the time is over it should have been seen.
            Self::NotConfirmed(_) => 8,
            Self::GetsWhenReady => 9,
            Self::Gets => 10,
        }
    }

    /// Whether it stands whatever the open questions would bring.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        self.rank() <= 1
    }
}

/// The statements that stand for themselves, whatever is concluded from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Whether the assignment comes to the person, ready or not.
    pub assigned: Reached,
    /// Whether person, organisation and, where it is known, client have what is needed.
    pub ready: State,
    /// The last change.
    pub change: Option<Change>,
    /// By when everybody concerned should see the last change.
    pub expected_by: Option<Timestamp>,
}

/// Whether somebody gets an add-in, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The short answer.
    pub conclusion: Conclusion,
    /// How it was found, in the order of the checks.
    pub because: Vec<Step>,
    /// What to do, the most urgent first.
    pub advice: Vec<Advice>,
    /// What it rests on.
    pub evidence: Evidence,
    /// What to find out, the most telling first; nothing once the conclusion is settled.
    pub questions: Vec<Question>,
}

/// Derives why a person has an add-in or does not.
#[must_use]
pub fn judge(case: &Case) -> Verdict {
    let mut chain = Chain::new(case);
    if case.told.heard == Some(Heard::Upgrading) && case.add_in.consent_pending == Fact::Unknown {
        // The message itself says what to look at first.
        chain.ask(Question::Consent);
    }
    for check in checks::CHECKS.iter().chain(&checks_here::CHECKS) {
        if check(&mut chain).is_break() {
            break;
        }
    }
    checks_here::beside(&mut chain);
    chain.finish()
}

/// A verdict in the making.
struct Chain<'a> {
    case: &'a Case,
    conclusion: Conclusion,
    because: Vec<Step>,
    urgent: Vec<Advice>,
    helpful: Vec<Advice>,
    ready: State,
    questions: Vec<Question>,
}

/// Whether the chain goes on.
type Go = ControlFlow<()>;

/// One check.
type Look = fn(&mut Chain<'_>) -> Go;

const ON: Go = ControlFlow::Continue(());
const STOP: Go = ControlFlow::Break(());

impl<'a> Chain<'a> {
    fn new(case: &'a Case) -> Self {
        Self {
            case,
            conclusion: Conclusion::Gets,
            because: Vec::new(),
            urgent: Vec::new(),
            helpful: Vec::new(),
            ready: case.person.ready(),
            questions: Vec::new(),
        }
    }

    fn step(&mut self, check: Check, weight: Weight, found: Message, source: Source) {
        self.because.push(Step { check, weight, found, source });
    }

    fn conclude(&mut self, conclusion: Conclusion) {
        if conclusion.rank() < self.conclusion.rank() {
            self.conclusion = conclusion;
        }
    }

    /// Asks, unless it was asked before.
    fn ask(&mut self, question: Question) {
        if !self.case.asked.contains(&question) && !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    /// Something that is not known: a step that says so, and the question.
    fn open(&mut self, check: Check, source: Source, question: Question) {
        self.step(check, Weight::Open, not_known(source), source);
        self.ask(question);
    }

    /// Where a fact has its source in an answer, if it was asked for.
    fn source(&self, question: Question, otherwise: Source) -> Source {
        if self.case.asked.contains(&question) { Source::Answer } else { otherwise }
    }

    /// Takes over what readiness found; `question` asks for what is not known.
    fn item(&mut self, item: Item, source: Source, question: Option<Question>) {
        let check = Check::Ready(item.topic);
        let found = if item.state == State::Unknown { not_known(source) } else { item.why };
        let source = question.map_or(source, |question| self.source(question, source));
        let weight = match item.state {
            State::NotReady => Weight::Blocks,
            State::Unknown => Weight::Open,
            State::Notice => Weight::Notes,
            State::Probably | State::Ready => Weight::Passes,
        };
        self.step(check, weight, found, source);
        match item.state {
            State::NotReady => {
                self.ready = State::NotReady;
                // Whoever looks on a phone or in an old version may have another device where it is there.
                let here = item.topic == Topic::Client;
                self.conclude(if here { Conclusion::NotHere(check) } else { Conclusion::NotReady(check) });
                self.urgent.extend(item.mend);
            }
            State::Unknown => question.into_iter().for_each(|question| self.ask(question)),
            State::Notice => self.helpful.extend(item.mend),
            State::Probably | State::Ready => {}
        }
    }

    fn finish(mut self) -> Verdict {
        if self.conclusion.is_settled() {
            self.questions.clear();
        }
        let mut advice: Vec<Advice> = Vec::new();
        for one in self.urgent.into_iter().chain(self.helpful) {
            if !advice.contains(&one) {
                advice.push(one);
            }
        }
        let change = self.case.add_in.change;
        Verdict {
            conclusion: self.conclusion,
            because: self.because,
            advice,
            evidence: Evidence {
                assigned: self.case.reach.assigned(),
                ready: self.ready,
                change,
                expected_by: change.map(Change::expected_by),
            },
            questions: self.questions,
        }
    }
}

/// That nothing is known, by the source that could tell.
fn not_known(source: Source) -> Message {
    match source {
        Source::Answer => say::verdict_not_told(),
        _ => say::readiness_unknown(),
    }
}
