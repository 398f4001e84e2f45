//! Which group the members in a file may belong to: exports of members do not say it, and people write the group's name
//! into the file's name ("Bulk download group members in Microsoft Entra ID").

use super::column::normalised;
use super::merge::Merge;
use super::preview::Proposal;
use super::rows::Object;
use crate::assignment::DirectoryId;

/// Proposals that are shown.
const MAX_PROPOSALS: usize = 8;

/// What the portal, and browsers, write into the names of such files.
const PORTAL: [&str; 5] = ["exportgroupmembers", "members", "leden", "csv", "json"];

/// A shorter name stands in too many others.
const MIN_NAME: usize = 3;

/// The names of groups as they are looked for in names of files, the longest first.
#[derive(Default)]
pub(super) struct GroupNames<'a>(Vec<(String, usize, &'a str)>);

impl<'a> GroupNames<'a> {
    /// Every group with its object.
    pub fn new(named: Vec<(usize, &'a str)>) -> Self {
        let mut names: Vec<_> =
            named.into_iter().map(|(object, name)| (normalised(name), object, name)).collect();
        // Names of files have dates.
        let is_telling = |name: &str| name.len() >= MIN_NAME && name.contains(char::is_alphabetic);
        names.retain(|(name, ..)| is_telling(name));
        sorting::sort_by_key(&mut names, |(name, object, _)| {
            (std::cmp::Reverse(name.len()), name.clone(), *object)
        });
        names.dedup_by_key(|(_, object, _)| *object);
        Self(names)
    }

    /// The groups that a file's name can mean, the likeliest first: the longest name that it has.
    fn matches(&self, file: &str) -> Vec<&(String, usize, &'a str)> {
        let file = normalised(file);
        self.0.iter().filter(|(name, ..)| file.contains(name.as_str())).take(MAX_PROPOSALS).collect()
    }

    /// The one group that a file's name means: nothing else stands in it but what the portal writes there.
    pub fn exact(&self, file: &str) -> Option<usize> {
        let matches = self.matches(file);
        let (name, object, _) = matches.first()?;
        if matches.iter().any(|(other, group, _)| other == name && group != object) {
            return None;
        }
        let mut rest = normalised(file).replacen(name.as_str(), "", 1);
        for word in PORTAL {
            rest = rest.replacen(word, "", 1);
        }
        rest.chars().all(|sign| sign.is_ascii_digit()).then_some(*object)
    }
}

impl Merge<'_> {
    /// The id of an object as it is written: a GUID, or an address where no file has one.
    pub fn id(&self, object: usize) -> String {
        let guids = self.pool.guids.len();
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        self.pool.id(match object.checked_sub(guids) {
            None => Object(number(object)),
            Some(address) => Object(number(address) | Object::ADDRESS),
        })
    }

    /// The proposals for a file. Groups of one name are told apart by their ids.
    pub fn proposals(&self, file: &str) -> Vec<Proposal> {
        let matches = self.names.matches(file);
        let is_alone = |name: &str| matches.iter().filter(|(other, ..)| other == name).count() == 1;
        let proposal = |(normal, object, name): &&(String, usize, &str)| {
            let id = self.id(*object);
            let name = if is_alone(normal) { (*name).to_owned() } else { [name, " (", &id, ")"].concat() };
            Proposal { id: DirectoryId(id), name }
        };
        matches.iter().map(proposal).collect()
    }
}
