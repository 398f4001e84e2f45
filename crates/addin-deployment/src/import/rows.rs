//! What is kept of a file: a row per person and group, and lists of members, with texts in one buffer.

use super::column::{Columns, Values};
use super::preview::{Column, Deployed, FileKind, Generation, Heading, Problem, Side};
use super::value::{self, MemberKind, Recipient};
use crate::assignment::GroupKind;
use crate::directory::columns::Texts;
use crate::directory::guid_text;
use crate::directory::intern::Interner;
use crate::directory::{AgeGroup, Fact, Platforms};
use crate::lifecycle::command::Timestamp;
use crate::readiness::TenantFacts;
use messages::{Message, say};
use office_addin_manifest::visible;

/// Problems of a file that are kept; the number of all is known.
const MAX_PROBLEMS: usize = 100;

/// Notices about a file as a whole that are kept; the others are counted.
const MAX_NOTICES: usize = 100;

/// Numbers for byte strings, from 0 on.
#[derive(Debug, Default)]
pub(super) struct Keys {
    pub texts: Texts,
    interner: Interner,
}

impl Keys {
    /// The number of these bytes, a new one if they have none.
    pub fn number(&mut self, bytes: &[u8]) -> u32 {
        self.interner.intern(&mut self.texts, bytes)
    }

    /// The number of these bytes, if they have one.
    pub fn find(&self, bytes: &[u8]) -> Option<u32> {
        self.interner.find(&self.texts, bytes)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.ends.len()
    }
}

/// Somebody or something that files name: by GUID, or by address where a file has no GUIDs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Object(pub u32);

impl Object {
    /// Stands on what is known by an address.
    pub const ADDRESS: u32 = 1 << 31;
    /// Stands on a member that a file calls a group.
    pub const GROUP: u32 = 1 << 30;
}

/// What the files of an import share.
#[derive(Debug, Default)]
pub(super) struct Pool {
    /// GUIDs, 16 bytes each.
    pub guids: Keys,
    /// Addresses in small letters.
    pub addresses: Keys,
    /// What people are licensed for, in the forms of `licence.rs`.
    pub licences: Keys,
    address: Vec<u8>,
}

impl Pool {
    /// Whom a GUID names.
    pub fn guid(&mut self, guid: u128) -> Object {
        Object(self.guids.number(&guid.to_be_bytes()) & !(Object::ADDRESS | Object::GROUP))
    }

    /// The id of an object as it is written: a GUID, or an address where no file has one.
    pub fn id(&self, object: Object) -> String {
        let place = object.0 & !(Object::ADDRESS | Object::GROUP);
        if object.0 & Object::ADDRESS != 0 {
            return self.addresses.texts.text(place).to_owned();
        }
        guid_text(u128::from_be_bytes(self.guids.texts.get(place).try_into().unwrap_or_default()))
    }

    /// Whom an address names, whatever the case of its letters.
    pub fn address(&mut self, address: &str) -> Object {
        self.address.clear();
        self.address.extend(address.trim().bytes().map(|byte| byte.to_ascii_lowercase()));
        Object(self.addresses.number(&self.address) & !Object::GROUP | Object::ADDRESS)
    }
}

/// Nothing is known of the licences.
pub(super) const NO_LICENCES: u32 = u32::MAX;

/// What a row says about a person besides texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub enabled: Fact,
    pub guest: Fact,
    pub synced: Fact,
    pub activated: Fact,
    /// A usage report counts a mailbox in the cloud, of whatever kind.
    pub cloud_mailbox: Fact,
    pub age: AgeGroup,
    pub recipient: Recipient,
    pub used_on: Platforms,
    pub is_deleted: bool,
}

/// The texts of a person, in this order.
pub(super) const TEXTS: [Column; 4] = [Column::Name, Column::Upn, Column::Mail, Column::Department];

/// A person as one row tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct PersonRow {
    pub object: Object,
    start: u32,
    lengths: [u16; 4],
    pub licences: u32,
    pub facts: Facts,
}

/// A group as one row tells.
#[derive(Clone, Debug)]
pub(super) struct GroupRow {
    pub object: Object,
    pub name: String,
    pub mail: String,
    pub kind: GroupKind,
    pub dynamic: Fact,
    pub hidden: Fact,
    pub role_assignable: Fact,
}

/// Members of one group, or of the group that the file is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    pub group: Option<Object>,
    /// Where it begins and ends in `Data::members`.
    pub start: usize,
    pub end: usize,
    /// Neither people nor groups: devices, contacts.
    pub others: u32,
    /// The list goes on elsewhere.
    pub has_more: bool,
}

/// The primary one of addresses that are joined by `+`. An address can have a `+` itself; a kind such as `smtp:` follows
/// on those that join.
fn primary_address(addresses: &str) -> &str {
    let Some((_, rest)) = addresses.split_once("SMTP:") else { return "" };
    let joins = |(place, _): &(usize, &str)| {
        rest.get(place + 1..).and_then(|next| next.split('+').next()).is_some_and(|next| next.contains(':'))
    };
    let end = rest.match_indices('+').find(joins).map_or(rest.len(), |(place, _)| place);
    rest.get(..end).unwrap_or_default().trim()
}

impl List {
    /// An empty list that begins here.
    pub const fn at(start: usize) -> Self {
        Self { group: None, start, end: start, others: 0, has_more: false }
    }
}

/// Where something stands in a file.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub line: u32,
    /// The character in JSON; 0 in CSV.
    pub column: u32,
    /// The columns of a CSV file in their order.
    pub columns: &'a [Option<Column>],
}

impl At<'_> {
    fn column(self, column: Column) -> u32 {
        let place = self.columns.iter().position(|found| *found == Some(column));
        place.map_or(self.column, |place| u32::try_from(place + 1).unwrap_or(u32::MAX))
    }
}

/// What is known about a file as a whole besides its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub rows: u64,
    pub used: u64,
    pub deleted: u64,
    pub concealed: u64,
    /// Lines of kinds that this console does not know.
    pub unknown_kinds: u64,
    /// What is told in no list any more, since that is full.
    pub unlisted: u64,
}

/// Everything that is kept of one file.
#[derive(Debug, Default)]
pub(super) struct Data {
    pub kind: Option<FileKind>,
    /// Several kinds fit.
    pub candidates: Vec<FileKind>,
    pub generation: Generation,
    pub columns: Columns,
    pub counts: Counts,
    pub problems: Vec<Problem>,
    pub problem_count: u64,
    pub notices: Vec<Message>,
    pub people: Vec<PersonRow>,
    texts: Vec<u8>,
    pub groups: Vec<GroupRow>,
    pub members: Vec<u32>,
    pub lists: Vec<List>,
    /// The plans of the organisation's products.
    pub products: Vec<(u128, Vec<u128>)>,
    /// The person whom the file is about, if it says so.
    pub person: Option<Object>,
    /// The plans of the person whom the file is about.
    pub plans: Vec<u8>,
    /// The same, by the number that they have among the licences.
    pub plan_set: u32,
    /// Why nothing of the file is read.
    pub refused: Option<Message>,
    pub headings: Vec<Heading>,
    /// When the file says that it was made.
    pub time: Option<Timestamp>,
    /// A following page exists.
    pub has_next: bool,
    /// This page is the last one.
    pub has_last: bool,
    pub is_cut_off: bool,
    /// Which side of Exchange it says that it comes from.
    pub side: Option<Side>,
    pub tenant: Option<TenantFacts>,
    pub deployed: Vec<Deployed>,
}

impl Data {
    /// Notes what is wrong at a place.
    pub fn problem(&mut self, line: u32, column: u32, message: impl FnOnce() -> Message) {
        self.problem_count += 1;
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { line, column, message: message() });
        }
    }

    /// Whether every row of a list of members was of use, up to the end of the file.
    pub fn lost_no_member(&self) -> bool {
        let is_list = matches!(self.kind, Some(FileKind::GroupMembers | FileKind::GraphMembers));
        !self.is_cut_off && (!is_list || self.counts.used == self.counts.rows)
    }

    /// Says something about the file as a whole, once.
    pub fn notice(&mut self, message: Message) {
        if self.notices.contains(&message) {
            return;
        }
        if self.notices.len() < MAX_NOTICES {
            self.notices.push(message);
        } else {
            self.counts.unlisted += 1;
        }
    }

    fn not_understood(&mut self, at: At<'_>, column: Column, value: &str) {
        self.problem(at.line, at.column(column), || say::import_problem_value(visible(value)));
    }

    fn is_deleted(&mut self, values: &Values<'_>, at: At<'_>) -> bool {
        let text = values.text(Column::Deleted);
        let is_deleted = value::deleted(text);
        if is_deleted.is_none() {
            self.not_understood(at, Column::Deleted, text);
        }
        is_deleted == Some(Fact::Yes)
    }

    /// Whom a row is about: by its object ID, else by an address.
    fn object(&mut self, values: &Values<'_>, at: At<'_>, pool: &mut Pool) -> Option<Object> {
        let id = values.text(Column::Id);
        if let Some(guid) = value::guid(id) {
            return Some(pool.guid(guid));
        }
        let address = [Column::Upn, Column::Mail].map(|column| values.text(column));
        let address = address.into_iter().find(|address| !address.is_empty());
        if !id.is_empty() {
            self.problem(at.line, at.column(Column::Id), || say::import_problem_not_guid(visible(id)));
        } else if address.is_none() {
            self.problem(at.line, at.column, say::import_problem_no_id);
        }
        let address = address?;
        if address.contains('@') {
            return Some(pool.address(address));
        }
        self.counts.concealed += 1;
        None
    }

    /// Takes a person.
    pub fn person(
        &mut self,
        values: &Values<'_>,
        licences: u32,
        at: At<'_>,
        pool: &mut Pool,
    ) -> Option<Object> {
        let object = self.object(values, at, pool)?;
        let facts = self.facts(values, at);
        self.counts.deleted += u64::from(facts.is_deleted);
        if facts.recipient == Recipient::Remote {
            // Only servers on premises call a mailbox remote.
            self.side = self.side.or(Some(Side::OnPremises));
        }
        let start = u32::try_from(self.texts.len()).ok()?;
        let lengths = TEXTS.map(|column| {
            let text = match values.text(column) {
                "" if column == Column::Mail => primary_address(values.text(Column::Proxies)),
                text => text,
            };
            // No text of a directory is longer; one that is ends at a whole character.
            let length = text.floor_char_boundary(usize::from(u16::MAX));
            self.texts.extend_from_slice(text.as_bytes().get(..length).unwrap_or_default());
            u16::try_from(length).unwrap_or_default()
        });
        self.people.push(PersonRow { object, start, lengths, licences, facts });
        Some(object)
    }

    /// A text of a person, by its place in [`TEXTS`].
    pub fn text(&self, row: &PersonRow, place: usize) -> &str {
        let length = |lengths: &[u16]| lengths.iter().copied().map(usize::from).sum::<usize>();
        let start = row.start as usize + length(row.lengths.get(..place).unwrap_or_default());
        let end = start + length(row.lengths.get(place..=place).unwrap_or_default());
        self.texts.get(start..end).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default()
    }

    fn facts(&mut self, values: &Values<'_>, at: At<'_>) -> Facts {
        let mut read = |column, meaning: fn(&str) -> Option<Fact>| {
            let Some(text) = values.get(column).map(str::trim) else { return Fact::Unknown };
            meaning(text).unwrap_or_else(|| {
                self.not_understood(at, column, text);
                Fact::Unknown
            })
        };
        let enabled = [
            read(Column::Enabled, value::fact),
            value::not(read(Column::Blocked, value::fact)),
            read(Column::SignIn, |text| match text {
                "" => Some(Fact::Unknown),
                _ if text.eq_ignore_ascii_case("allowed") => Some(Fact::Yes),
                _ if text.eq_ignore_ascii_case("blocked") => Some(Fact::No),
                _ => None,
            }),
        ];
        // Cloud accounts have nothing in this column.
        let synced = read(Column::Synced, |text| {
            value::fact(text).map(|fact| if text.is_empty() { Fact::No } else { fact })
        });
        let cloud_mailbox = value::not(read(Column::IsDeleted, value::fact));
        let upn = values.text(Column::Upn);
        let guest = match (read(Column::UserType, value::guest), values.text(Column::UserType)) {
            (Fact::Unknown, "") if !upn.is_empty() => Fact::from(upn.contains("#EXT#")),
            (guest, _) => guest,
        };
        let [group, consent, legal] =
            [Column::Age, Column::Consent, Column::LegalAge].map(|column| values.text(column));
        let age = value::age(group, consent, legal).unwrap_or_else(|| {
            self.not_understood(at, Column::Age, if group.is_empty() { legal } else { group });
            AgeGroup::Unknown
        });
        let kind = values.text(Column::Recipient);
        // In Exchange's own words that is an account without a mailbox ("Get-User"), in its admin center a person's.
        let is_bare = kind.eq_ignore_ascii_case("user") && self.generation != Generation::Admin2025;
        let recipient = value::recipient(kind).filter(|_| !is_bare).unwrap_or_else(|| {
            self.not_understood(at, Column::Recipient, kind);
            Recipient::Unknown
        });
        Facts {
            enabled: enabled.into_iter().find(|fact| *fact != Fact::Unknown).unwrap_or_default(),
            guest,
            synced,
            cloud_mailbox,
            age,
            recipient,
            is_deleted: self.is_deleted(values, at),
            ..self.usage(values)
        }
    }

    /// What usage reports tell: how many times Office was activated, or where it was used.
    fn usage(&self, values: &Values<'_>) -> Facts {
        let is = |column| {
            let text = values.text(column);
            text.parse::<u32>().is_ok_and(|count| count > 0) || value::fact(text) == Some(Fact::Yes)
        };
        let [windows, mac] = [Column::Windows, Column::Mac].map(is);
        match self.kind {
            // Another desktop program than the Office apps; the report has a row for each.
            Some(FileKind::OfficeActivations) if value::is_other_product(values.text(Column::Product)) => {
                Facts::default()
            }
            Some(FileKind::OfficeActivations) => {
                Facts { activated: Fact::from(windows || mac), ..Facts::default() }
            }
            Some(FileKind::AppsUsage) => {
                let [mobile, web] = [Column::Mobile, Column::Web].map(is);
                Facts { used_on: Platforms { known: true, windows, mac, mobile, web }, ..Facts::default() }
            }
            _ => Facts::default(),
        }
    }

    /// Takes a group.
    pub fn group(&mut self, values: &Values<'_>, at: At<'_>, pool: &mut Pool) -> Option<Object> {
        let object = self.object(values, at, pool)?;
        if self.is_deleted(values, at) {
            self.counts.deleted += 1;
            return Some(object);
        }
        let read = |column| values.get(column).map(str::trim);
        let fact = |column| read(column).and_then(value::fact).unwrap_or_default();
        let types = read(Column::GroupTypes);
        let has_type = |name| types.map_or(Fact::Unknown, |types| Fact::from(types.contains(name)));
        let recipient = value::recipient(values.text(Column::Recipient)).unwrap_or_default();
        let kind = match (recipient, read(Column::GroupType)) {
            (Recipient::Group(kind), _) => kind,
            (_, Some(text)) => value::group_type(text).unwrap_or_else(|| {
                self.not_understood(at, Column::GroupType, text);
                GroupKind::Unknown
            }),
            _ => {
                let [has_mail, is_security] = [Column::MailEnabled, Column::SecurityEnabled].map(fact);
                value::group_kind(has_type("Unified"), has_mail, is_security)
            }
        };
        // Microsoft's script knows two kinds only and calls distribution lists "Security" as well.
        let is_guess = self.generation == Generation::Script && kind == GroupKind::Security;
        let membership = values.text(Column::MembershipType);
        let dynamic = value::dynamic(membership).unwrap_or_else(|| {
            self.not_understood(at, Column::MembershipType, membership);
            Fact::Unknown
        });
        self.groups.push(GroupRow {
            object,
            name: values.text(Column::Name).to_owned(),
            mail: values.text(Column::Mail).to_owned(),
            kind: if is_guess { GroupKind::Unknown } else { kind },
            dynamic: if membership.is_empty() { has_type("DynamicMembership") } else { dynamic },
            hidden: read(Column::Visibility)
                .map_or(Fact::Unknown, |text| Fact::from(text.eq_ignore_ascii_case("HiddenMembership"))),
            role_assignable: read(Column::RoleAssignable)
                .map_or(Fact::Unknown, |text| Fact::from(value::fact(text) == Some(Fact::Yes))),
        });
        Some(object)
    }

    /// Takes a member of the group that the file is about: a person, a group, or something else.
    pub fn member(&mut self, values: &Values<'_>, at: At<'_>, pool: &mut Pool) -> Option<()> {
        let text = values.text(Column::MemberKind);
        let is_group = value::fact(values.text(Column::IsGroup)) == Some(Fact::Yes);
        let kind = value::member_kind(text).unwrap_or_else(|| {
            self.not_understood(at, Column::MemberKind, text);
            MemberKind::Unknown
        });
        let list = match self.lists.len() {
            0 => List::at(self.members.len()),
            _ => self.lists.pop()?,
        };
        let object = match kind {
            MemberKind::Other => {
                self.lists.push(List { others: list.others + 1, ..list });
                return Some(());
            }
            MemberKind::Unknown if !is_group => match values.text(Column::Upn) {
                // Without a kind only its name tells a person from a group.
                "" => self.object(values, at, pool).map(|object| object.0),
                _ => self.person(values, NO_LICENCES, at, pool).map(|object| object.0),
            },
            MemberKind::Person => self.person(values, NO_LICENCES, at, pool).map(|object| object.0),
            MemberKind::Group | MemberKind::Unknown => {
                self.group(values, at, pool).map(|object| object.0 | Object::GROUP)
            }
        };
        self.members.extend(object);
        self.lists.push(List { end: self.members.len(), ..list });
        object.map(|_| ())
    }
}
