//! What the page knows, and what each action does.

use crate::acting::State;
use crate::backend::{Answered, Failure};
use crate::load::{Generation, Load};
use addin_deployment::delivery::drift::{Drift, DriftKind};
use addin_deployment::outcome::Revision;
use deployment_api::Read;
use deployment_api::lifecycle::{Deliveries, InventoryView};
use messages::say;

/// Larger files are not read: page and engine each need room for all of it.
pub const MAX_FILE_BYTES: u64 = 100_000_000;

/// From so many days on, what was seen is called old.
pub const STALE_DAYS: i64 = 7;

const DAY_MS: i64 = 86_400_000;

/// What the page knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeliveryPage {
    /// How the plans stand.
    pub deliveries: Load<Read<Deliveries>>,
    /// What would come of the file that was brought.
    pub file: Load<Box<InventoryView>>,
    /// Name of a file that was too large.
    pub too_large: Option<String>,
    /// What is in the field for a text.
    pub pasted: String,
    /// Where the log stood when the file was judged.
    judged_on: Option<Revision>,
    reads: Generation,
    files: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The page was opened, or the log moved.
    Refresh,
    /// How the plans stand.
    Deliveries(Generation, Answered<Read<Deliveries>>),
    /// A file was brought: its name and size.
    Bring(String, u64),
    /// Its bytes; `None` where it cannot be read.
    Bytes(Generation, String, Option<Vec<u8>>),
    /// The text was changed.
    Typed(String),
    /// The text is to be read.
    ReadTyped,
    /// What would come of it.
    Judged(Generation, Answered<Box<InventoryView>>),
    /// It is not wanted, or is taken in.
    PutAway,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask how the plans stand.
    Ask(Generation),
    /// Read the file of this name.
    Read(Generation, String),
    /// Ask what would come of these bytes.
    Judge(Generation, Vec<u8>),
}

impl State for DeliveryPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Refresh => {
                self.deliveries.ask();
                return Some(Effect::Ask(self.reads.advance()));
            }
            Msg::Deliveries(generation, answer) => {
                if generation == self.reads {
                    self.deliveries = answer.into();
                }
            }
            Msg::Bring(name, size) => return self.bring(name, size),
            Msg::Bytes(generation, name, bytes) if generation == self.files => match bytes {
                Some(bytes) => return Some(Effect::Judge(generation, bytes)),
                None => self.file = Load::Failed(Failure::Said(say::deploy_take_unreadable(name))),
            },
            Msg::Bytes(..) => {}
            Msg::Typed(text) => self.pasted = text,
            Msg::ReadTyped => {
                (self.file, self.too_large) = (Load::Loading(None), None);
                return Some(Effect::Judge(self.files.advance(), self.pasted.clone().into_bytes()));
            }
            Msg::Judged(generation, answer) => {
                if generation == self.files {
                    self.judged_on = self.deliveries.value().map(|read| read.revision);
                    self.file = answer.into();
                }
            }
            Msg::PutAway => {
                self.files.advance();
                (self.file, self.pasted) = (Load::NotAsked, String::new());
            }
        }
        None
    }
}

impl DeliveryPage {
    fn bring(&mut self, name: String, size: u64) -> Option<Effect> {
        let generation = self.files.advance();
        if size > MAX_FILE_BYTES {
            (self.file, self.too_large) = (Load::NotAsked, Some(name));
            return None;
        }
        (self.file, self.too_large) = (Load::Loading(None), None);
        Some(Effect::Read(generation, name))
    }

    /// Where the log stood when the file was judged: it is taken in as it was shown, or not at all.
    #[must_use]
    pub const fn judged_on(&self) -> Option<Revision> {
        self.judged_on
    }

    /// How many days old what is known of the tenant is, where that is old.
    #[must_use]
    pub fn stale_days(&self) -> Option<i64> {
        let read = self.deliveries.value()?;
        let days = (read.as_of.0 - read.value.observed_at?.0) / DAY_MS;
        (days >= STALE_DAYS).then_some(days)
    }
}

/// Whether it is an add-in that no plan knows.
#[must_use]
pub fn is_foreign(drift: &Drift) -> bool {
    drift.items.iter().any(|item| item.kind == DriftKind::Foreign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::delivery::inventory::Complete;
    use addin_deployment::facts::Fact;
    use addin_deployment::lifecycle::command::{ContentHash, Timestamp};

    fn view() -> Box<InventoryView> {
        Box::new(InventoryView {
            content: ContentHash("a".to_owned()),
            kind: say::inventory_source_script(),
            as_of: None,
            tenant: Fact::Yes,
            add_ins: 1,
            confirms: 1,
            drift: Vec::new(),
            refusal: None,
            complete: Complete::default(),
            skipped: Vec::new(),
            steps: Vec::new(),
            dry_run: false,
            other_script: false,
        })
    }

    fn read(observed_at: Option<i64>, as_of: i64) -> Read<Deliveries> {
        let value = Deliveries { observed_at: observed_at.map(Timestamp), ..Deliveries::default() };
        Read { value, revision: Revision(5), as_of: Timestamp(as_of), stale: false }
    }

    #[test]
    fn a_file_is_read_judged_and_shown_and_counts_for_the_log_as_it_was_then() {
        let mut page = DeliveryPage::default();
        page.update(Msg::Refresh);
        page.update(Msg::Deliveries(page.reads, Ok(read(None, 0))));
        let effect = page.update(Msg::Bring("result.json".to_owned(), 10));
        assert_eq!(effect, Some(Effect::Read(page.files, "result.json".to_owned())));
        let effect = page.update(Msg::Bytes(page.files, "result.json".to_owned(), Some(vec![1])));
        assert_eq!(effect, Some(Effect::Judge(page.files, vec![1])));
        page.update(Msg::Judged(page.files, Ok(view())));
        assert_eq!((page.file.clone(), page.judged_on()), (Load::Ready(view()), Some(Revision(5))));
        page.update(Msg::PutAway);
        assert_eq!(page.file, Load::NotAsked);
    }

    #[test]
    fn the_answer_about_a_file_that_was_replaced_is_dropped() {
        let mut page = DeliveryPage::default();
        page.update(Msg::Bring("a.json".to_owned(), 10));
        let first = page.files;
        page.update(Msg::Bring("b.json".to_owned(), 10));
        assert_eq!(page.update(Msg::Bytes(first, "a.json".to_owned(), Some(vec![1]))), None);
        page.update(Msg::Judged(first, Ok(view())));
        assert_eq!(page.file, Load::Loading(None));
    }

    #[test]
    fn a_file_that_is_too_large_is_named_and_not_read() {
        let mut page = DeliveryPage::default();
        assert_eq!(page.update(Msg::Bring("all.jsonl".to_owned(), MAX_FILE_BYTES + 1)), None);
        assert_eq!(page.too_large.as_deref(), Some("all.jsonl"));
        assert!(page.update(Msg::Bring("all.jsonl".to_owned(), MAX_FILE_BYTES)).is_some());
        assert_eq!(page.too_large, None);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_said() {
        let mut page = DeliveryPage::default();
        page.update(Msg::Bring("a.json".to_owned(), 10));
        page.update(Msg::Bytes(page.files, "a.json".to_owned(), None));
        assert_eq!(page.file, Load::Failed(Failure::Said(say::deploy_take_unreadable("a.json"))));
    }

    #[test]
    fn what_was_seen_a_week_ago_is_old_and_what_was_never_seen_is_not() {
        let mut page = DeliveryPage { deliveries: Load::Ready(read(None, 0)), ..DeliveryPage::default() };
        assert_eq!(page.stale_days(), None);
        page.deliveries = Load::Ready(read(Some(0), STALE_DAYS * DAY_MS - 1));
        assert_eq!(page.stale_days(), None);
        page.deliveries = Load::Ready(read(Some(0), STALE_DAYS * DAY_MS));
        assert_eq!(page.stale_days(), Some(STALE_DAYS));
    }
}
