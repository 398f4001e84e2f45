//! The audiences of all add-ins of a tenant, for the view of their states.

use super::{Audience, Choice};
use crate::assignment::Assignment;
use crate::directory::{Directory, Group};
use crate::index_set::IndexSet;
use sorting::sort_by_key;

/// How many groups are kept as sets while the audiences are made: a set of a million people takes 125 kB.
const SHARED_MOST: usize = 64;

/// Of more than how many members a group that several add-ins share is kept as a set. Adding the set goes through a
/// word for every 64 people that there are; to be worth the making, the members have to be twice as many.
const fn worth_sharing(people: u32) -> usize {
    people as usize / 32
}

/// Resolves many assignments and hands each audience to `each`, with the assignment's place. The audience is made in
/// the same room again and again, since 200 of them at once would take 75 MB for a million people; a large group that
/// several assignments name is gone through once.
pub fn resolve_all(
    directory: &Directory,
    assignments: &[&Assignment],
    each: &mut dyn FnMut(usize, &Audience),
) {
    let choices: Vec<_> = assignments.iter().map(|assignment| Choice::of(directory, assignment)).collect();
    let shared = shared_sets(directory, &choices);
    let mut audience = Audience::with_room_for(directory);
    for (place, choice) in choices.iter().enumerate() {
        audience.clear();
        audience.add(choice, &mut |group, set| match shared
            .binary_search_by_key(&group, |(shared, _)| *shared)
        {
            Ok(found) => shared.get(found).into_iter().for_each(|(_, members)| set.join(members)),
            Err(_) => set.insert_all(directory.member_indexes(group)),
        });
        audience.settle(choice, directory);
        each(place, &audience);
    }
}

/// The members of the large groups that several choices name, by group.
fn shared_sets(directory: &Directory, choices: &[Choice]) -> Vec<(Group, IndexSet)> {
    let least = worth_sharing(directory.people_count());
    let large = |group: &Group| directory.member_indexes(*group).len() > least;
    let mut groups: Vec<_> = choices.iter().flat_map(Choice::group_list).filter(large).collect();
    sort_by_key(&mut groups, |group| *group);
    let mut shared: Vec<_> = groups.windows(2).filter(|pair| pair.first() == pair.last()).collect();
    shared.dedup();
    let sets = shared.into_iter().filter_map(|pair| pair.first()).take(SHARED_MOST).map(|group| {
        let mut members = IndexSet::with_room_for(directory.person_room() as usize);
        members.insert_all(directory.member_indexes(*group));
        (*group, members)
    });
    sets.collect()
}

#[cfg(test)]
mod tests {
    use super::super::ChosenGroup;
    use super::*;
    use crate::directory::{Builder, GroupRow, PersonRow};
    use crate::lifecycle::event::DirectoryRevision;

    /// 64 people, and groups of the first so many of them.
    fn directory(sizes: &[usize]) -> (Directory, Vec<Group>) {
        let mut builder = Builder::default();
        let ids: Vec<_> = (0..=SHARED_MOST).map(|number| format!("p{number}")).collect();
        let people: Vec<_> =
            ids.iter().take(64).map(|id| builder.person(PersonRow { id, ..PersonRow::default() })).collect();
        let groups: Vec<_> = (sizes.iter().zip(&ids))
            .map(|(size, id)| {
                let group = builder.group(GroupRow { id, ..GroupRow::default() });
                people.iter().take(*size).for_each(|person| builder.member(group, *person));
                group
            })
            .collect();
        (builder.build(DirectoryRevision(1)), groups)
    }

    fn choice(groups: &[Group]) -> Choice {
        let groups = groups.iter().map(|group| ChosenGroup { group: *group, hindrance: None }).collect();
        Choice { groups, ..Choice::default() }
    }

    #[test]
    fn only_large_groups_that_several_add_ins_have_are_kept_as_sets() {
        let (directory, groups) = directory(&[2, 50, 3, 64]);
        let [small, once, larger, all] = groups[..] else { panic!("four groups") };
        let choices = [choice(&[small, larger, all]), choice(&[all, larger, small, once]), choice(&[all])];
        let shared = shared_sets(&directory, &choices);
        let kept: Vec<_> = shared.iter().map(|(group, members)| (*group, members.len())).collect();
        assert_eq!(kept, [(larger, 3), (all, 64)], "two of 64 people are gone through as quickly");
    }

    #[test]
    fn no_more_groups_are_kept_than_there_is_room_for() {
        let (directory, groups) = directory(&[5; SHARED_MOST + 1]);
        let choices = [choice(&groups), choice(&groups)];
        assert_eq!(shared_sets(&directory, &choices).len(), SHARED_MOST);
    }
}
