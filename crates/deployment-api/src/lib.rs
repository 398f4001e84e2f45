//! The contract between the page and whatever carries out a deployment: the calls, their answers, and what is
//! pushed without being asked for.
//!
//! Plain types only. The embedded engine answers them over messages (postcard); the HTTP contract is made of the same
//! types.

#![forbid(unsafe_code)]

pub mod import;
pub mod later;
pub mod lifecycle;
pub mod people;
pub mod verdicts;

pub use addin_deployment::lifecycle::tenant::AddInState;

use addin_deployment::assignment::Assignment;
use addin_deployment::effect::{Effect, Hit};
use addin_deployment::lifecycle::command::{Actor, ContentHash, Method, Terms, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::outcome::{IntentKey, Outcome, Refusal, Revision};
use addin_deployment::roles::Administrator;
use later::Later;
use lifecycle::{ActivityLine, LifeView, RolloutBrief};
use messages::Message;
use office_addin_manifest::finding::{Finding, Span};
use office_addin_manifest::model::{Format, Host, LaunchEvent, LocalText, Permission, ProductId};
use office_addin_manifest::shown::Passage;
use serde::{Deserialize, Serialize, Serializer};

/// A value that was read, with what the reader must know to judge it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// Where the tenant's log stood.
    pub revision: Revision,
    /// When it was true.
    pub as_of: Timestamp,
    /// Whether something newer is known to exist.
    pub stale: bool,
}

/// A deployed add-in in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddInRow {
    /// Product ID.
    pub product: ProductId,
    /// Name from the manifest; hostile text.
    pub name: String,
    /// Publisher.
    pub provider: String,
    /// Version as written.
    pub version: String,
    /// Applications.
    pub hosts: Vec<Host>,
    /// State.
    pub state: AddInState,
    /// Who it was assigned to.
    pub assignment: Assignment,
    /// How many people it reached when this was decided.
    pub reached: u32,
    /// When it was deployed.
    pub deployed_at: Timestamp,
    /// By whom.
    pub deployed_by: Actor,
    /// When something last changed.
    pub changed_at: Timestamp,
    /// By when everybody concerned should see that change (24 h for a deployment, 72 h for other changes).
    pub expected_by: Timestamp,
    /// The manifest it runs.
    pub content: ContentHash,
    /// How people get it.
    pub method: Method,
    /// The deployment is labelled as a test.
    pub test: bool,
    /// Who looks after it.
    pub owner: Actor,
    /// An update waits for consent.
    pub pending: bool,
    /// Apps of the same offer are not deployed: what Microsoft calls "More apps available".
    pub more_apps: bool,
    /// Its rollout, while rings are left to come.
    pub rollout: Option<RolloutBrief>,
    /// How its plan stands to the tenant.
    pub delivery: DeliveryState,
}

/// A deployed add-in, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddInDetail {
    /// As in the list.
    pub row: AddInRow,
    /// Its manifest, read again from the stored bytes.
    pub manifest: Option<Summary>,
    /// Who and what the assignment names, in its order.
    pub targets: Vec<Hit>,
    /// Everything that happened to it, newest first.
    pub history: Vec<ActivityLine>,
    /// Its life beside that.
    pub life: LifeView,
}

/// What people are shown of a manifest, without what only rules and comparisons need. In its texts, characters that act
/// without being seen are written out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The version as written.
    pub version: String,
    /// Name that people see.
    pub name: LocalText,
    /// What it does.
    pub description: LocalText,
    /// Publisher.
    pub provider: String,
    /// Applications.
    pub hosts: Vec<Host>,
    /// Permission levels.
    pub permissions: Vec<Permission>,
    /// Further grants by the names that the manifest uses.
    pub extra_permissions: Vec<String>,
    /// Microsoft Graph scopes that are asked for.
    pub scopes: Vec<String>,
    /// Events that start it.
    pub events: Vec<LaunchEvent>,
    /// Origins that it loads from or opens.
    pub origins: Vec<String>,
    /// Whether it has any button or menu item.
    pub has_commands: bool,
}

impl Summary {
    /// Whether events start it, without anybody who opens it.
    #[must_use]
    pub const fn runs_on_events(&self) -> bool {
        !self.events.is_empty()
    }
}

/// What checking a file came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Name under which a command may use these bytes; they are kept until the draft is discarded.
    pub content: ContentHash,
    /// Size in bytes.
    pub size: u32,
    /// What the file is.
    pub format: Format,
    /// The manifest; `None` when none could be made out.
    pub manifest: Option<Summary>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Finding>,
    /// How many of the problems [`Later::Repair`] would repair.
    pub repairs: u32,
    /// Why it cannot be deployed as it is, if so: the first rule that says no.
    pub refusal: Option<Refusal>,
    /// What can be done instead of deploying it anew, where the product is deployed already.
    pub update_of: Option<AddInRow>,
}

/// How far the wizard has come, kept outside the page: a reload or a crash loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The manifest that was taken.
    pub content: Option<ContentHash>,
    /// Name of the file it came from; empty for pasted text.
    pub file_name: String,
    /// Which of the three choices is open, as the wizard numbers them; `None` before the first choice.
    pub choice: Option<AssignmentChoice>,
    /// People and groups chosen so far.
    pub picked: Vec<Hit>,
    /// Where it comes from, and how people get it.
    pub terms: Terms,
    /// Set before the command is sent and cleared when its outcome has been shown.
    pub sending: Option<IntentKey>,
}

/// The three choices of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AssignmentChoice {
    /// Everyone.
    Everyone,
    /// Specific users/groups.
    Specific,
    /// Just me.
    JustMe,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hits {
    /// The best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: u32,
}

/// What kind of tenant this is, and who is at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantInfo {
    /// Which tenant this is, and what happens to a change.
    pub setting: Setting,
    /// Whether its people come from files that were imported, and are not invented.
    pub imported: bool,
    /// Name of the organisation.
    pub organisation: String,
    /// The administrator, with what they may do.
    pub me: Administrator,
    /// Why they may not deploy an add-in; `None` where they may.
    pub may_deploy: Option<Message>,
    /// Accounts in the directory.
    pub people: u32,
    /// Groups in the directory.
    pub groups: u32,
}

impl TenantInfo {
    /// Whether what is decided here only becomes a plan, which somebody carries into Microsoft 365.
    #[must_use]
    pub fn only_plans(&self) -> bool {
        self.setting.kind != TenantKind::Demonstration
    }
}

/// What the bytes of a call begin with: who can read the rest. The embedded engine comes in two parts, and each has its
/// calls: the first part can read none of those that it hands on, and a page writes none that it does not make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A [`First`] follows.
    First,
    /// A [`Later`] follows.
    Later,
}

/// A question or a command. On its way it is its part and then itself: see [`on_its_way`].
pub trait Call: Serialize {
    /// Who can read it.
    const PART: Part;
}

impl Call for First {
    const PART: Part = Part::First;
}

impl Call for Later {
    const PART: Part = Part::Later;
}

/// A call as it is written down.
#[must_use]
pub fn on_its_way<C: Call>(call: &C) -> impl Serialize {
    (C::PART, call)
}

/// The calls with which a visit begins: the catalog, reading a manifest, and deploying it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum First {
    /// Who and what is here. Makes the directory ready.
    Tenant,
    /// The add-ins, newest change first.
    AddIns,
    /// Read and judge a file; keeps its bytes.
    Check(Vec<u8>),
    /// The same for content that is kept already.
    CheckAgain(ContentHash),
    /// The lines around a place of content that is kept.
    Passage {
        /// The content.
        content: ContentHash,
        /// The place.
        place: Span,
        /// Lines before it.
        before: u32,
        /// Lines after its first.
        after: u32,
    },
    /// People and groups for a query.
    Search {
        /// What was typed.
        query: String,
        /// At most so many hits.
        limit: u32,
    },
    /// What an assignment comes to.
    Preview(Assignment),
    /// What became of an intent: `None` when nothing was written under its key.
    Intent(IntentKey),
    /// The wizard's draft.
    Draft,
    /// Keep the wizard's draft; `None` discards it.
    KeepDraft(Option<Draft>),
    /// Back to the beginning: every add-in, draft and event of this demonstration goes.
    Reset,
}

/// What a call came to. Each variant answers the call of the same name.
///
/// On its way it is a `Result` of the variant's value or the message of [`Answer::Failed`]: whoever asked knows which
/// value that is, and need not know how to read all the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// See [`First::Tenant`].
    Tenant(TenantInfo),
    /// See [`First::AddIns`].
    AddIns(Read<Vec<AddInRow>>),
    /// See [`First::Check`] and [`First::CheckAgain`]; `None` when the content is gone.
    Checked(Option<Box<Checked>>),
    /// See [`First::Passage`]; `None` when the content is gone.
    Passage(Option<Passage>),
    /// See [`First::Search`].
    Search(Hits),
    /// See [`First::Preview`].
    Preview(Read<Effect>),
    /// See [`First::Intent`].
    Intent(Option<Outcome>),
    /// See [`First::Draft`].
    Draft(Option<Draft>),
    /// The call was carried out and has nothing to say.
    Done,
    /// It failed: in a sentence why, and what to do.
    Failed(Message),
}

/// An answer as whoever asked reads it.
fn said<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    Ok::<&T, ()>(value).serialize(serializer)
}

/// Why there is none, which everybody can read.
fn failed<S: Serializer>(why: &Message, serializer: S) -> Result<S::Ok, S::Error> {
    Err::<(), _>(why).serialize(serializer)
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Tenant(info) => said(info, serializer),
            Self::AddIns(read) => said(read, serializer),
            Self::Checked(checked) => said(checked, serializer),
            Self::Passage(passage) => said(passage, serializer),
            Self::Search(hits) => said(hits, serializer),
            Self::Preview(read) => said(read, serializer),
            Self::Intent(outcome) => said(outcome, serializer),
            Self::Draft(draft) => said(draft, serializer),
            Self::Done => said(&(), serializer),
            Self::Failed(message) => failed(message, serializer),
        }
    }
}

/// Something happened that a page may want to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// The log grew, in this tab or another.
    Log(Revision),
    /// The demonstration was reset.
    Reset,
    /// Another directory was imported, or the imported one removed.
    Directory,
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;

    fn read<T: for<'a> Deserialize<'a>>(answer: &Answer) -> Result<T, Message> {
        postcard::from_bytes(&postcard::to_allocvec(answer).unwrap()).unwrap()
    }

    #[test]
    fn an_answer_is_read_by_whoever_knows_its_kind_and_a_failure_by_everybody() {
        let hits = Hits { hits: Vec::new(), total: 7 };
        assert_eq!(read(&Answer::Search(hits.clone())), Ok(hits));
        assert_eq!(read(&Answer::Done), Ok(()));
        let why = messages::say::engine_full();
        assert_eq!(read::<Hits>(&Answer::Failed(why.clone())), Err(why));
    }

    #[test]
    fn a_call_begins_with_the_part_that_reads_it_and_the_rest_is_its_own() {
        fn part(call: &impl Call) -> (Part, Vec<u8>) {
            let bytes = postcard::to_allocvec(&on_its_way(call)).unwrap();
            let (part, rest) = postcard::take_from_bytes::<Part>(&bytes).unwrap();
            (part, rest.to_vec())
        }
        let (first, later) = (First::AddIns, Later::Introduce(DirectoryId("a".to_owned())));
        assert_eq!(part(&first), (Part::First, postcard::to_allocvec(&first).unwrap()));
        assert_eq!(part(&later), (Part::Later, postcard::to_allocvec(&later).unwrap()));
    }
}
