//! How far the file was read, what would come of it, and how bringing it back stands.

use crate::acting::State;
use crate::backend::{Answered, Failure};
use crate::load::{Generation, Load};
use crate::writing::Writing;
use addin_deployment::outcome::{IntentKey, Outcome};
use addin_deployment::rescue::{MAX_BYTES, Seen, too_large};
use deployment_api::lifecycle::{RestoreStep, RestoreView};
use messages::say;

/// Bytes of the file that are read and sent at once.
pub const PIECE: u64 = 1 << 20;

/// What is known of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestorePage {
    /// Its name; empty before one was brought.
    pub name: String,
    /// Bytes that were read, and how many there are; as long as it is being read.
    pub reading: Option<(u64, u64)>,
    /// What it holds, and what it takes the place of.
    pub view: Load<RestoreView>,
    /// How the write stands.
    pub writing: Writing,
    /// Whether a file was brought back.
    pub done: bool,
    /// Another file makes answers about this one old.
    file: Generation,
    key: Option<IntentKey>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A file was brought: its name, and how many bytes it has.
    Bring(String, u64),
    /// A piece was sent: so many bytes.
    Sent(Generation, u64, Answered<()>),
    /// The file could not be read any more.
    Unreadable(Generation),
    /// What would come of it.
    View(Generation, Answered<Option<Box<RestoreView>>>),
    /// Something changed here, or the reader asks again.
    Refresh,
    /// The reader agrees to what is lost, with a key for it.
    Keep(IntentKey),
    /// What became of it.
    Outcome(Answered<Outcome>),
    /// What became of the intent of which the answer was lost; it comes unasked.
    FoundOut(Answered<Option<Outcome>>),
    /// The reader wants none of it.
    PutAway,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Take a step that has nothing to answer.
    Step(RestoreStep),
    /// Read so many bytes of the file from a place on, and send them.
    Send(Generation, u64, u64),
    /// Ask what would come of the file.
    Preview(Generation),
    /// Bring it back: the reader agreed to what was seen.
    Keep(Seen, IntentKey),
    /// Let go of the file.
    Release,
}

impl State for RestorePage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Bring(..) | Msg::Refresh | Msg::Keep(_) | Msg::PutAway if self.writing.is_busy() => {
                Vec::new()
            }
            Msg::Bring(name, size) => self.bring(name, size),
            Msg::Sent(file, bytes, answer) if file == self.file => self.sent(bytes, answer),
            Msg::Unreadable(file) if file == self.file => {
                let why = say::deploy_take_unreadable(self.name.clone());
                self.fail(Failure::Said(why))
            }
            Msg::View(file, answer) if file == self.file => self.viewed(answer),
            Msg::Sent(..) | Msg::Unreadable(_) | Msg::View(..) => Vec::new(),
            Msg::Refresh => self.refresh(),
            Msg::Keep(key) => self.keep(key),
            Msg::Outcome(answer) => self.outcome(answer),
            Msg::FoundOut(Ok(Some(outcome))) => self.outcome(Ok(outcome)),
            Msg::FoundOut(Ok(None)) => {
                self.writing = Writing::NotWritten;
                self.refresh()
            }
            Msg::FoundOut(Err(failure)) => {
                self.writing = Writing::Unknown(failure);
                Vec::new()
            }
            Msg::PutAway => {
                self.forget();
                vec![Effect::Step(RestoreStep::PutAway), Effect::Release]
            }
        }
    }
}

impl RestorePage {
    /// Whether something of a file is kept outside.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.reading.is_some() || self.view.value().is_some()
    }

    fn forget(&mut self) {
        let file = self.file.advance();
        *self = Self { file, ..Self::default() };
    }

    fn bring(&mut self, name: String, size: u64) -> Vec<Effect> {
        self.forget();
        self.name = name;
        if size > MAX_BYTES {
            return self.fail(Failure::Said(too_large()));
        }
        self.reading = Some((0, size));
        let mut effects = vec![Effect::Step(RestoreStep::Begin)];
        effects.extend(self.go_on());
        effects
    }

    /// The next piece, or the preview when all were sent.
    fn go_on(&mut self) -> Option<Effect> {
        let (sent, all) = self.reading?;
        if sent < all {
            return Some(Effect::Send(self.file, sent, (all - sent).min(PIECE)));
        }
        self.view.ask();
        Some(Effect::Preview(self.file))
    }

    fn sent(&mut self, bytes: u64, answer: Answered<()>) -> Vec<Effect> {
        if let Err(failure) = answer {
            return self.fail(failure);
        }
        if let Some((sent, _)) = &mut self.reading {
            *sent = sent.saturating_add(bytes);
        }
        self.go_on().into_iter().collect()
    }

    fn viewed(&mut self, answer: Answered<Option<Box<RestoreView>>>) -> Vec<Effect> {
        self.reading = None;
        match answer {
            Ok(Some(view)) => {
                self.view = Load::Ready(*view);
                Vec::new()
            }
            Ok(None) => self.fail(Failure::Broke),
            Err(failure) => self.fail(failure),
        }
    }

    fn fail(&mut self, failure: Failure) -> Vec<Effect> {
        let (name, writing) = (std::mem::take(&mut self.name), std::mem::take(&mut self.writing));
        self.forget();
        (self.name, self.writing, self.view) = (name, writing, Load::Failed(failure));
        vec![Effect::Step(RestoreStep::PutAway), Effect::Release]
    }

    /// What is lost here may be more by now.
    fn refresh(&mut self) -> Vec<Effect> {
        if self.view.value().is_none() {
            return Vec::new();
        }
        self.view.ask();
        vec![Effect::Preview(self.file)]
    }

    fn keep(&mut self, key: IntentKey) -> Vec<Effect> {
        let Load::Ready(view) = &self.view else { return Vec::new() };
        self.writing = Writing::Sending;
        // After a lost answer it is the same intent.
        let key = self.key.get_or_insert(key).clone();
        vec![Effect::Keep(view.here.seen, key)]
    }

    fn outcome(&mut self, answer: Answered<Outcome>) -> Vec<Effect> {
        match answer {
            Ok(Outcome::Unknown { .. }) => self.writing = Writing::FindingOut,
            Ok(Outcome::Confirmed(_)) => {
                self.forget();
                self.done = true;
                return vec![Effect::Release];
            }
            Ok(Outcome::Refused(refusal)) => (self.key, self.writing) = (None, Writing::Refused(refusal)),
            Ok(Outcome::Conflict { theirs, .. }) => {
                (self.key, self.writing) = (None, Writing::Conflict(theirs));
                return self.refresh();
            }
            Err(failure) => self.writing = Writing::Failed(failure),
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::lifecycle::command::Timestamp;
    use addin_deployment::outcome::{Confirmed, Revision};
    use addin_deployment::rescue::Here;

    const SEEN: Seen = Seen { events: 6, lost: 2 };

    fn key(text: &str) -> IntentKey {
        IntentKey(text.to_owned())
    }

    fn read(page: &mut RestorePage, size: u64) -> Vec<Effect> {
        let mut effects = page.update(Msg::Bring("rescue.json".to_owned(), size));
        while let Some(Effect::Send(file, _, count)) = effects.last().cloned() {
            effects.extend(page.update(Msg::Sent(file, count, Ok(()))));
        }
        effects
    }

    /// A page with a file that would lose two changes.
    fn ready() -> RestorePage {
        let mut page = RestorePage::default();
        let effects = read(&mut page, 10);
        let Some(Effect::Preview(file)) = effects.last() else { panic!("{effects:?}") };
        let here = Here { seen: SEEN, ..Here::default() };
        page.update(Msg::View(*file, Ok(Some(Box::new(RestoreView { here, ..RestoreView::default() })))));
        page
    }

    #[test]
    fn a_file_is_sent_piece_by_piece_and_then_looked_at() {
        let mut page = RestorePage::default();
        let effects = read(&mut page, 2 * PIECE + 5);
        let file = page.file;
        let expected = [
            Effect::Step(RestoreStep::Begin),
            Effect::Send(file, 0, PIECE),
            Effect::Send(file, PIECE, PIECE),
            Effect::Send(file, 2 * PIECE, 5),
            Effect::Preview(file),
        ];
        assert_eq!(effects, expected);
        assert_eq!(read(&mut page, 0).last(), Some(&Effect::Preview(page.file)), "an empty one says why");
    }

    #[test]
    fn a_file_that_cannot_be_brought_back_is_put_away_and_says_why() {
        let mut page = RestorePage::default();
        let effects = page.update(Msg::Bring("large.json".to_owned(), MAX_BYTES + 1));
        assert_eq!(effects, [Effect::Step(RestoreStep::PutAway), Effect::Release]);
        let why = Failure::Said(too_large());
        assert_eq!((page.view.clone(), page.name.as_str()), (Load::Failed(why), "large.json"));
        page.update(Msg::Bring("other.json".to_owned(), 10));
        let why = Failure::Said(say::restore_not_one());
        page.update(Msg::Sent(page.file, 10, Err(why.clone())));
        assert_eq!(page.view, Load::Failed(why));
        assert!(!page.is_open());
        assert!(page.update(Msg::Keep(key("1"))).is_empty());
    }

    #[test]
    fn an_answer_about_a_former_file_says_nothing_of_this_one() {
        let mut page = ready();
        let former = page.file;
        page.update(Msg::Bring("other.json".to_owned(), 10));
        assert!(page.update(Msg::View(former, Err(Failure::Broke))).is_empty());
        assert!(page.reading.is_some());
    }

    #[test]
    fn what_is_sent_is_what_the_reader_agreed_to_lose() {
        let mut page = ready();
        assert_eq!(page.update(Msg::Keep(key("1"))), [Effect::Keep(SEEN, key("1"))]);
        assert!(page.update(Msg::PutAway).is_empty(), "not before it is known what became of it");
        let confirmed = Confirmed { product: None, revision: Revision(4), at: Timestamp(0) };
        let follows = page.update(Msg::Outcome(Ok(Outcome::Confirmed(confirmed))));
        assert_eq!(follows, [Effect::Release]);
        assert!(page.done && !page.is_open());
    }

    #[test]
    fn after_a_conflict_the_reader_is_shown_what_would_be_lost_now() {
        let mut page = ready();
        page.update(Msg::Keep(key("1")));
        let conflict = Outcome::Conflict { theirs: Vec::new(), revision: Revision(7) };
        assert_eq!(page.update(Msg::Outcome(Ok(conflict))), [Effect::Preview(page.file)]);
        assert_eq!(page.writing, Writing::Conflict(Vec::new()));
        assert!(page.update(Msg::Keep(key("2"))).is_empty(), "not before it is shown");
    }

    #[test]
    fn after_a_lost_answer_the_same_intent_is_sent_again() {
        let mut page = ready();
        page.update(Msg::Keep(key("1")));
        assert!(page.update(Msg::Outcome(Ok(Outcome::Unknown { key: key("1") }))).is_empty());
        assert_eq!(page.writing, Writing::FindingOut);
        page.update(Msg::FoundOut(Err(Failure::Unreachable)));
        assert_eq!(page.update(Msg::Keep(key("2"))), [Effect::Keep(SEEN, key("1"))]);
    }
}
