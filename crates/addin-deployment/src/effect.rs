//! What an assignment comes to: how many people it reaches, and who looks covered but is not.

use crate::assignment::{Assignment, DirectoryId, GroupKind};
use crate::directory::Fact;
use serde::{Deserialize, Serialize};

/// Why people who look covered are not, or may not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LossReason {
    /// They are members of a group inside an assigned group; only direct members count.
    NestedGroup,
    /// The group's kind is not supported (dynamic distribution group).
    UnsupportedGroup,
    /// Uncertain: a security group without mail is documented as unsupported.
    SecurityGroup,
    /// Uncertain: the group has a parent group; only top-level groups are documented as supported.
    GroupWithParent,
    /// The account is disabled.
    DisabledAccount,
    /// The account is a guest: it has no mailbox in this organisation.
    Guest,
    /// The id is not in the directory (any more).
    Deleted,
    /// The account has no mailbox of its own in Exchange Online: shared, a room, on premises, or none.
    NoMailbox,
    /// Nothing is known of a mailbox, and none of the account's licences comes with one.
    NoLicence,
    /// No source told who the members of the group are: it is not taken to be empty, and nobody is counted.
    MembersUnknown,
}

impl LossReason {
    /// The reasons that lie in the account itself, whatever way led to it; the first that holds is told.
    pub const OF_ACCOUNTS: [Self; 4] = [Self::DisabledAccount, Self::Guest, Self::NoMailbox, Self::NoLicence];

    /// Whether these people may still get it: as far as they are known, they are counted as uncertain, apart from the
    /// sure audience.
    #[must_use]
    pub const fn uncertain(self) -> bool {
        matches!(self, Self::SecurityGroup | Self::GroupWithParent | Self::MembersUnknown)
    }
}

/// People who look covered but are not, together with the one reason and the way that led to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Why.
    pub reason: LossReason,
    /// Names of the groups from the assigned one inwards, such as `Sales Department`, `West Coast Sales`; empty when
    /// the loss does not come through a group, or no group is known at all.
    pub path: Vec<String>,
    /// How many people; those who are reached some other way are not counted.
    pub people: u32,
    /// The first few by name, at most [`LOSS_SAMPLE`].
    pub sample: Vec<PersonHit>,
}

/// How many people of a loss are named at once: a glance, not a list; the people page shows all.
pub const LOSS_SAMPLE: usize = 5;

/// What one chosen person or group adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetEffect {
    /// What was chosen.
    pub target: Hit,
    /// How many people it reaches for sure.
    pub reached: u32,
    /// How many it may reach.
    pub uncertain: u32,
}

/// What an assignment comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// People who get it for sure.
    pub reached: u32,
    /// People who may get it, and are not among the sure ones.
    pub uncertain: u32,
    /// Accounts of every kind that the choice names: guests, disabled accounts and shared mailboxes too.
    pub accounts: u32,
    /// Everyone who looks covered but is not, or may not be: most people first.
    pub losses: Vec<Loss>,
    /// What each chosen person and group adds, in the order of choice; empty for *Everyone*.
    pub targets: Vec<TargetEffect>,
    /// Chosen ids that are no longer in the directory; groups only where it holds any.
    pub missing: Vec<DirectoryId>,
}

/// Whose rows are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowsOf {
    /// People who get it for sure.
    Sure,
    /// People who may get it.
    Uncertain,
    /// Every account that the choice names.
    Accounts,
    /// People of the loss at this place of [`Effect::losses`].
    Loss(u32),
}

/// What led to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Through {
    /// Everyone is chosen.
    Everyone,
    /// The person is chosen by name.
    Name,
    /// Names of the groups from the chosen one inwards; one alone where the person is its direct member.
    Groups(Vec<String>),
}

/// How many ways to somebody a row names.
pub const THROUGH_MOST: usize = 3;

/// A person of an audience or of a loss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceRow {
    /// Who.
    pub person: PersonHit,
    /// What led to this person, at most [`THROUGH_MOST`] ways, in the order of choice.
    pub through: Vec<Through>,
    /// How many further ways there are.
    pub more: u32,
}

/// What a change of an assignment does to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Gets it from then on.
    Gains,
    /// Gets it no longer.
    Loses,
    /// Goes on getting it.
    Keeps,
    /// May get it from then on.
    MayGain,
    /// May get it no longer.
    MayLose,
    /// It remains uncertain.
    MayKeep,
}

/// To how many people a change of an assignment does what; each of them counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Get it from then on.
    pub gains: u32,
    /// Get it no longer.
    pub loses: u32,
    /// Go on getting it.
    pub keeps: u32,
    /// May get it from then on.
    pub may_gain: u32,
    /// May get it no longer.
    pub may_lose: u32,
    /// It remains uncertain.
    pub may_keep: u32,
}

/// Why people are missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shortfall {
    /// They are in groups inside chosen ones.
    Nested,
    /// They are in chosen groups of which it is uncertain whether they count.
    Uncertain,
}

/// Something an administrator can do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Offer {
    /// Choose the inner groups themselves, after they were taken out of the groups that they are in: a group with a
    /// parent is uncertain itself.
    InnerGroups {
        /// The inner groups, the one with most people first; also those for which this does not work.
        groups: Vec<InnerGroup>,
        /// The assignment with every group for which it works.
        assignment: Assignment,
        /// What that assignment changes while the groups are still inside others.
        as_it_stands: Changes,
        /// What it changes once they are not.
        once_taken_out: Changes,
    },
    /// Make one flat group of these people and choose it. Microsoft Entra ID imports its members from the file that
    /// `audience::object_id_csv` writes ("Bulk operations in Microsoft Entra ID"). It must be a Microsoft 365 group: Entra
    /// does not manage the members of distribution lists and mail-enabled security groups, and a security group
    /// without mail is uncertain.
    FlatGroup {
        /// Whom it is for.
        shortfall: Shortfall,
        /// How many members it gets.
        members: u32,
        /// How many of these people have no object id that Entra would know, and are not in the file.
        without_id: u32,
        /// What choosing it changes.
        changes: Changes,
    },
}

/// A group inside a chosen one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InnerGroup {
    /// Which.
    pub group: GroupHit,
    /// Names of the groups that it has to be taken out of.
    pub inside: Vec<String>,
    /// How many people are missed because they are in it.
    pub people: u32,
    /// Why it does not help to choose it, even when it is in no other group.
    pub hindrance: Option<LossReason>,
}

/// A person as a picker shows one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonHit {
    /// The directory's id.
    pub id: DirectoryId,
    /// Display name.
    pub name: String,
    /// Address, or the user principal name where there is none.
    pub mail: String,
    /// Department; may be empty.
    pub department: String,
    /// What keeps this person from getting add-ins, if something is known.
    pub hindrance: Option<LossReason>,
}

/// A group as a picker shows one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupHit {
    /// The directory's id.
    pub id: DirectoryId,
    /// Display name.
    pub name: String,
    /// Address; empty for a security group without mail.
    pub mail: String,
    /// Kind.
    pub kind: GroupKind,
    /// Its members follow from a rule.
    pub dynamic: Fact,
    /// Direct members that are people.
    pub members: u32,
    /// What keeps its members from getting add-ins, or makes it uncertain; else whether they are not known.
    pub hindrance: Option<LossReason>,
}

/// A person or a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hit {
    /// A person.
    Person(PersonHit),
    /// A group.
    Group(GroupHit),
}
