//! Compares two versions of a manifest by what they mean: D001 to D018 of the rule catalogue.
//!
//! Not changes are: the order of attributes, elements, domains and applications; prefixes, comments, white space and the
//! way in which letters are written; capitals in ids and domains; the braces of an id; missing parts of a version; other
//! resource ids with the same values. Both formats are compared through the same model.

mod keys;
mod tables;

use crate::change::{Change, Class};
use crate::limits::MAX_NAMES_SHOWN;
use crate::model::{Manifest, Permission, ProductId};
use crate::normalise::includes;
use crate::visible::visible;
use keys::{Events, Keys, event_functions, permission_name, send_mode};
use messages::{Message, say};
use sorting::sort_by_key;
use tables::{LISTS, TEXTS};

/// What differs between an old and a new version of a manifest, the most important first; nothing when both mean the
/// same.
///
/// Both should be versions of one add-in: another id is a change of its own (D010), unless the new manifest is the
/// unified form of the old one and names it (D017).
#[must_use]
pub fn compare(old: &Manifest, new: &Manifest) -> Vec<Change> {
    let mut comparison = Comparison { old, new, migrates: migrates(old, new), changes: Vec::new() };
    comparison.permissions();
    comparison.lists();
    comparison.events();
    comparison.texts();
    comparison.identity();
    let mut changes = comparison.changes;
    sort_by_key(&mut changes, |change| (change.class, change.code.clone()));
    changes
}

/// Whether the new manifest says that it takes the place of the old one.
fn migrates(old: &Manifest, new: &Manifest) -> bool {
    let names_old = |id: &str| ProductId::parse(id).is_some_and(|id| Some(id) == old.id);
    old.id.is_some() && old.id != new.id && new.replaces.iter().any(|replaced| names_old(&replaced.id))
}

struct Comparison<'m> {
    old: &'m Manifest,
    new: &'m Manifest,
    /// From the add-in only form to the unified one: what only one format can say is no change.
    migrates: bool,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn add(&mut self, code: &str, class: Class, message: Message) {
        self.changes.push(Change { code: code.to_owned(), class, message });
    }

    /// D001 and D002. Document levels are no ladder, so what is asked is compared with what was granted.
    fn permissions(&mut self) {
        let (old, new) = (&self.old.permissions, &self.new.permissions);
        let covered = |level: &Permission, by: &[Permission]| {
            by.iter().any(|granted| granted == level || includes(*granted, *level))
        };
        let names = |levels: &[Permission]| list(levels.iter().map(|level| permission_name(*level)));
        let (before, after) = (names(old), names(new));
        if new.iter().any(|level| !covered(level, old)) {
            let message = if old.is_empty() {
                say::change_permission_added(after)
            } else {
                say::change_permission_raised(before, after)
            };
            self.add("D001", Class::Consent, message);
        } else if old.iter().any(|level| !covered(level, new)) {
            let message = if new.is_empty() {
                say::change_permission_removed(before)
            } else {
                say::change_permission_lowered(before, after)
            };
            self.add("D002", Class::Consent, message);
        }
    }

    /// What was added to and removed from each list of the model.
    fn lists(&mut self) {
        for row in LISTS {
            if !row.when.applies(self.migrates) {
                continue;
            }
            let (old, new) = (sorted((row.keys)(self.old)), sorted((row.keys)(self.new)));
            let added = missing(&new, &old);
            if let Some((code, class, say)) = row.added.filter(|_| !added.is_empty()) {
                self.add(code, class, say(added));
            }
            let removed = missing(&old, &new);
            if let Some((code, class, say)) = row.removed.filter(|_| !removed.is_empty()) {
                self.add(code, class, say(removed));
            }
        }
    }

    /// D005 for events that were there before: which code runs, and whether people can still send.
    fn events(&mut self) {
        let (all_old, all_new) = (Events::of(self.old), Events::of(self.new));
        for new in all_new.by_name() {
            let Some(name) = new.first().map(|event| event.name.as_str()) else { continue };
            let old = all_old.named(name);
            let other = missing(&sorted(event_functions(new)), &sorted(event_functions(old)));
            // The formats name the same function in different places.
            if !old.is_empty() && !self.migrates && !other.is_empty() {
                self.add("D005", Class::Consent, say::change_event_function(visible(name), other));
            }
            let (Some(old), Some(new)) = (send_mode(old), send_mode(new)) else { continue };
            let (from, to) = (old.name(), new.name());
            if new > old {
                let message = say::change_send_mode_tightened(visible(name), from, to);
                self.add("D005", Class::Consent, message);
            } else if new < old {
                let message = say::change_send_mode_loosened(visible(name), from, to);
                self.add("D005", Class::Information, message);
            }
        }
    }

    /// Texts and addresses of which there is one.
    fn texts(&mut self) {
        for row in TEXTS {
            let (old, new) = ((row.value)(self.old), (row.value)(self.new));
            let cut = row.limit_of_unified > 0 && self.migrates;
            // A unified manifest has room for fewer characters.
            let same = old == new || cut && old.chars().take(row.limit_of_unified).eq(new.chars());
            if same || self.migrates && row.limit_of_unified == 0 {
                continue;
            }
            let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { visible(text) };
            self.add(row.code, row.class, (row.say)(shown(&old), shown(&new)));
        }
    }

    /// D010, D012 and D017: whether this can be an update at all.
    fn identity(&mut self) {
        let (old, new) = (self.old, self.new);
        if self.migrates {
            let message = say::change_migration(visible(&old.id_written), visible(&new.id_written));
            return self.add("D017", Class::Migration, message);
        }
        let written = |manifest: &Manifest| manifest.id_written.trim().to_ascii_lowercase();
        if old.id != new.id || old.id.is_none() && written(old) != written(new) {
            let message = say::change_id(visible(&old.id_written), visible(&new.id_written));
            return self.add("D010", Class::Error, message);
        }
        let (from, to) = (visible(&old.version_written), visible(&new.version_written));
        match (&old.version, &new.version) {
            (Some(before), Some(after)) if after < before => {
                self.add("D012", Class::Error, say::change_version_lowered(from, to));
            }
            (Some(before), Some(after)) if after == before => {
                if !self.changes.is_empty() {
                    self.add("D012", Class::Error, say::change_version_same(to));
                }
            }
            _ if old.version_written.trim() == new.version_written.trim() => {}
            _ => self.add("D016", Class::Information, say::change_version(from, to)),
        }
    }
}

/// Keys in their order, each once.
fn sorted(mut keys: Keys) -> Keys {
    sort_by_key(&mut keys, |(key, _)| key.clone());
    keys.dedup_by(|one, other| one.0 == other.0);
    keys
}

/// What of a sorted list is not in another, as people read it; empty when everything is.
fn missing(keys: &[(String, String)], from: &[(String, String)]) -> String {
    let is_missing = |key: &str| from.binary_search_by(|(known, _)| known.as_str().cmp(key)).is_err();
    list(keys.iter().filter(|(key, _)| is_missing(key)).map(|(_, shown)| shown.as_str()))
}

/// Names one after the other, as many as a sentence can hold.
fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut text = String::new();
    for (index, name) in names.enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        if index == MAX_NAMES_SHOWN {
            text.push('…');
            break;
        }
        text.push_str(&visible(name));
    }
    text
}
