//! The contract between the page and whatever carries out a deployment: the calls, their answers, and what is
//! pushed without being asked for.
//!
//! Plain types only. The embedded engine answers them over messages (postcard); the HTTP contract is made of the same
//! types.

#![forbid(unsafe_code)]

pub mod import;
pub mod people;
pub mod verdicts;

pub use addin_deployment::lifecycle::tenant::AddInState;

use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::effect::{Effect, Hit, Offer};
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash, Timestamp};
use addin_deployment::outcome::{HistoryLine, IntentKey, Outcome, Refusal, Revision};
use import::{ImportStep, Standing};
use messages::Message;
use office_addin_manifest::finding::{Finding, Hunk, Span};
use office_addin_manifest::model::{Format, Host, LaunchEvent, LocalText, Permission, ProductId};
use office_addin_manifest::shown::Passage;
use people::{Ask, DirectoryInfo, Matched, PersonDetail, Rows};
use serde::{Deserialize, Serialize, Serializer};
use verdicts::{AddInVerdict, Judged, Readiness, ReadinessRows};

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
    pub history: Vec<HistoryLine>,
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
    /// How many of the problems [`Call::Repair`] would repair.
    pub repairs: u32,
    /// Why it cannot be deployed as it is, if so: the first rule that says no.
    pub refusal: Option<Refusal>,
    /// What can be done instead of deploying it anew, where the product is deployed already.
    pub update_of: Option<AddInRow>,
}

/// A file with the repairs made that its findings offer. It is kept as [`Checked::content`] is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repaired {
    /// Name under which a command may use the repaired bytes.
    pub content: ContentHash,
    /// The repaired bytes.
    pub file: Vec<u8>,
    /// What is different, in the order of the file.
    pub hunks: Vec<Hunk>,
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
    /// Whether deployments are simulated: nothing of them happens in Microsoft 365.
    pub demonstration: bool,
    /// Whether its people come from files that were imported, and are not invented.
    pub imported: bool,
    /// Name of the organisation.
    pub organisation: String,
    /// The administrator.
    pub me: Actor,
    /// Accounts in the directory.
    pub people: u32,
    /// Groups in the directory.
    pub groups: u32,
}

/// A question or a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Call {
    /// Who and what is here. Makes the directory ready.
    Tenant,
    /// The add-ins, newest change first.
    AddIns,
    /// One add-in.
    AddIn(ProductId),
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
    /// Make the repairs that the findings of kept content offer, and keep the result.
    Repair(ContentHash),
    /// People and groups for a query.
    Search {
        /// What was typed.
        query: String,
        /// At most so many hits.
        limit: u32,
    },
    /// What an assignment comes to.
    Preview(Assignment),
    /// A question about people: who they are, what they get, and why not.
    People(Ask),
    /// A step of an import.
    Import(ImportStep),
    /// Who in an imported directory is at the keyboard.
    Introduce(DirectoryId),
    /// Change something.
    Execute {
        /// What.
        command: Command,
        /// The intent's key.
        key: IntentKey,
        /// The revision on which the administrator decided.
        expected: Revision,
    },
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
    /// See [`Call::Tenant`].
    Tenant(TenantInfo),
    /// See [`Call::AddIns`].
    AddIns(Read<Vec<AddInRow>>),
    /// See [`Call::AddIn`].
    AddIn(Read<Option<Box<AddInDetail>>>),
    /// See [`Call::Check`] and [`Call::CheckAgain`]; `None` when the content is gone.
    Checked(Option<Box<Checked>>),
    /// See [`Call::Passage`]; `None` when the content is gone.
    Passage(Option<Passage>),
    /// See [`Call::Repair`]; `None` when the content is gone or nothing of it can be repaired.
    Repaired(Option<Box<Repaired>>),
    /// See [`Call::Search`].
    Search(Hits),
    /// See [`Call::Preview`].
    Preview(Read<Effect>),
    /// See [`Ask::AudienceRows`].
    AudienceRows(Rows),
    /// The bytes of a file. See [`Ask::AudienceFile`], [`Ask::ReadinessFile`], [`Ask::ObjectIds`] and
    /// [`Ask::Bundle`].
    File(Vec<u8>),
    /// See [`Ask::Match`].
    Match(Matched),
    /// See [`Ask::Person`]; `None` when the directory does not know them.
    Person(Option<Box<PersonDetail>>),
    /// See [`Ask::Directory`].
    Directory(DirectoryInfo),
    /// See [`Ask::Verdicts`].
    Verdicts(Read<Vec<AddInVerdict>>),
    /// See [`Ask::Judge`]; `None` when the add-in or the person is not known here.
    Judged(Option<Box<Judged>>),
    /// See [`Ask::Readiness`].
    Readiness(Readiness),
    /// See [`Ask::ReadinessRows`].
    ReadinessRows(ReadinessRows),
    /// See [`Ask::Offers`].
    Offers(Vec<Offer>),
    /// See [`Call::Import`]; `None` for a step that has nothing to tell, or when there is no import.
    Import(Option<Box<Standing>>),
    /// See [`Call::Execute`].
    Outcome(Outcome),
    /// See [`Call::Intent`].
    Intent(Option<Outcome>),
    /// See [`Call::Draft`].
    Draft(Option<Draft>),
    /// The call was carried out and has nothing to say.
    Done,
    /// It failed: in a sentence why, and what to do.
    Failed(Message),
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn said<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
            Ok::<&T, ()>(value).serialize(serializer)
        }
        match self {
            Self::Tenant(info) => said(info, serializer),
            Self::AddIns(read) => said(read, serializer),
            Self::AddIn(read) => said(read, serializer),
            Self::Checked(checked) => said(checked, serializer),
            Self::Passage(passage) => said(passage, serializer),
            Self::Repaired(repaired) => said(repaired, serializer),
            Self::Search(hits) => said(hits, serializer),
            Self::Preview(read) => said(read, serializer),
            Self::AudienceRows(rows) => said(rows, serializer),
            Self::File(bytes) => said(bytes, serializer),
            Self::Match(matched) => said(matched, serializer),
            Self::Person(person) => said(person, serializer),
            Self::Directory(info) => said(info, serializer),
            Self::Verdicts(read) => said(read, serializer),
            Self::Judged(judged) => said(judged, serializer),
            Self::Readiness(readiness) => said(readiness, serializer),
            Self::ReadinessRows(rows) => said(rows, serializer),
            Self::Offers(offers) => said(offers, serializer),
            Self::Import(standing) => said(standing, serializer),
            Self::Outcome(outcome) => said(outcome, serializer),
            Self::Intent(outcome) => said(outcome, serializer),
            Self::Draft(draft) => said(draft, serializer),
            Self::Done => said(&(), serializer),
            Self::Failed(message) => Err::<(), _>(message).serialize(serializer),
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
}
