//! What the tenant has becomes the plan.

use super::{AddIn, AddInState, ChangeKind, Version};
use crate::assignment::Assignment;
use crate::facts::Fact;
use crate::lifecycle::command::ContentHash;
use crate::lifecycle::sighting::{Difference, Expected, Sighting};
use crate::store::StoredEvent;
use office_addin_manifest::model::ManifestVersion;

impl AddIn {
    /// Makes the plan what was seen in the tenant, which confirms what was told of it.
    pub(super) fn settle(&mut self, seen: &Sighting, stored: &StoredEvent) {
        let differed = self.delivery.differs.clone();
        self.take(seen, stored);
        self.delivery.taken(&self.expected(), seen, &differed);
    }

    /// Makes the plan what was seen in the tenant: by the last look, and where that did not tell it, by the one before.
    pub(super) fn take(&mut self, seen: &Sighting, stored: &StoredEvent) {
        let (observed, there) = (&seen.observed, self.as_it_differs());
        let version = seen.version().or_else(|| ManifestVersion::parse(&there.version));
        let version = version.unwrap_or_else(|| self.version.clone());
        let content = observed.hash.as_ref().unwrap_or(&there.content);
        if version != self.version || *content != self.content {
            let content = observed.hash.clone().or_else(|| self.known_file(&version));
            self.brought_by_others(version, content, stored);
        }
        // Whoever deletes it turns nothing off.
        let known_on = || self.delivery.known.as_ref().is_none_or(|known| !known.present || known.enabled);
        let was_on = if self.state == AddInState::Deleted { known_on() } else { there.enabled };
        let is_on = observed.enabled == Fact::Yes || observed.enabled == Fact::Unknown && was_on;
        self.state = if is_on { AddInState::Active } else { AddInState::TurnedOff };
        self.assignment = seen.assignment(&self.assignment);
        // Whoever was listed for the plan does not stand for those who were seen to have it.
        if let Some(given) = self.delivery.handed_off.as_mut().filter(|_| seen.assigned.is_some()) {
            given.planned = None;
        }
        self.method = seen.method().unwrap_or(there.method);
        self.rollout = None;
        self.changed(stored, ChangeKind::Other);
    }

    /// The manifest that is known to run under that version, where nothing says that it is another.
    fn known_file(&self, version: &ManifestVersion) -> Option<ContentHash> {
        let known = self.delivery.known.as_ref().filter(|known| known.present)?;
        let same = ManifestVersion::parse(&known.version).as_ref() == Some(version);
        (same && !self.delivery.differs.contains(&Difference::Content)).then(|| known.content.clone())
    }

    /// What the tenant has, as far as the differences from the plan tell it.
    pub(super) fn as_it_differs(&self) -> Expected {
        let mut there = self.expected();
        for difference in &self.delivery.differs {
            match difference {
                Difference::Absent => there.present = false,
                Difference::Present => there.present = true,
                Difference::Version(version) => there.version.clone_from(version),
                Difference::Content => there.content = ContentHash(String::new()),
                Difference::Enabled(enabled) => there.enabled = *enabled,
                // Who has it there was not written down.
                Difference::Access => there.assignment = Assignment::default(),
                Difference::Method(method) => there.method = *method,
            }
        }
        there
    }

    /// It runs a manifest that did not come from here, or that somebody has brought back.
    pub(super) fn brought_by_others(
        &mut self,
        version: ManifestVersion,
        content: Option<ContentHash>,
        stored: &StoredEvent,
    ) {
        let content = content.unwrap_or_else(|| ContentHash(String::new()));
        self.content = content.clone();
        self.pending = None;
        let (at, by) = (stored.at, stored.actor.clone());
        self.versions.push(Version { content, version: version.as_str().to_owned(), at, by });
        self.version = version;
    }
}
