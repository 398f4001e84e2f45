//! What is known of what happened, and what each action does.

use super::lines::Lines;
use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::{Actor, Timestamp};
use deployment_api::Read;
use deployment_api::lifecycle::{Activity, ActivityWanted};

/// Lines on a page: more than fit on a screen, and few enough to be drawn at once.
pub const PAGE: u32 = 50;

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityPage {
    /// Which lines the address asks for.
    pub shown: Lines,
    /// The moments of its days.
    pub span: Span,
    /// They, and how many there are.
    pub lines: Load<Read<Activity>>,
    /// Everybody who ever did something, as was last known.
    pub actors: Vec<Actor>,
    asked: Generation,
}

/// From which moment on, and before which, lines are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first moment of the first day.
    pub since: Option<Timestamp>,
    /// The first moment after the last day.
    pub before: Option<Timestamp>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The address asks for lines, those of its days within these moments.
    Show(Lines, Span),
    /// Something changed, or the reader asks again.
    Refresh,
    /// The lines.
    Lines(Generation, Answered<Read<Activity>>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for lines.
    Ask(Generation, ActivityWanted),
}

impl State for ActivityPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Show(shown, span) => {
                if shown != self.shown || self.lines == Load::NotAsked {
                    // What is known is about other lines.
                    (self.shown, self.span, self.lines) = (shown, span, Load::NotAsked);
                    return Some(self.ask());
                }
            }
            Msg::Refresh => return Some(self.ask()),
            Msg::Lines(generation, answer) => {
                if generation == self.asked {
                    if let Ok(read) = &answer {
                        self.actors.clone_from(&read.value.actors);
                    }
                    self.lines = answer.into();
                }
            }
        }
        None
    }
}

impl ActivityPage {
    fn ask(&mut self) -> Effect {
        self.lines.ask();
        let from = (self.shown.page - 1).saturating_mul(PAGE);
        Effect::Ask(self.asked.advance(), ActivityWanted { from, count: PAGE, ..self.all() })
    }

    /// All lines that the filter leaves, on whatever page.
    #[must_use]
    pub fn all(&self) -> ActivityWanted {
        let (Lines { product, actor, words, .. }, Span { since, before }) = (self.shown.clone(), self.span);
        ActivityWanted { from: 0, count: u32::MAX, product, actor, words, since, before }
    }

    /// How many pages there are; one where nothing is known.
    #[must_use]
    pub fn pages(&self) -> u32 {
        self.lines.value().map_or(0, |read| read.value.total).div_ceil(PAGE).max(1)
    }

    /// Whether only some of what happened is wanted.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        Lines { page: 1, ..self.shown.clone() } != Lines::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::outcome::Revision;

    fn show(lines: Lines) -> Msg {
        Msg::Show(lines, Span::default())
    }

    fn activity(total: u32) -> Answered<Read<Activity>> {
        let ana = Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() };
        let value = Activity { total, actors: vec![ana], ..Activity::default() };
        Ok(Read { value, revision: Revision(u64::from(total)), as_of: Timestamp(0), stale: false })
    }

    fn asked(effect: Option<Effect>) -> (Generation, ActivityWanted) {
        let Some(Effect::Ask(generation, wanted)) = effect else { panic!("nothing was asked") };
        (generation, wanted)
    }

    #[test]
    fn a_page_asks_for_its_own_lines_only() {
        let mut page = ActivityPage::default();
        let (generation, wanted) = asked(page.update(show(Lines { page: 3, ..Lines::default() })));
        assert_eq!((wanted.from, wanted.count), (2 * PAGE, PAGE));
        page.update(Msg::Lines(generation, activity(20_001)));
        assert_eq!((page.pages(), page.actors.len()), (401, 1));
        assert_eq!(page.update(show(Lines { page: 3, ..Lines::default() })), None, "it is shown");
    }

    #[test]
    fn lines_of_another_filter_never_stand_under_this_one() {
        let mut page = ActivityPage::default();
        let (first, _) = asked(page.update(show(Lines::default())));
        page.update(Msg::Lines(first, activity(7)));
        let actor = Some(DirectoryId("ana".to_owned()));
        let (second, wanted) = asked(page.update(show(Lines { actor: actor.clone(), ..Lines::default() })));
        assert_eq!((page.lines.value(), wanted.actor), (None, actor));
        page.update(Msg::Lines(first, activity(7)));
        assert_eq!(page.lines.value(), None, "that was the answer to the former question");
        page.update(Msg::Lines(second, activity(2)));
        assert_eq!(page.lines.value().unwrap().value.total, 2);
        assert!(page.is_filtered());
    }

    #[test]
    fn news_ask_again_while_the_lines_stay() {
        let mut page = ActivityPage::default();
        let (first, _) = asked(page.update(show(Lines::default())));
        page.update(Msg::Lines(first, activity(7)));
        let (again, _) = asked(page.update(Msg::Refresh));
        assert_eq!(page.lines.value().unwrap().value.total, 7);
        page.update(Msg::Lines(again, activity(8)));
        assert_eq!(page.lines.value().unwrap().value.total, 8);
    }

    #[test]
    fn the_file_has_every_page_of_what_is_filtered() {
        let mut page = ActivityPage::default();
        let actor = Some(DirectoryId("ana".to_owned()));
        let (words, span) =
            ("zoë".to_owned(), Span { since: Some(Timestamp(7)), before: Some(Timestamp(9)) });
        let shown = Lines { actor: actor.clone(), words: words.clone(), page: 2, ..Lines::default() };
        page.update(Msg::Show(shown, span));
        let Span { since, before } = span;
        let wanted =
            ActivityWanted { count: u32::MAX, actor, words, since, before, ..ActivityWanted::default() };
        assert_eq!(page.all(), wanted);
    }
}
