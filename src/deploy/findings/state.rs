//! What the findings panel knows beyond the findings themselves, and what each action does.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::ContentHash;
use deployment_api::later::Repaired;
use office_addin_manifest::finding::{Finding, Hunk, Severity, Span};
use office_addin_manifest::shown::Passage;

/// Lines that are shown before and after a finding at first, and how many more come at a time.
const LINES: u32 = 6;
const MORE_LINES: u32 = 40;

/// Findings that are drawn at first, and how many more come at a time: a broken file may have hundreds.
pub const SHOWN: usize = 50;

/// Changes of a repair that are drawn at first: a file may have hundreds.
pub const CHANGES: usize = 10;

/// The gravest first.
pub const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Information];

/// The panel of one manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    content: ContentHash,
    /// The place that is open in the text.
    pub open: Option<Span>,
    /// The lines around it; `None` inside when the manifest is gone.
    pub passage: Load<Option<Passage>>,
    /// What repairing came to, once it was asked for; `None` inside when nothing can be repaired.
    pub repaired: Load<Option<Box<Repaired>>>,
    /// Whether every change of the repair is drawn.
    pub all_changes: bool,
    /// How many findings are drawn.
    pub shown: usize,
    /// The number of the finding that is to take the focus when it is drawn: the first of those that came last.
    arriving: Option<u32>,
    before: u32,
    after: u32,
    passages: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The place of a finding was opened, or none.
    Open(Option<Span>),
    /// More lines before the place are wanted.
    Earlier,
    /// More lines after the place are wanted.
    Later,
    /// The lines.
    Passage(Generation, Answered<Option<Passage>>),
    /// More findings are wanted, of which this is the first.
    More(Option<u32>),
    /// What would be repaired?
    Repair,
    /// What repairing came to.
    Repaired(Answered<Option<Box<Repaired>>>),
    /// Every change is wanted.
    AllChanges,
    /// The repaired manifest is wanted as a file.
    Download,
    /// The repaired manifest is the one to go on with.
    Use,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for lines around a place: so many before, so many after.
    Passage(Generation, ContentHash, Span, u32, u32),
    /// Ask for a repaired copy.
    Repair(ContentHash),
    /// Give the reader a file.
    Download(Vec<u8>),
    /// Go on with this content, in which so many changes were made.
    Use(ContentHash, usize),
}

/// The finding with a number, as [`listed`] gives it.
#[must_use]
pub fn numbered(findings: &[Finding], number: u32) -> Option<&Finding> {
    findings.get(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// What the repaired copy of a file is called: `letters-repaired.xml`.
#[must_use]
pub fn repaired_name(name: &str) -> String {
    let name = if name.is_empty() { "manifest.xml" } else { name };
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "xml"));
    [stem.strip_suffix("-repaired").unwrap_or(stem), "-repaired.", ending].concat()
}

/// The findings that are listed, gravest first, by their numbers in the order of the file, counted from 1.
#[must_use]
pub fn listed(findings: &[Finding], only: Option<Severity>) -> Vec<u32> {
    let wanted = SEVERITIES.into_iter().filter(|severity| only.is_none_or(|only| only == *severity));
    let numbered = |severity| (1..).zip(findings).filter(move |(_, finding)| finding.severity == severity);
    wanted.flat_map(numbered).map(|(number, _)| number).collect()
}

impl State for Panel {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Open(place) => {
                (self.before, self.after) = (LINES, LINES);
                self.open = place;
                self.passage = Load::NotAsked;
                self.ask()
            }
            Msg::Earlier => {
                self.before = self.before.saturating_add(MORE_LINES);
                self.ask()
            }
            Msg::Later => {
                self.after = self.after.saturating_add(MORE_LINES);
                self.ask()
            }
            Msg::Passage(generation, answer) => {
                // An answer about a place that was left is dropped.
                if generation == self.passages && self.open.is_some() {
                    self.passage = answer.into();
                }
                None
            }
            Msg::More(first) => {
                self.arriving = first;
                self.shown = self.shown.saturating_add(SHOWN);
                None
            }
            Msg::Repair => {
                self.repaired.ask();
                Some(Effect::Repair(self.content.clone()))
            }
            Msg::Repaired(answer) => {
                self.repaired = answer.into();
                None
            }
            Msg::AllChanges => {
                self.all_changes = true;
                None
            }
            Msg::Download => self.repaired_copy().map(|repaired| Effect::Download(repaired.file.clone())),
            Msg::Use => {
                let used = |repaired: &Repaired| Effect::Use(repaired.content.clone(), repaired.hunks.len());
                self.repaired_copy().map(used)
            }
        }
    }
}

impl Panel {
    /// The panel of a manifest that was just judged.
    #[must_use]
    pub fn new(content: ContentHash) -> Self {
        Self {
            content,
            open: None,
            passage: Load::NotAsked,
            repaired: Load::NotAsked,
            all_changes: false,
            shown: SHOWN,
            arriving: None,
            before: LINES,
            after: LINES,
            passages: Generation::default(),
        }
    }

    /// Whether a finding that is drawn now takes the focus, which is asked once: the button for more may be gone.
    pub fn takes_focus(&mut self, number: u32) -> bool {
        self.arriving.take_if(|arriving| *arriving == number).is_some()
    }

    /// The changes of the repair that are drawn, and how many there are.
    #[must_use]
    pub fn changes(&self) -> (&[Hunk], usize) {
        let all = self.repaired_copy().map(|repaired| repaired.hunks.as_slice()).unwrap_or_default();
        let drawn = if self.all_changes { all.len() } else { all.len().min(CHANGES) };
        (all.get(..drawn).unwrap_or_default(), all.len())
    }

    fn repaired_copy(&self) -> Option<&Repaired> {
        self.repaired.value()?.as_deref()
    }

    fn ask(&mut self) -> Option<Effect> {
        let place = self.open?;
        self.passage.ask();
        Some(Effect::Passage(self.passages.advance(), self.content.clone(), place, self.before, self.after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel() -> Panel {
        Panel::new(ContentHash("ab".repeat(32)))
    }

    fn place(line: u32) -> Span {
        Span { start: 10 * line, end: 10 * line + 5, line, column: 1 }
    }

    fn passage() -> Passage {
        Passage { first: 1, total: 90, lines: Vec::new() }
    }

    #[test]
    fn the_answer_about_a_place_that_was_left_is_dropped() {
        let mut panel = panel();
        let Some(Effect::Passage(first, ..)) = panel.update(Msg::Open(Some(place(3)))) else {
            panic!("not asked")
        };
        let Some(Effect::Passage(second, _, asked, ..)) = panel.update(Msg::Open(Some(place(7)))) else {
            panic!("not asked")
        };
        assert_eq!(asked, place(7));
        panel.update(Msg::Passage(first, Ok(Some(passage()))));
        assert!(panel.passage.is_loading());
        panel.update(Msg::Passage(second, Ok(Some(passage()))));
        assert_eq!(panel.passage.value(), Some(&Some(passage())));
    }

    #[test]
    fn more_lines_are_asked_for_around_the_same_place_while_the_known_ones_stay() {
        let mut panel = panel();
        panel.update(Msg::Open(Some(place(9))));
        panel.update(Msg::Passage(panel.passages, Ok(Some(passage()))));
        let asked = panel.update(Msg::Earlier);
        assert!(
            matches!(asked, Some(Effect::Passage(_, _, at, before, after)) if at == place(9) && before == LINES + MORE_LINES && after == LINES)
        );
        assert_eq!(panel.passage.value(), Some(&Some(passage())));
    }

    #[test]
    fn the_gravest_stand_first_and_keep_the_order_of_the_file() {
        let finding = |severity| Finding {
            code: "B001".to_owned(),
            severity,
            span: None,
            message: messages::say::shell_title(),
            fix: None,
        };
        let [error, warning] = [Severity::Error, Severity::Warning].map(finding);
        let found = [warning.clone(), error.clone(), warning, error];
        assert_eq!(listed(&found, None), [2, 4, 1, 3]);
        assert_eq!(listed(&found, Some(Severity::Warning)), [1, 3]);
        assert!(listed(&found, Some(Severity::Information)).is_empty());
    }

    #[test]
    fn a_repaired_copy_is_told_from_the_file_that_was_taken() {
        for (name, expected) in [
            ("letters.xml", "letters-repaired.xml"),
            ("letters-repaired.xml", "letters-repaired.xml"),
            ("pack.1.zip", "pack.1-repaired.zip"),
            ("manifest", "manifest-repaired.xml"),
            ("", "manifest-repaired.xml"),
        ] {
            assert_eq!(repaired_name(name), expected, "{name}");
        }
    }

    #[test]
    fn the_first_of_more_findings_takes_the_focus_once() {
        let mut panel = panel();
        panel.update(Msg::More(Some(51)));
        assert_eq!(panel.shown, 2 * SHOWN);
        assert!(!panel.takes_focus(52));
        assert!(panel.takes_focus(51));
        assert!(!panel.takes_focus(51));
    }

    #[test]
    fn nothing_is_asked_for_a_finding_about_the_file_as_a_whole() {
        assert_eq!(panel().update(Msg::Open(None)), None);
    }

    #[test]
    fn a_repaired_copy_is_used_only_when_there_is_one() {
        let mut panel = panel();
        assert_eq!(panel.update(Msg::Use), None);
        assert_eq!(panel.update(Msg::Repair), Some(Effect::Repair(panel.content.clone())));
        let content = ContentHash("cd".repeat(32));
        let repaired = Repaired { content: content.clone(), file: vec![1, 2], hunks: Vec::new() };
        panel.update(Msg::Repaired(Ok(Some(Box::new(repaired)))));
        assert_eq!(panel.update(Msg::Download), Some(Effect::Download(vec![1, 2])));
        assert_eq!(panel.update(Msg::Use), Some(Effect::Use(content, 0)));
    }

    #[test]
    fn of_many_changes_the_first_are_drawn_until_all_are_wanted() {
        let mut panel = panel();
        let hunk = |line| Hunk { line, before: "a".to_owned(), after: "b".to_owned() };
        let hunks: Vec<_> = (1..=70).map(hunk).collect();
        let content = ContentHash("cd".repeat(32));
        let repaired = Repaired { content: content.clone(), file: vec![1], hunks };
        panel.update(Msg::Repaired(Ok(Some(Box::new(repaired)))));
        let (drawn, count) = panel.changes();
        assert_eq!((drawn.len(), drawn.first().map(|hunk| hunk.line), count), (CHANGES, Some(1), 70));
        panel.update(Msg::AllChanges);
        assert_eq!(panel.changes().0.len(), 70);
        assert_eq!(panel.update(Msg::Use), Some(Effect::Use(content, 70)));
    }
}
