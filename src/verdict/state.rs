//! What is known of one question: an add-in, a person, what was answered, and what follows from it.

use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::verdict::{Answer, Question};
use deployment_api::verdicts::{Judged, VerdictWanted};
use office_addin_manifest::model::ProductId;

/// How many open questions stand there at once: the verdict may be settled before the others matter.
const OPEN_AT_ONCE: usize = 3;

/// What is asked only because of how another question was answered. Another answer to that one takes it back.
const FOLLOWING: [(Question, Question); 2] =
    [(Question::Assigned, Question::GroupKind), (Question::GroupKind, Question::GroupParent)];

/// One question about an add-in and a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inquiry {
    /// What a verdict is wanted about, and what was told.
    pub wanted: VerdictWanted,
    /// The verdict; `None` when the add-in or the person is not known here (any more).
    pub judged: Load<Option<Box<Judged>>>,
    /// The questions on the screen, answered or not. One that was answered keeps its place.
    pub shown: Vec<Question>,
    judgements: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// An add-in and a person are asked about, each where it is known here.
    Ask(Option<ProductId>, Option<DirectoryId>),
    /// A question was answered, for the first time or otherwise than before.
    Answer(Question, Answer),
    /// The answer to a question was taken back.
    TakeBack(Question),
    /// What Office said was pasted or changed.
    Heard(String),
    /// A verdict.
    Judged(Generation, Answered<Option<Box<Judged>>>),
    /// Something changed outside.
    Refresh,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for a verdict.
    Judge(Generation, VerdictWanted),
}

impl Inquiry {
    /// The answer that was given to a question.
    #[must_use]
    pub fn answer(&self, question: Question) -> Option<&Answer> {
        self.wanted.answers.iter().find(|(known, _)| *known == question).map(|(_, answer)| answer)
    }

    /// Takes a message; answers what is to be done.
    pub fn update(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Ask(product, person) => {
                // What is answered about one person says nothing about another.
                let heard = std::mem::take(&mut self.wanted.heard);
                self.wanted = VerdictWanted { product, person, heard, ..VerdictWanted::default() };
                self.judged = Load::NotAsked;
                self.shown.clear();
            }
            Msg::Answer(question, answer) => {
                self.forget_what_follows(question);
                let known = self.wanted.answers.iter_mut().find(|(known, _)| *known == question);
                match known {
                    Some((_, present)) => *present = answer,
                    None => self.wanted.answers.push((question, answer)),
                }
            }
            Msg::TakeBack(question) => {
                self.forget_what_follows(question);
                self.wanted.answers.retain(|(known, _)| *known != question);
            }
            Msg::Heard(heard) => self.wanted.heard = heard,
            Msg::Judged(generation, answer) => {
                if generation == self.judgements {
                    self.judged = answer.into();
                    self.show_questions();
                }
                return None;
            }
            Msg::Refresh => {}
        }
        self.judged.ask();
        Some(Effect::Judge(self.judgements.advance(), self.wanted.clone()))
    }

    fn forget_what_follows(&mut self, question: Question) {
        for (before, after) in FOLLOWING {
            if before == question {
                self.wanted.answers.retain(|(known, _)| *known != after);
                self.forget_what_follows(after);
            }
        }
    }

    /// Whoever answers finds every question where it was. What follows from an answer comes right below it; whatever
    /// else is new comes at the end.
    fn show_questions(&mut self) {
        let open = match self.judged.value() {
            Some(Some(judged)) => judged.verdict.questions.as_slice(),
            _ => &[],
        };
        let answers = &self.wanted.answers;
        let answered = |question: &Question| answers.iter().any(|(known, _)| known == question);
        self.shown.retain(|question| answered(question) || open.contains(question));
        for question in open {
            if self.shown.contains(question) {
                continue;
            }
            let before = FOLLOWING.iter().find(|(_, after)| after == question).map(|(before, _)| before);
            let before = self.shown.iter().position(|shown| Some(shown) == before);
            let unanswered = self.shown.iter().filter(|shown| !answered(shown)).count();
            match before {
                Some(place) => self.shown.insert(place + 1, *question),
                None if unanswered < OPEN_AT_ONCE => self.shown.push(*question),
                None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::readiness::State;
    use addin_deployment::verdict::{Conclusion, Evidence, Reached, Verdict};

    fn judged(questions: &[Question]) -> Answered<Option<Box<Judged>>> {
        let evidence =
            Evidence { assigned: Reached::Unknown, ready: State::Unknown, change: None, expected_by: None };
        let verdict = Verdict {
            conclusion: Conclusion::Unknown,
            because: Vec::new(),
            advice: Vec::new(),
            evidence,
            questions: questions.to_vec(),
        };
        let (name, version, person) = Default::default();
        Ok(Some(Box::new(Judged { verdict, heard: None, name, version, person })))
    }

    /// Tells something, and takes the verdict that leaves these questions open.
    fn tell(inquiry: &mut Inquiry, msg: Msg, open: &[Question]) {
        let Some(Effect::Judge(generation, _)) = inquiry.update(msg) else { panic!("nothing was asked") };
        inquiry.update(Msg::Judged(generation, judged(open)));
    }

    #[test]
    fn a_few_questions_are_asked_at_a_time_and_an_answered_one_keeps_its_place() {
        use Question::{Assigned, Mailbox, Plan, State, When};
        let mut inquiry = Inquiry::default();
        tell(&mut inquiry, Msg::Ask(None, None), &[State, Assigned, When, Plan, Mailbox]);
        assert_eq!(inquiry.shown, [State, Assigned, When]);
        let answer = Msg::Answer(State, Answer::Choice(0));
        tell(&mut inquiry, answer, &[Assigned, When, Plan, Mailbox]);
        assert_eq!(inquiry.shown, [State, Assigned, When, Plan]);
        assert_eq!(inquiry.answer(State), Some(&Answer::Choice(0)));
    }

    #[test]
    fn what_follows_from_an_answer_is_asked_right_below_it_however_much_else_is_open() {
        use Question::{Assigned, Consent, GroupKind, Method, When};
        let mut inquiry = Inquiry::default();
        tell(&mut inquiry, Msg::Ask(None, None), &[Assigned, When, Method, Consent]);
        let answer = Msg::Answer(Assigned, Answer::Choice(1));
        tell(&mut inquiry, answer, &[When, Method, Consent]);
        let answer = Msg::Answer(Assigned, Answer::Choice(2));
        tell(&mut inquiry, answer, &[GroupKind, When, Method, Consent]);
        assert_eq!(inquiry.shown, [Assigned, GroupKind, When, Method, Consent]);
    }

    #[test]
    fn another_answer_takes_back_what_was_asked_because_of_the_first() {
        use Question::{Assigned, GroupKind, GroupParent};
        let mut inquiry = Inquiry::default();
        tell(&mut inquiry, Msg::Ask(None, None), &[Assigned]);
        tell(&mut inquiry, Msg::Answer(Assigned, Answer::Choice(2)), &[GroupKind]);
        tell(&mut inquiry, Msg::Answer(GroupKind, Answer::Choice(1)), &[GroupParent]);
        tell(&mut inquiry, Msg::Answer(GroupParent, Answer::DoNotKnow), &[]);
        tell(&mut inquiry, Msg::Answer(Assigned, Answer::Choice(0)), &[]);
        assert_eq!(inquiry.wanted.answers, [(Assigned, Answer::Choice(0))]);
        assert_eq!(inquiry.shown, [Assigned]);
        tell(&mut inquiry, Msg::TakeBack(Assigned), &[Assigned]);
        assert_eq!(inquiry.wanted.answers, []);
    }

    #[test]
    fn a_verdict_on_less_than_was_told_since_is_dropped() {
        let mut inquiry = Inquiry::default();
        let Some(Effect::Judge(old, _)) = inquiry.update(Msg::Ask(None, None)) else { panic!("no question") };
        inquiry.update(Msg::Heard("add-in is currently upgrading".to_owned()));
        inquiry.update(Msg::Judged(old, judged(&[])));
        assert!(inquiry.judged.is_loading());
    }

    #[test]
    fn another_person_begins_without_answers_and_with_what_office_said() {
        let mut inquiry = Inquiry::default();
        tell(&mut inquiry, Msg::Ask(None, None), &[Question::State]);
        inquiry.update(Msg::Heard("0x80070005".to_owned()));
        inquiry.update(Msg::Answer(Question::State, Answer::Choice(0)));
        inquiry.update(Msg::Ask(None, Some(DirectoryId("anna".to_owned()))));
        assert_eq!((inquiry.wanted.answers.len(), inquiry.wanted.heard.as_str()), (0, "0x80070005"));
        assert_eq!(inquiry.judged, Load::Loading(None));
    }
}
