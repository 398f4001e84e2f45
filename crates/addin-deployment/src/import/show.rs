//! What would come of an import, before it is kept.

use super::account::Member;
use super::file::File;
use super::merge::{Merge, Rank, rank, time};
use super::preview::{
    About, FactName, FileKind, FilePreview, FileState, Generation, Preview, Proposal, Question,
};
use super::rows::{Data, Pool};
use super::tally::Tallies;
use super::value::Recipient;
use crate::assignment::DirectoryId;
use messages::say;

/// The preview.
pub(super) fn preview(files: &[File], pool: &Pool) -> Preview {
    let merge = Merge::new(files, pool);
    let mut tallies = Tallies::new(files.len());
    for number in 0..merge.people_order.len() {
        let _ = merge.person(number, &mut tallies);
    }
    for number in 0..merge.group_order.len() {
        let _ = merge.group(number, &mut tallies);
    }
    let members = members(&merge, &mut tallies);
    let shown = files.iter().map(|file| file_preview(&merge, file));
    let mut preview = Preview {
        files: shown.collect(),
        people: count(merge.people_order.len()),
        groups: count(merge.group_order.len()),
        groups_with_members: members.groups,
        memberships: members.memberships,
        facts: tallies.finish(),
        notices: Vec::new(),
    };
    notices(&mut preview, &members);
    preview
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// What is known about members.
#[derive(Default)]
struct Members {
    groups: u32,
    memberships: u64,
    /// Members whom no file lists.
    nobodies: u64,
}

fn members(merge: &Merge<'_>, tallies: &mut Tallies) -> Members {
    let mut members = Members::default();
    let lists = merge.lists();
    for own in lists.chunk_by(|one, other| one.0 == other.0) {
        let (chosen, is_whole) = merge.chosen(own, tallies);
        members.groups += u32::from(is_whole);
        for list in chosen {
            for member in merge.listed(list) {
                match merge.member(*member) {
                    Member::Deleted => {}
                    Member::Nobody => members.nobodies += 1,
                    Member::Person(_) | Member::Group(_) => members.memberships += 1,
                }
            }
        }
    }
    members
}

fn notices(preview: &mut Preview, members: &Members) {
    let people = preview.people;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let rows = preview.files.iter().any(|file| file.state == FileState::Read && file.rows > 0);
    if people == 0 && rows {
        preview.notices.push(say::import_notice_nobody());
    }
    if preview.groups_with_members < preview.groups {
        preview.notices.push(say::import_notice_groups_without_members(
            number(preview.groups_with_members.into()),
            number(preview.groups.into()),
        ));
    }
    if members.nobodies > 0 {
        preview.notices.push(say::import_notice_unknown_members(number(members.nobodies)));
    }
    let has_plans = preview.facts.iter().any(|fact| fact.fact == FactName::Plans && !fact.sources.is_empty());
    let has_names =
        preview.facts.iter().any(|fact| fact.fact == FactName::Products && !fact.sources.is_empty());
    if has_names && !has_plans {
        preview.notices.push(say::import_notice_probably());
    }
}

impl Data {
    /// Whether more belongs to it that is not here.
    pub fn is_incomplete(&self) -> bool {
        self.is_cut_off || self.has_next && !self.has_last
    }
}

fn file_preview(merge: &Merge<'_>, file: &File) -> FilePreview {
    let data = &file.data;
    let incomplete = data.is_incomplete() && !is_continued(merge, file);
    let mut shown = FilePreview {
        name: file.name.clone(),
        size: file.size,
        read: file.read,
        state: file.state.clone(),
        kind: data.kind,
        generation: data.generation,
        time: time(file),
        tenant: data.tenant.as_ref().map(|facts| facts.tenant.clone()).unwrap_or_default(),
        rows: data.counts.rows,
        used: data.counts.used,
        problems: data.problems.clone(),
        problem_count: data.problem_count,
        notices: data.notices.clone(),
        questions: Vec::new(),
        headings: data.headings.clone(),
        about: about(merge, file),
        incomplete,
        concealed: data.counts.concealed,
    };
    if file.state == FileState::Read {
        file_notices(merge, file, &mut shown);
        questions(merge, file, &mut shown);
    }
    shown
}

/// Whether the last page of what a file is a page of is among the other files.
fn is_continued(merge: &Merge<'_>, file: &File) -> bool {
    let about = |file: &File| file.data.lists.first().and_then(|list| merge.group_of(file, list));
    let is_last = |other: &&File| {
        other.index != file.index
            && other.data.kind == file.data.kind
            && other.data.has_last
            && !other.data.is_cut_off
    };
    let is_page = !file.data.is_cut_off && file.data.kind != Some(FileKind::Collector);
    is_page && merge.all().map(|(_, other)| other).filter(is_last).any(|other| about(other) == about(file))
}

fn about(merge: &Merge<'_>, file: &File) -> Option<About> {
    let object = match file.data.kind? {
        FileKind::LicenceDetails => merge.details.iter().find(|(_, place, _)| *place == file.index)?.0,
        FileKind::GroupMembers | FileKind::GraphMembers => merge.group_of(file, file.data.lists.first()?)?,
        _ => return None,
    };
    let mut tallies = Tallies::new(merge.files.len());
    let number = *merge.numbers.get(object)?;
    let name = match merge.member(u32::try_from(object).ok()?) {
        Member::Group(group) => merge.group(group as usize, &mut tallies).map(|group| group.name),
        Member::Person(_) => merge.person(number as usize, &mut tallies).map(|person| person.name),
        Member::Deleted | Member::Nobody => None,
    };
    let who = Proposal { id: DirectoryId(merge.id(object)), name: name.unwrap_or_default().to_owned() };
    Some(About { who, by_hand: file.about.is_some() })
}

fn file_notices(merge: &Merge<'_>, file: &File, shown: &mut FilePreview) {
    let data = &file.data;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let unmatched = merge.unmatched.get(file.index.0 as usize).copied().unwrap_or_default();
    let mut say_if = |count: u64, sentence: fn(i64) -> messages::Message| {
        if count > 0 {
            shown.notices.push(sentence(number(count)));
        }
    };
    say_if(data.counts.deleted, say::import_notice_deleted);
    say_if(data.counts.concealed, say::import_notice_concealed);
    say_if(data.counts.unknown_kinds, say::import_notice_unknown_kinds);
    if data.kind.map(rank) == Some(Rank::Adds) {
        say_if(unmatched.into(), say::import_notice_unmatched);
    }
    if data.has_next && shown.incomplete && data.kind != Some(FileKind::Collector) {
        shown.notices.push(say::import_notice_next_page());
    }
    let guesses = data.kind == Some(FileKind::EntraGroups) && data.generation == Generation::Script;
    if guesses {
        shown.notices.push(say::import_notice_script());
    }
    if data.counts.unlisted > 0 {
        shown.notices.push(say::import_notice_unlisted(number(data.counts.unlisted)));
    }
}

fn questions(merge: &Merge<'_>, file: &File, shown: &mut FilePreview) {
    let data = &file.data;
    let Some(kind) = data.kind else {
        match data.candidates.as_slice() {
            // An error that was saved as an answer, or an answer of nothing.
            [] if data.headings.is_empty() => {}
            [] => shown.questions.push(Question::Columns),
            candidates => shown.questions.push(Question::Kind(candidates.to_vec())),
        }
        return;
    };
    match kind {
        FileKind::GroupMembers | FileKind::GraphMembers if shown.about.is_none() => {
            shown.questions.push(Question::Group(merge.proposals(&file.name)));
        }
        FileKind::LicenceDetails if shown.about.is_none() => {
            shown.questions.push(Question::Person(Vec::new()))
        }
        FileKind::Mailboxes if merge.side(file.index).is_none() && has_own(data) => {
            shown.questions.push(Question::Side)
        }
        _ => {}
    }
}

/// Whether a mailbox of the file is somebody's on one side or the other.
fn has_own(data: &Data) -> bool {
    data.people.iter().any(|row| matches!(row.facts.recipient, Recipient::Own | Recipient::MailUser))
}
