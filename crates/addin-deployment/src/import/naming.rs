//! Finding a group or a person of an import by name: whose members or licences a file holds is asked before anything was
//! kept, so that there is no directory to search yet.

use super::file::File;
use super::merge::{Rank, is_of_use, rank, time};
use super::rows::{Data, GroupRow, Object, PersonRow, Pool};
use crate::assignment::DirectoryId;
use crate::effect::{GroupHit, PersonHit};
use crate::fold::{fold, fold_into};
use std::cmp::Reverse;

/// Words of a text in small letters without accents.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What somebody looks for: words of a name or address.
struct Query {
    text: String,
}

impl Query {
    /// `None` without any word.
    fn new(query: &str) -> Option<Self> {
        let text = fold(query.trim());
        words(&text).next()?;
        Some(Self { text })
    }

    /// Whether each word begins one of these, which are small letters without accents.
    fn means(&self, folded: &str) -> bool {
        words(&self.text).all(|wanted| words(folded).any(|word| word.starts_with(wanted)))
    }
}

/// The files that list what is there, each with its age: the newest comes first.
fn lists(files: &[File]) -> impl Iterator<Item = (Reverse<i64>, &File)> {
    let lists = files.iter().filter(|file| is_of_use(file) && file.data.kind.map(rank) == Some(Rank::Lists));
    lists.map(|file| (Reverse(time(file).map_or(i64::MIN, |time| time.0)), file))
}

/// The groups that the lists of groups name so, and how many there are: each word of the query begins a word of the
/// name or of the address. Those whose name begins with the query come first, then by name. The members of groups are
/// not counted here.
pub(super) fn groups(files: &[File], pool: &Pool, query: &str, limit: usize) -> (Vec<GroupHit>, u32) {
    let Some(query) = Query::new(query) else { return (Vec::new(), 0) };
    let is_meant = |group: &&GroupRow| query.means(&fold(&[&group.name, " ", &group.mail].concat()));
    let mut found: Vec<(Reverse<i64>, &GroupRow)> = Vec::new();
    for (age, file) in lists(files) {
        found.extend(file.data.groups.iter().filter(is_meant).map(|group| (age, group)));
    }
    // Of a group that several files name, the newest says how it is called.
    sorting::sort_by_key(&mut found, |(age, group)| (group.object.0, *age));
    found.dedup_by_key(|(_, group)| group.object);
    sorting::sort_by_key(&mut found, |(_, group)| {
        let name = fold(&group.name);
        (!name.starts_with(&query.text), name, group.object.0)
    });
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let hit = |group: &GroupRow| GroupHit {
        id: DirectoryId(pool.id(group.object)),
        name: group.name.clone(),
        mail: group.mail.clone(),
        kind: group.kind,
        dynamic: group.dynamic,
        members: 0,
        hindrance: None,
    };
    (found.into_iter().take(limit).map(|(_, group)| hit(group)).collect(), total)
}

/// A person as a row tells: name, user principal name, address and department.
type Texts<'a> = [&'a str; 4];

fn texts<'a>(data: &'a Data, row: &PersonRow) -> Texts<'a> {
    [0, 1, 2, 3].map(|place| data.text(row, place))
}

/// The people that the lists of people name so, as [`groups`] finds groups. Whoever was deleted is left out.
pub(super) fn people(files: &[File], pool: &Pool, query: &str, limit: usize) -> (Vec<PersonHit>, u32) {
    let Some(query) = Query::new(query) else { return (Vec::new(), 0) };
    let mut found: Vec<(Reverse<i64>, Object, Texts<'_>)> = Vec::new();
    let mut folded = String::new();
    for (age, file) in lists(files) {
        for row in file.data.people.iter().filter(|row| !row.facts.is_deleted) {
            let texts @ [name, upn, mail, _] = texts(&file.data, row);
            folded.clear();
            for text in [name, " ", upn, " ", if mail == upn { "" } else { mail }] {
                fold_into(text, &mut folded);
            }
            if query.means(&folded) {
                found.push((age, row.object, texts));
            }
        }
    }
    sorting::sort_by_key(&mut found, |(age, object, _)| (object.0, *age));
    found.dedup_by_key(|(_, object, _)| *object);
    sorting::sort_by_key(&mut found, |(_, object, [name, ..])| {
        let name = fold(name);
        (!name.starts_with(&query.text), name, object.0)
    });
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let hit = |(_, object, [name, upn, mail, department]): (Reverse<i64>, Object, Texts<'_>)| PersonHit {
        id: DirectoryId(pool.id(object)),
        name: name.to_owned(),
        mail: if mail.is_empty() { upn } else { mail }.to_owned(),
        department: department.to_owned(),
        hindrance: None,
    };
    (found.into_iter().take(limit).map(hit).collect(), total)
}
