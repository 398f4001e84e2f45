//! What an import would bring, before anything of it is kept, and what an administrator can answer.

use crate::assignment::{DirectoryId, GroupKind};
use crate::directory::{AgeGroup, Mailbox};
use crate::lifecycle::command::Timestamp;
use messages::{Message, say};
use serde::{Deserialize, Serialize};

/// A file of an import, by the order in which the files came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileIndex(pub u32);

/// What a file is, by its headings or properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Users, from the Microsoft Entra admin center.
    EntraUsers,
    /// Groups, from the Microsoft Entra admin center.
    EntraGroups,
    /// The members of one group, from the Microsoft Entra admin center.
    GroupMembers,
    /// Active users, from the Microsoft 365 admin center.
    ActiveUsers,
    /// Mailboxes or recipients, from Exchange.
    Mailboxes,
    /// The usage report about activations of Office.
    OfficeActivations,
    /// The usage report about Microsoft 365 Apps.
    AppsUsage,
    /// The usage report about mailboxes.
    MailboxUsage,
    /// Some other list of people.
    People,
    /// Some other list of groups.
    Groups,
    /// An answer of Microsoft Graph with users.
    GraphUsers,
    /// An answer of Microsoft Graph with groups.
    GraphGroups,
    /// An answer of Microsoft Graph with the members of one group.
    GraphMembers,
    /// An answer of Microsoft Graph with the subscriptions of the organisation.
    Subscriptions,
    /// An answer of Microsoft Graph with the licences of one person.
    LicenceDetails,
    /// The file of the collector, which has everything.
    Collector,
}

impl FileKind {
    /// What the file is, in words.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::EntraUsers => say::import_kind_entra_users(),
            Self::EntraGroups => say::import_kind_entra_groups(),
            Self::GroupMembers => say::import_kind_group_members(),
            Self::ActiveUsers => say::import_kind_active_users(),
            Self::Mailboxes => say::import_kind_mailboxes(),
            Self::OfficeActivations => say::import_kind_office_activations(),
            Self::AppsUsage => say::import_kind_apps_usage(),
            Self::MailboxUsage => say::import_kind_mailbox_usage(),
            Self::People => say::import_kind_people(),
            Self::Groups => say::import_kind_groups(),
            Self::GraphUsers => say::import_kind_graph_users(),
            Self::GraphGroups => say::import_kind_graph_groups(),
            Self::GraphMembers => say::import_kind_graph_members(),
            Self::Subscriptions => say::import_kind_subscriptions(),
            Self::LicenceDetails => say::import_kind_licence_details(),
            Self::Collector => say::import_kind_collector(),
        }
    }
}

/// Which of the forms that an export has had over the years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Generation {
    /// One of a kind, or not known.
    #[default]
    Any,
    /// As the Microsoft Entra admin center wrote it in 2020 and early 2021.
    Entra2020,
    /// As Microsoft's documentation lists the columns.
    Documented,
    /// As the Microsoft Entra admin center wrote it from 2021 on.
    Entra2021,
    /// As the Microsoft Entra admin center writes it since 2025.
    Entra2025,
    /// As the script of Microsoft's page "Bulk operations service limitations" writes it.
    Script,
    /// As the Microsoft 365 admin center wrote it until 2024.
    Admin2024,
    /// As the Microsoft 365 admin center writes it since 2025.
    Admin2025,
    /// The Microsoft 365 admin center in another language than English.
    AdminTranslated,
    /// An older, shorter form of the Microsoft 365 admin center.
    AdminShort,
    /// An answer as Microsoft Graph gives it.
    Rest,
    /// An answer as PowerShell writes it.
    PowerShell,
}

/// What a column tells. Those that an administrator can choose by hand have a [`Column::label`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the heading of that name, in `column.rs`")]
pub enum Column {
    Id,
    Upn,
    Name,
    Mail,
    Proxies,
    Enabled,
    Blocked,
    SignIn,
    UserType,
    Department,
    Products,
    Plans,
    Licences,
    Age,
    Consent,
    LegalAge,
    GroupType,
    MembershipType,
    MailEnabled,
    SecurityEnabled,
    GroupTypes,
    Visibility,
    RoleAssignable,
    MemberKind,
    IsGroup,
    Recipient,
    Synced,
    Deleted,
    ReportDate,
    Windows,
    Mac,
    Mobile,
    Web,
    IsDeleted,
    Product,
}

impl Column {
    /// The columns that can be chosen by hand.
    pub const CHOICES: [Self; 14] = [
        Self::Id,
        Self::Upn,
        Self::Name,
        Self::Mail,
        Self::Enabled,
        Self::Blocked,
        Self::UserType,
        Self::Department,
        Self::Products,
        Self::Age,
        Self::Recipient,
        Self::GroupType,
        Self::MembershipType,
        Self::Deleted,
    ];

    /// What the column tells, in words, if it can be chosen by hand.
    #[must_use]
    pub fn label(self) -> Option<Message> {
        Some(match self {
            Self::Id => say::import_column_id(),
            Self::Upn => say::import_column_upn(),
            Self::Name => say::import_column_name(),
            Self::Mail => say::import_column_mail(),
            Self::Enabled => say::import_column_enabled(),
            Self::Blocked => say::import_column_blocked(),
            Self::UserType => say::import_column_user_type(),
            Self::Department => say::import_column_department(),
            Self::Products => say::import_column_products(),
            Self::Age => say::import_column_age(),
            Self::Recipient => say::import_column_recipient(),
            Self::GroupType => say::import_column_group_type(),
            Self::MembershipType => say::import_column_membership_type(),
            Self::Deleted => say::import_column_deleted(),
            _ => return None,
        })
    }
}

/// Which columns were chosen by hand, by their headings. The app keeps it for the next import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Headings in lower case without blanks and signs, and what each tells; `None` for one that tells nothing.
    pub columns: Vec<(String, Option<Column>)>,
}

/// Which side of Exchange a list of recipients comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Exchange Online.
    Cloud,
    /// Exchange servers on premises.
    OnPremises,
}

/// Something about a row or item that the administrator can look up in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Line of the file, from 1.
    pub line: u32,
    /// In CSV the number of the column, from 1, or 0 for the whole row; in JSON the character in the line, from 1.
    pub column: u32,
    /// What is wrong, and what comes of it.
    pub message: Message,
}

/// A group that a file of members may be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The group's id.
    pub id: DirectoryId,
    /// Its name.
    pub name: String,
}

/// What only the administrator can say about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// Several kinds fit.
    Kind(Vec<FileKind>),
    /// Whose members these are. The likeliest come first; any other group of the import can be the answer as well.
    Group(Vec<Proposal>),
    /// Whose licences these are.
    Person(Vec<Proposal>),
    /// Nothing that a row is known by was found among the headings: which column is it?
    Columns,
    /// Which side of Exchange answered.
    Side,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// What a file is. It must be pushed again.
    Kind(FileIndex, FileKind),
    /// Whose members, or whose licences, a file holds; `None` takes the answer back.
    About(FileIndex, Option<DirectoryId>),
    /// What a column with this heading tells, in every file. They must be pushed again.
    Column(String, Option<Column>),
    /// Which side of Exchange a file comes from.
    Side(FileIndex, Side),
}

/// How far a file has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileState {
    /// Its bytes are still coming, or have to come again.
    #[default]
    Reading,
    /// It was read to its end.
    Read,
    /// The administrator left it out.
    Removed,
    /// Nothing of it was read, and why.
    Refused(Message),
}

/// A heading of a file, and what the console takes it for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// As the file has it.
    pub text: String,
    /// What it tells; `None` for what is not used.
    pub column: Option<Column>,
    /// It was chosen by hand.
    pub by_hand: bool,
}

/// What a file is about: a group or a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Who.
    pub who: Proposal,
    /// The administrator said so; else the file or its name did.
    pub by_hand: bool,
}

/// One file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePreview {
    /// Its name.
    pub name: String,
    /// Its size, and how many bytes of it were read.
    pub size: u64,
    /// How many bytes of it were read.
    pub read: u64,
    /// How far it has come.
    pub state: FileState,
    /// What it is, if that is known.
    pub kind: Option<FileKind>,
    /// Which form of it.
    pub generation: Generation,
    /// When it was made: what it says itself, else when it was last changed.
    pub time: Option<Timestamp>,
    /// The id of the tenant that it was made in, a GUID in lower case; empty where it does not tell.
    pub tenant: String,
    /// Rows or items.
    pub rows: u64,
    /// How many of them are of use.
    pub used: u64,
    /// The first problems.
    pub problems: Vec<Problem>,
    /// How many problems there are.
    pub problem_count: u64,
    /// What is to be known about the file as a whole.
    pub notices: Vec<Message>,
    /// What only the administrator can say.
    pub questions: Vec<Question>,
    /// The headings of a CSV file.
    pub headings: Vec<Heading>,
    /// What it is about.
    pub about: Option<About>,
    /// More belongs to it that is not here.
    pub incomplete: bool,
    /// Rows whose names are concealed.
    pub concealed: u64,
}

/// What sources can tell about people and groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactName {
    /// Display names.
    Name,
    /// Addresses.
    Mail,
    /// Departments.
    Department,
    /// Whether accounts are enabled.
    Enabled,
    /// Who is a guest.
    Guest,
    /// Service plans.
    Plans,
    /// Names of products.
    Products,
    /// Mailboxes.
    Mailbox,
    /// Ages.
    Age,
    /// Who has activated Office.
    Activated,
    /// Where people use Office.
    Platforms,
    /// Kinds of groups.
    GroupKind,
    /// Which groups are dynamic.
    Dynamic,
    /// Members of groups.
    Members,
}

impl FactName {
    /// What is told, in words.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Name => say::import_fact_name(),
            Self::Mail => say::import_fact_mail(),
            Self::Department => say::import_fact_department(),
            Self::Enabled => say::import_fact_enabled(),
            Self::Guest => say::import_fact_guest(),
            Self::Plans => say::import_fact_plans(),
            Self::Products => say::import_fact_products(),
            Self::Mailbox => say::import_fact_mailbox(),
            Self::Age => say::import_fact_age(),
            Self::Activated => say::import_fact_activated(),
            Self::Platforms => say::import_fact_platforms(),
            Self::GroupKind => say::import_fact_group_kind(),
            Self::Dynamic => say::import_fact_dynamic(),
            Self::Members => say::import_fact_members(),
        }
    }
}

/// What a source says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// A text, such as a name.
    Text(String),
    /// Yes or no.
    Yes(bool),
    /// A mailbox.
    Mailbox(Mailbox),
    /// An age.
    Age(AgeGroup),
    /// A kind of group.
    Kind(GroupKind),
    /// How many there are.
    Count(u32),
}

/// Two sources that say different things about one person or group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    /// Whom it is about.
    pub name: String,
    /// What is taken.
    pub taken: Said,
    /// Which file says so.
    pub from: FileIndex,
    /// What the other one says.
    pub other: Said,
    /// Which file says that.
    pub against: FileIndex,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactPreview {
    /// Which.
    pub fact: FactName,
    /// The files that it is taken from, and for how many people or groups.
    pub sources: Vec<(FileIndex, u32)>,
    /// For how many it stays unknown.
    pub unknown: u32,
    /// About how many the sources disagree.
    pub disagreements: u32,
    /// The first of these.
    pub examples: Vec<Disagreement>,
}

/// What an import would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// The files, in their order.
    pub files: Vec<FilePreview>,
    /// People.
    pub people: u32,
    /// Groups.
    pub groups: u32,
    /// Groups whose members are known: "37 of 120".
    pub groups_with_members: u32,
    /// Direct members of groups, people and groups.
    pub memberships: u64,
    /// Every fact that somebody told, and those that nobody did.
    pub facts: Vec<FactPreview>,
    /// What is to be known about the import as a whole.
    pub notices: Vec<Message>,
}

/// A file that a directory was made of, as it is kept with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name.
    pub name: String,
    /// What it was.
    pub kind: FileKind,
    /// When it was made.
    pub time: Option<Timestamp>,
    /// How many of its rows were of use.
    pub used: u64,
    /// More belonged to it that was not there.
    pub incomplete: bool,
}

/// An add-in that the tenant has already, as the collector found it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deployed {
    /// Its name; hostile text.
    pub name: String,
    /// Its product ID, as written.
    pub product: String,
    /// Its asset ID in the store, as written; empty for a file of the organisation's own.
    pub asset: String,
    /// Its provider; hostile text.
    pub provider: String,
    /// It is an app of Exchange, which is another store than that of Centralized Deployment.
    pub of_exchange: bool,
}
