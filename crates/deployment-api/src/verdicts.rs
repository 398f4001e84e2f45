//! Why somebody has an add-in or does not, and whether people and the organisation are ready.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::readiness::{Item, PeopleReadiness, ReadinessRow, State, Topic};
use addin_deployment::verdict::{Answer, Heard, Question, Verdict};
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// What a verdict is wanted about, and what is told beyond what the console knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictWanted {
    /// The add-in; `None` for one that is not deployed here.
    pub product: Option<ProductId>,
    /// The person; `None` for somebody whom the directory does not know.
    pub person: Option<DirectoryId>,
    /// Answers that were given, in their order.
    pub answers: Vec<(Question, Answer)>,
    /// What Office said to the person, as it was pasted.
    pub heard: String,
}

/// A verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// The message of Office that was recognised in the pasted text.
    pub heard: Option<Heard>,
    /// Name of the add-in; empty where it is not deployed here.
    pub name: String,
    /// Its version as written.
    pub version: String,
    /// Name of the person; empty where the directory does not know them.
    pub person: String,
}

/// What an add-in comes to for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddInVerdict {
    /// The add-in.
    pub product: ProductId,
    /// Its name; hostile text.
    pub name: String,
    /// Its state.
    pub state: AddInState,
    /// The verdict, without what its manifest tells.
    pub verdict: Verdict,
}

/// Whether the organisation and its people are ready.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// The organisation.
    pub tenant: Vec<Item>,
    /// The people, counted.
    pub people: PeopleReadiness,
}

/// Which people are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessWanted {
    /// What is looked at; `None` all in all.
    pub topic: Option<Topic>,
    /// How they stand.
    pub state: State,
    /// The first row, counted from 0.
    pub from: u32,
    /// How many at most.
    pub count: u32,
}

/// Some of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessRows {
    /// How many there are in all.
    pub total: u32,
    /// Those that were asked for.
    pub rows: Vec<ReadinessRow>,
}
