//! Counts where each fact comes from, and what files say against each other.

use super::preview::{Disagreement, FactName, FactPreview, FileIndex, Said};
use crate::directory::Fact;

/// Disagreements that are kept as examples of one fact.
const MAX_EXAMPLES: usize = 5;

/// Every fact, in the order in which it is shown.
const FACTS: [FactName; 14] = [
    FactName::Name,
    FactName::Mail,
    FactName::Department,
    FactName::Enabled,
    FactName::Guest,
    FactName::Plans,
    FactName::Products,
    FactName::Mailbox,
    FactName::Age,
    FactName::Activated,
    FactName::Platforms,
    FactName::GroupKind,
    FactName::Dynamic,
    FactName::Members,
];

/// How each fact was settled over all people and groups.
pub(super) struct Tallies(Vec<FactPreview>);

impl Tallies {
    pub fn new(files: usize) -> Self {
        let sources = || (0u32..).take(files).map(|file| (FileIndex(file), 0)).collect();
        let none = |fact| FactPreview {
            fact,
            sources: sources(),
            unknown: 0,
            disagreements: 0,
            examples: Vec::new(),
        };
        Self(FACTS.into_iter().map(none).collect())
    }

    /// The facts with the files that they come from.
    pub fn finish(mut self) -> Vec<FactPreview> {
        for fact in &mut self.0 {
            fact.sources.retain(|(_, count)| *count > 0);
        }
        self.0
    }

    /// Takes what the first of several files says, and notes the first one that says something else.
    pub fn settle<T: Copy>(
        &mut self,
        fact: FactName,
        name: &str,
        said: impl Iterator<Item = (FileIndex, T)>,
        differ: impl Fn(T, T) -> bool,
        show: impl Fn(T) -> Said,
    ) -> Option<T> {
        let tally = self.0.get_mut(fact as usize)?;
        let mut said = said;
        let Some((from, value)) = said.next() else {
            tally.unknown += 1;
            return None;
        };
        if let Some((_, count)) = tally.sources.get_mut(from.0 as usize) {
            *count += 1;
        }
        if let Some((against, other)) = said.find(|(file, other)| *file != from && differ(value, *other)) {
            tally.disagreements += 1;
            if tally.examples.len() < MAX_EXAMPLES {
                let (taken, other) = (show(value), show(other));
                tally.examples.push(Disagreement { name: name.to_owned(), taken, from, other, against });
            }
        }
        Some(value)
    }

    /// Settles a text; a file that has none says nothing.
    pub fn text<'a>(
        &mut self,
        fact: FactName,
        name: &str,
        said: impl Iterator<Item = (FileIndex, &'a str)>,
    ) -> &'a str {
        let said = said.filter(|(_, text)| !text.is_empty());
        let differ = |one: &str, other: &str| !one.eq_ignore_ascii_case(other);
        self.settle(fact, name, said, differ, |text| Said::Text(text.to_owned())).unwrap_or_default()
    }

    /// Settles what is yes, no or unknown.
    pub fn fact(
        &mut self,
        fact: FactName,
        name: &str,
        said: impl Iterator<Item = (FileIndex, Fact)>,
    ) -> Fact {
        let said = said.filter(|(_, fact)| *fact != Fact::Unknown);
        let differ = |one, other| one != other;
        self.settle(fact, name, said, differ, |fact| Said::Yes(fact == Fact::Yes)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_its_place() {
        for (place, fact) in FACTS.into_iter().enumerate() {
            assert_eq!(fact as usize, place, "{fact:?}");
        }
    }
}
