//! The calls that a visit does not begin with: their code is fetched when the first of them comes.

use crate::import::{ImportStep, Standing};
use crate::lifecycle::{
    Activity, ChangeRecord, Deliveries, Higher, InventoryView, LetterView, Life, PlanView, RestoreView,
    RingView, ScriptFile, Ways,
};
use crate::people::{Ask, AudienceCount, DirectoryInfo, Matched, PersonDetail, Rows};
use crate::verdicts::{AddInVerdict, Judged, Readiness, ReadinessRows};
use crate::{AddInDetail, Hits, Read, failed, said};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::{Changes, Offer};
use addin_deployment::lifecycle::command::{Command, ContentHash};
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::rollout::propose::Proposal;
use messages::Message;
use office_addin_manifest::change::Change;
use office_addin_manifest::finding::Hunk;
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize, Serializer};

/// A question or a command of this kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Later {
    /// Make the repairs that the findings of kept content offer, and keep the result.
    Repair(ContentHash),
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
    /// One add-in.
    AddIn(ProductId),
    /// A question about the life of add-ins.
    Life(Life),
}

/// A file with the repairs made that its findings offer. It is kept as [`Checked::content`](crate::Checked::content) is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repaired {
    /// Name under which a command may use the repaired bytes.
    pub content: ContentHash,
    /// The repaired bytes.
    pub file: Vec<u8>,
    /// What is different, in the order of the file.
    pub hunks: Vec<Hunk>,
}

/// What such a call came to. It travels as an [`Answer`](crate::Answer) does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaterAnswer {
    /// See [`Later::Repair`]; `None` when the content is gone or nothing of it can be repaired.
    Repaired(Option<Box<Repaired>>),
    /// See [`Ask::AudienceRows`].
    AudienceRows(Rows),
    /// The bytes of a file. See [`Ask::AudienceFile`], [`Ask::ReadinessFile`], [`Ask::ObjectIds`] and
    /// [`Ask::Bundle`].
    File(Vec<u8>),
    /// See [`Ask::Match`].
    Match(Matched),
    /// See [`Ask::Person`]; `None` when the directory does not know them.
    Person(Option<Box<PersonDetail>>),
    /// See [`Ask::Audiences`].
    Audiences(Vec<AudienceCount>),
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
    /// See [`ImportStep::Groups`] and [`ImportStep::People`].
    Found(Hits),
    /// See [`Later::Import`]; `None` for a step that has nothing to tell, or when there is no import.
    Import(Option<Box<Standing>>),
    /// See [`Later::AddIn`].
    AddIn(Read<Option<Box<AddInDetail>>>),
    /// See [`Life::Compare`].
    Changes(Vec<Change>),
    /// See [`Life::Kept`]; `None` when it is gone.
    Kept(Option<Vec<u8>>),
    /// See [`Life::Activity`].
    Activity(Read<Activity>),
    /// See [`Life::Higher`]; the sentence why not where it cannot have such a version.
    Higher(Result<Higher, Message>),
    /// See [`Life::Gains`].
    Gains(Changes),
    /// See [`Life::ProposeRings`]; `None` where nobody is known who would gain the add-in.
    Proposal(Option<Proposal>),
    /// See [`Life::Rings`].
    Rings(Vec<RingView>),
    /// See [`Life::Letter`]; `None` for an add-in that is not known.
    Letter(Option<Box<LetterView>>),
    /// See [`Life::Routes`]; `None` for an add-in that is not known.
    Ways(Option<Box<Ways>>),
    /// See [`Life::Script`].
    Script(ScriptFile),
    /// See [`Life::ReadInventory`].
    Inventory(Box<InventoryView>),
    /// See [`Life::Deliveries`].
    Deliveries(Read<Deliveries>),
    /// See [`Life::ReadPlan`].
    Plan(Read<PlanView>),
    /// See [`Life::Record`]; `None` for a change that there is not.
    Record(Option<Box<ChangeRecord>>),
    /// See [`Life::Restore`]; `None` for a step that has nothing to tell.
    Restore(Option<Box<RestoreView>>),
    /// See [`Later::Execute`], [`Life::Pseudonymise`] and [`Life::Restore`].
    Outcome(Outcome),
    /// The call was carried out and has nothing to say.
    Done,
    /// It failed: in a sentence why, and what to do.
    Failed(Message),
}

impl Serialize for LaterAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Repaired(repaired) => said(repaired, serializer),
            Self::AudienceRows(rows) => said(rows, serializer),
            Self::File(bytes) => said(bytes, serializer),
            Self::Match(matched) => said(matched, serializer),
            Self::Person(person) => said(person, serializer),
            Self::Audiences(counts) => said(counts, serializer),
            Self::Directory(info) => said(info, serializer),
            Self::Verdicts(read) => said(read, serializer),
            Self::Judged(judged) => said(judged, serializer),
            Self::Readiness(readiness) => said(readiness, serializer),
            Self::ReadinessRows(rows) => said(rows, serializer),
            Self::Offers(offers) => said(offers, serializer),
            Self::Found(hits) => said(hits, serializer),
            Self::Import(standing) => said(standing, serializer),
            Self::AddIn(read) => said(read, serializer),
            Self::Changes(changes) => said(changes, serializer),
            Self::Kept(bytes) => said(bytes, serializer),
            Self::Activity(read) => said(read, serializer),
            Self::Higher(higher) => said(higher, serializer),
            Self::Gains(changes) => said(changes, serializer),
            Self::Proposal(proposal) => said(proposal, serializer),
            Self::Rings(rings) => said(rings, serializer),
            Self::Letter(letter) => said(letter, serializer),
            Self::Ways(ways) => said(ways, serializer),
            Self::Script(script) => said(script, serializer),
            Self::Inventory(view) => said(view, serializer),
            Self::Deliveries(read) => said(read, serializer),
            Self::Plan(read) => said(read, serializer),
            Self::Record(record) => said(record, serializer),
            Self::Restore(view) => said(view, serializer),
            Self::Outcome(outcome) => said(outcome, serializer),
            Self::Done => said(&(), serializer),
            Self::Failed(message) => failed(message, serializer),
        }
    }
}
