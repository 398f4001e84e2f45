//! Finding a group of an import by its name: whose members a file holds is asked before anything was kept, so that there
//! is no directory to search yet.

use super::file::File;
use super::merge::{Rank, is_of_use, rank, time};
use super::rows::{GroupRow, Pool};
use crate::assignment::DirectoryId;
use crate::effect::GroupHit;
use crate::fold::fold;
use std::cmp::Reverse;

/// Words of a text in small letters without accents.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The groups that the lists of groups name so, and how many there are: each word of the query begins a word of the
/// name or of the address. Those whose name begins with the query come first, then by name. The members of groups are
/// not counted here.
pub(super) fn groups(files: &[File], pool: &Pool, query: &str, limit: usize) -> (Vec<GroupHit>, u32) {
    let query = fold(query.trim());
    let is_meant = |group: &GroupRow| {
        let (name, mail) = (fold(&group.name), fold(&group.mail));
        let begins = |wanted: &str| words(&name).chain(words(&mail)).any(|word| word.starts_with(wanted));
        words(&query).next().is_some() && words(&query).all(begins)
    };
    let lists = files.iter().filter(|file| is_of_use(file) && file.data.kind.map(rank) == Some(Rank::Lists));
    let mut found: Vec<(Reverse<i64>, &GroupRow)> = Vec::new();
    for file in lists {
        let age = Reverse(time(file).map_or(i64::MIN, |time| time.0));
        found.extend(file.data.groups.iter().filter(|group| is_meant(group)).map(|group| (age, group)));
    }
    // Of a group that several files name, the newest says how it is called.
    sorting::sort_by_key(&mut found, |(age, group)| (group.object.0, *age));
    found.dedup_by_key(|(_, group)| group.object);
    sorting::sort_by_key(&mut found, |(_, group)| {
        let name = fold(&group.name);
        (!name.starts_with(&query), name, group.object.0)
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
