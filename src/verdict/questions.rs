//! The questions of a verdict as a small form: each is answered by a choice or a text, judged anew at once, and can be
//! answered otherwise later.
//!
//! Keyboard: Tab to a question, arrow keys choose; a text is typed. Nothing has to be sent.

use super::state::{Inquiry, Msg};
use crate::i18n::I18n;
use crate::ui::{Checkbox, TextField, Ui, keyed, live};
use addin_deployment::verdict::{Answer, Question};
use leptos::prelude::*;
use messages::say;

/// The questions, where there are any.
pub fn view(i18n: I18n, inquiry: Memo<Inquiry>, send: Callback<Msg>) -> AnyView {
    let shown = Memo::new(move |_| inquiry.with(|inquiry| inquiry.shown.clone()));
    let any = Memo::new(move |_| shown.with(|shown| !shown.is_empty()));
    // A question is drawn once, and stays where it is while other answers change what is asked below it.
    let keys = Signal::derive(move || shown.with(|shown| shown.iter().map(|one| key(*one)).collect()));
    let draw = Callback::new(move |wanted: String| {
        let question = shown.with_untracked(|shown| shown.iter().find(|one| key(**one) == wanted).copied());
        question.map(|question| Asked { i18n, question, inquiry, send }.view()).into_any()
    });
    live(move || {
        let form = any.get().then(|| {
            view! {
                <section class="card stack">
                    <div>
                        <h3>{i18n.t(say::diagnose_questions())}</h3>
                        <p class="muted">{i18n.t(say::diagnose_questions_hint())}</p>
                    </div>
                    {keyed(keys, draw)}
                </section>
            }
            .into_any()
        });
        form.into_any()
    })
}

fn key(question: Question) -> String {
    (question as u8).to_string()
}

/// One question.
#[derive(Clone, Copy)]
struct Asked {
    i18n: I18n,
    question: Question,
    inquiry: Memo<Inquiry>,
    send: Callback<Msg>,
}

impl Asked {
    fn view(self) -> AnyView {
        if self.question.takes_text() { self.text() } else { self.choices() }
    }

    fn answered(self, answer: Answer) {
        self.send.run(Msg::Answer(self.question, answer));
    }

    fn given(self) -> Memo<Option<Answer>> {
        Memo::new(move |_| self.inquiry.with(|inquiry| inquiry.answer(self.question).cloned()))
    }

    fn choices(self) -> AnyView {
        let given = self.given();
        let name = Ui::get().id("question");
        let options = (0u8..).zip(self.question.options());
        let options = options.map(|(place, option)| (Answer::Choice(place), option));
        let options =
            options.chain([(Answer::DoNotKnow, say::verdict_answer_unknown())]).map(|(answer, option)| {
                let chosen = answer.clone();
                view! {
                    <label class="answer">
                        <input
                            type="radio"
                            name=name.clone()
                            prop:checked=move || given.with(|given| given.as_ref() == Some(&chosen))
                            on:change=move |_| self.answered(answer.clone())
                        />
                        <span>{self.i18n.t(option)}</span>
                    </label>
                }
                .into_any()
            });
        view! {
            <fieldset class="field answers">
                <legend class="field-label">{self.i18n.t(self.question.text())}</legend>
                {options.collect_view()}
            </fieldset>
        }
        .into_any()
    }

    fn text(self) -> AnyView {
        let given = self.given();
        let typed = Signal::derive(move || match given.get() {
            Some(Answer::Text(text)) => text,
            _ => String::new(),
        });
        let unknown = Memo::new(move |_| given.with(|given| given == &Some(Answer::DoNotKnow)));
        view! {
            <div class="stack-tight">
                <TextField
                    label=self.i18n.t(self.question.text())
                    value=typed
                    on_input=move |text: String| {
                        if text.trim().is_empty() {
                            self.send.run(Msg::TakeBack(self.question));
                        } else {
                            self.answered(Answer::Text(text));
                        }
                    }
                />
                <Checkbox
                    label=self.i18n.t(say::verdict_answer_unknown())
                    checked=unknown
                    on_change=move |unknown: bool| {
                        if unknown {
                            self.answered(Answer::DoNotKnow);
                        } else {
                            self.send.run(Msg::TakeBack(self.question));
                        }
                    }
                />
            </div>
        }
        .into_any()
    }
}
