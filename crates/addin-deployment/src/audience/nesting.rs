//! The groups inside chosen ones, with the way to each.

use super::Choice;
use crate::directory::{Directory, Group};
use crate::index_set::IndexSet;

/// A group that was found, and through which one.
#[derive(Clone, Copy, Debug)]
struct Step {
    group: Group,
    /// Place of the group that it was found in; a chosen one has its own.
    outer: usize,
}

/// The groups inside chosen ones, each once: by the shortest way from the first chosen group that leads to it. Circles
/// are legal.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    steps: Vec<Step>,
    chosen: IndexSet,
}

impl Nesting {
    /// Follows the groups inside each of the chosen ones. All that lies inside a group that was found before has been
    /// found as well, so no group is gone through twice.
    pub(super) fn of(directory: &Directory, choice: &Choice) -> Self {
        let mut seen = IndexSet::with_room_for(directory.group_room() as usize);
        let mut nesting = Self { steps: Vec::new(), chosen: seen.clone() };
        for group in choice.group_list() {
            nesting.chosen.insert(group.0);
            if directory.children(group).len() == 0 || !seen.insert(group.0) {
                continue;
            }
            let mut place = nesting.steps.len();
            nesting.steps.push(Step { group, outer: place });
            while let Some(step) = nesting.steps.get(place).copied() {
                for child in directory.children(step.group) {
                    if seen.insert(child.0) {
                        nesting.steps.push(Step { group: child, outer: place });
                    }
                }
                place += 1;
            }
        }
        nesting
    }

    /// The places of the groups that are inside a chosen one and not chosen themselves, with each group, in the order
    /// in which they were found.
    pub(super) fn inner(&self) -> impl Iterator<Item = (usize, Group)> {
        let inner = self.steps.iter().enumerate().filter(|(_, step)| !self.chosen.contains(step.group.0));
        inner.map(|(place, step)| (place, step.group))
    }

    /// The groups on the way from the chosen one to the one at a place.
    pub(super) fn path_to(&self, mut place: usize) -> Vec<Group> {
        let mut path = Vec::new();
        while let Some(step) = self.steps.get(place) {
            path.push(step.group);
            if step.outer == place {
                break;
            }
            place = step.outer;
        }
        path.reverse();
        path
    }
}
