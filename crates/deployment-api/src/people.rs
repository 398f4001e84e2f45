//! Who is here, who gets what, and why somebody does not.

use crate::verdicts::{ReadinessWanted, VerdictWanted};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::effect::{AudienceRow, GroupHit, Hit, PersonHit, RowsOf, Shortfall};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::setting::Cloud;
use addin_deployment::readiness::Item;
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// A question about people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// Some people of an audience or of a loss.
    AudienceRows(RowsWanted),
    /// The same as a file for a spreadsheet.
    AudienceFile(RowsWanted),
    /// Whom a pasted list means.
    Match(String),
    /// A person.
    Person(DirectoryId),
    /// How many people every add-in comes to, the deleted ones left out.
    Audiences,
    /// The directory at hand.
    Directory,
    /// What every add-in comes to for a person, the deleted ones left out.
    Verdicts(DirectoryId),
    /// Why somebody has an add-in or does not.
    Judge(VerdictWanted),
    /// The support bundle for that, with the verdict's lines in the reader's language.
    Bundle(VerdictWanted, Vec<String>),
    /// Whether the organisation and its people are ready.
    Readiness,
    /// Some people by how they stand.
    ReadinessRows(ReadinessWanted),
    /// Everybody's readiness, in the columns of Microsoft's compatibility checker.
    ReadinessFile,
    /// What can be done for people whom an assignment misses.
    Offers(Assignment),
    /// The people whom an assignment misses, as a file that Microsoft Entra ID imports.
    ObjectIds(Assignment, Shortfall),
}

/// Some rows of an audience, in the order of names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsWanted {
    /// Who was chosen.
    pub assignment: Assignment,
    /// Which people.
    pub of: RowsOf,
    /// Only those whom a search for this finds; empty for all.
    pub query: String,
    /// The first row, counted from 0.
    pub from: u32,
    /// How many at most.
    pub count: u32,
}

/// Rows of an audience.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// How many there are in all.
    pub total: u32,
    /// Those that were asked for.
    pub rows: Vec<AudienceRow>,
}

/// How many people an add-in comes to, as the directory at hand has it: it may be another one than when the add-in was
/// deployed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceCount {
    /// The add-in.
    pub product: ProductId,
    /// People who get it for sure.
    pub reached: u32,
    /// People who may get it, and are not among the sure ones.
    pub uncertain: u32,
    /// There may be more: no source told who all the members of its groups are.
    pub uncounted: bool,
}

/// A list of people that somebody pasted, such as from a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matched {
    /// Who was found, in the order of the text, each once.
    pub found: Vec<Hit>,
    /// What belongs to nobody, or to more than one: to be mended.
    pub open: Vec<OpenItem>,
}

/// An item of a pasted list that somebody has to mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenItem {
    /// As it was pasted.
    pub text: String,
    /// The line it stands on, from 1.
    pub line: u32,
    /// Whom it may mean, at most ten; none when nobody is known.
    pub candidates: Vec<Hit>,
}

/// The directory at hand, and where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryInfo {
    /// Whether everybody in it is invented.
    pub demonstration: bool,
    /// Accounts of every kind.
    pub people: u32,
    /// People whom nothing is known to keep from getting add-ins.
    pub reachable: u32,
    /// Groups.
    pub groups: u32,
    /// Groups whose members are known.
    pub groups_with_members: u32,
    /// The files it was made of.
    pub sources: Vec<SourceLine>,
    /// When it was imported.
    pub imported_at: Option<Timestamp>,
    /// Id of the tenant that it comes from; empty where no source told, and in a demonstration.
    pub tenant_id: String,
    /// The cloud that the tenant is in, where a source told.
    pub cloud: Option<Cloud>,
}

/// A file that a directory was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    /// Name of the file; hostile text.
    pub name: String,
    /// What it was recognised as.
    pub kind: messages::Message,
    /// Rows that were used.
    pub rows: u32,
    /// When the file was last changed, if that is known.
    pub as_of: Option<Timestamp>,
}

/// A person, for a page of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetail {
    /// As in lists.
    pub person: PersonHit,
    /// User principal name.
    pub upn: String,
    /// Groups that they are a direct member of; at most [`GROUPS_SHOWN`].
    pub groups: Vec<GroupHit>,
    /// How many groups that are in all.
    pub group_count: u32,
    /// Whether add-ins can reach them at all: everything that was looked at.
    pub readiness: Vec<Item>,
}

/// Groups of a person that are listed: whoever is in more is in groups for everything.
pub const GROUPS_SHOWN: usize = 100;
