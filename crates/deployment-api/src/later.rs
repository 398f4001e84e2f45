//! The calls that a visit does not begin with: their code is fetched when the first of them comes.

use crate::import::{ImportStep, Standing};
use crate::people::{Ask, DirectoryInfo, Matched, PersonDetail, Rows};
use crate::verdicts::{AddInVerdict, Judged, Readiness, ReadinessRows};
use crate::{Hits, Read, failed, said};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::Offer;
use addin_deployment::lifecycle::command::ContentHash;
use messages::Message;
use office_addin_manifest::finding::Hunk;
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
    /// See [`ImportStep::Groups`].
    Groups(Hits),
    /// See [`Later::Import`]; `None` for a step that has nothing to tell, or when there is no import.
    Import(Option<Box<Standing>>),
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
            Self::Directory(info) => said(info, serializer),
            Self::Verdicts(read) => said(read, serializer),
            Self::Judged(judged) => said(judged, serializer),
            Self::Readiness(readiness) => said(readiness, serializer),
            Self::ReadinessRows(rows) => said(rows, serializer),
            Self::Offers(offers) => said(offers, serializer),
            Self::Groups(hits) => said(hits, serializer),
            Self::Import(standing) => said(standing, serializer),
            Self::Done => said(&(), serializer),
            Self::Failed(message) => failed(message, serializer),
        }
    }
}
