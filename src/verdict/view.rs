//! Draws a verdict: the conclusion, what stands for itself, how it was found, what to do, and the questions.

use super::questions;
use super::state::{Effect, Inquiry, Msg};
use crate::browser::clock::now;
use crate::browser::files::download;
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::readiness::items;
use crate::ui::{Badge, Button, CodeBlock, Definition, DefinitionList, Disclosure, Progress, Tone, Ui, live};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::verdict::{Conclusion, Evidence, Reached, Step, Verdict, Weight, as_text};
use deployment_api::verdicts::Judged;
use leptos::prelude::*;
use messages::{Message, say};

/// Carries out what an inquiry asks for; `tell` hears what came of it.
pub fn perform(console: Console, effect: Effect, tell: impl FnOnce(Msg) + 'static) {
    let Effect::Judge(generation, wanted) = effect;
    console.backend().judge(wanted).then(move |answer| tell(Msg::Judged(generation, answer)));
}

/// A conclusion in a word or two, to stand beside a name, and how good or bad it is.
#[must_use]
pub fn in_short(conclusion: &Conclusion) -> (Message, Tone) {
    match conclusion {
        Conclusion::Gets => (say::diagnose_gets(), Tone::Success),
        Conclusion::GetsWhenReady => (say::diagnose_gets_when_ready(), Tone::Info),
        Conclusion::Waiting { .. } | Conclusion::NotConfirmed(DeliveryState::HandedOff) => {
            (say::diagnose_later(), Tone::Info)
        }
        Conclusion::AwaitsConsent
        | Conclusion::NotConfirmed(_)
        | Conclusion::NotSeenGone(_)
        | Conclusion::UserMustInstall
        | Conclusion::UserRemoved => (say::diagnose_to_do(), Tone::Warning),
        Conclusion::MayGet => (say::diagnose_may(), Tone::Warning),
        Conclusion::NotHere(_) => (say::diagnose_not_here(), Tone::Warning),
        Conclusion::Unknown => (say::readiness_state_unknown(), Tone::Neutral),
        Conclusion::Deleted
        | Conclusion::TurnedOff
        | Conclusion::NotAssigned
        | Conclusion::Lost { .. }
        | Conclusion::NotReady(_) => (say::diagnose_gets_not(), Tone::Danger),
    }
}

const fn weight_tone(weight: Weight) -> Tone {
    match weight {
        Weight::Passes => Tone::Success,
        Weight::Notes => Tone::Info,
        Weight::Open => Tone::Neutral,
        Weight::Hampers => Tone::Warning,
        Weight::Blocks | Weight::Stops => Tone::Danger,
    }
}

const fn reached_tone(reached: Reached) -> Tone {
    match reached {
        Reached::Unknown => Tone::Neutral,
        Reached::Sure => Tone::Success,
        Reached::Uncertain => Tone::Warning,
        Reached::No => Tone::Danger,
    }
}

/// The panel: a verdict and everything to it.
#[component]
pub fn VerdictPanel(
    /// What is known.
    inquiry: Memo<Inquiry>,
    /// Takes its messages.
    #[prop(into)]
    send: Callback<Msg>,
) -> impl IntoView {
    let panel = Panel { console: Console::get(), inquiry, ui: Ui::get() };
    let i18n = panel.console.i18n;
    let judged = Memo::new(move |_| inquiry.with(|inquiry| inquiry.judged.steady()));
    let known = Memo::new(move |_| judged.with(|judged| judged.value().cloned().flatten()));
    let conclusion =
        Memo::new(move |_| known.with(|known| known.as_ref().map(|known| known.verdict.conclusion.clone())));
    view! {
        <div class="verdict stack">
            // It stays while the answers change, so that a screen reader says the new conclusion.
            <div role="status">{live(move || conclusion.get().map(|conclusion| said(i18n, &conclusion)).into_any())}</div>
            {live(move || match judged.get() {
                Load::Failed(failure) => panel.console.failed(say::diagnose_failed(), &failure, Callback::new(move |()| send.run(Msg::Refresh)),
                ),
                Load::NotAsked | Load::Loading(_) => {
                    view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
                }
                Load::Ready(None) => view! { <p>{i18n.t(say::diagnose_gone())}</p> }.into_any(),
                Load::Ready(Some(judged)) => panel.evidence(&judged),
            })}
            {questions::view(i18n, inquiry, send)}
            {live(move || known.get().map(|judged| panel.reasons(*judged)).into_any())}
        </div>
    }
}

/// The conclusion as the sentence that everything else is below.
fn said(i18n: I18n, conclusion: &Conclusion) -> AnyView {
    let (_, tone) = in_short(conclusion);
    view! {
        <p class=["conclusion ", tone.class()].concat()>
            {tone.icon().view()} <strong>{i18n.t(conclusion.sentence())}</strong>
        </p>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Panel {
    console: Console,
    inquiry: Memo<Inquiry>,
    ui: Ui,
}

impl Panel {
    /// What stands for itself, and the message of Office that was recognised.
    fn evidence(self, judged: &Judged) -> AnyView {
        let i18n = self.console.i18n;
        let Evidence { assigned, ready, expected_by, .. } = judged.verdict.evidence.clone();
        let expected = move || match expected_by {
            Some(until) => i18n.moment(until.0),
            None => i18n.write(&say::readiness_state_unknown()),
        };
        let heard = judged.heard.map(|heard| {
            view! {
                <p>
                    <Badge tone=Tone::Info label=i18n.t(say::diagnose_recognised()) />
                    " "
                    {i18n.t(heard.meaning())}
                </p>
            }
            .into_any()
        });
        view! {
            {heard}
            <DefinitionList>
                <Definition term=i18n.t(
                    say::verdict_text_assigned(),
                )>
                    <Badge tone=reached_tone(assigned) label=i18n.t(assigned.label()) />
                </Definition>
                <Definition term=i18n.t(
                    say::verdict_text_ready(),
                )>
                    <Badge tone=items::tone(ready) label=i18n.t(ready.label()) />
                </Definition>
                <Definition term=i18n.t(say::diagnose_expected())>{expected}</Definition>
            </DefinitionList>
        }
        .into_any()
    }

    /// What to do, how it was found, and what can be taken along.
    fn reasons(self, judged: Judged) -> AnyView {
        let i18n = self.console.i18n;
        let Verdict { because, advice, .. } = &judged.verdict;
        let steps = because.iter().map(|step| step_view(i18n, step)).collect_view();
        let advice = (!advice.is_empty()).then(|| {
            let advice = advice.iter().map(|advice| {
                view! {
                    <li>
                        <div class="stack-tight">{items::advice_view(i18n, advice)}</div>
                    </li>
                }
                .into_any()
            });
            view! {
                <section class="stack-tight">
                    <h3>{i18n.t(say::diagnose_advice())}</h3>
                    <ul class="list advice">{advice.collect_view()}</ul>
                </section>
            }
            .into_any()
        });
        view! {
            {advice}
            <section class="stack-tight">
                <h3>{i18n.t(say::diagnose_because())}</h3>
                <ol class="list plain chain">{steps}</ol>
            </section>
            {self.to_take_along(judged)}
        }
        .into_any()
    }

    /// The text for a ticket and the support bundle.
    fn to_take_along(self, judged: Judged) -> AnyView {
        let i18n = self.console.i18n;
        let judged = StoredValue::new(judged);
        let text = Signal::derive(move || judged.with_value(|judged| ticket(i18n, judged)));
        view! {
            <Disclosure label=i18n.t(say::diagnose_ticket())>
                <CodeBlock
                    label=i18n.t(say::diagnose_ticket())
                    text=text
                    copy_label=i18n.t(say::diagnose_copy())
                    copied_label=i18n.t(say::addin_copied())
                />
            </Disclosure>
            <div class="stack-tight">
                <div class="row">
                    <Button
                        label=i18n.t(say::diagnose_bundle())
                        on_press=move |()| self.bundle(&text.get_untracked())
                    />
                </div>
                <p class="small">{i18n.t(say::diagnose_bundle_hint())}</p>
            </div>
        }
        .into_any()
    }

    /// Gives the reader the support bundle.
    fn bundle(self, text: &str) {
        let wanted = self.inquiry.with_untracked(|inquiry| inquiry.wanted.clone());
        let lines = text.lines().map(str::to_owned).collect();
        self.console.backend().bundle(wanted, lines).then(move |answer| match answer {
            Ok(file) => download("support-bundle.json", &file),
            Err(failure) => self.ui.toast(Tone::Danger, self.console.i18n.write(&failure.message())),
        });
    }
}

fn step_view(i18n: I18n, step: &Step) -> AnyView {
    let source = (step.weight != Weight::Open).then(|| {
        view! { <p class="small">{i18n.t(say::diagnose_source(step.source.label()))}</p> }.into_any()
    });
    view! {
        <li class="stack-tight">
            <div class="row">
                <strong>{i18n.t(step.check.label())}</strong>
                <Badge tone=weight_tone(step.weight) label=i18n.t(step.weight.label()) />
            </div>
            <p>{i18n.t(step.found.clone())}</p>
            {source}
        </li>
    }
    .into_any()
}

/// A verdict as a text to paste. Reactive.
fn ticket(i18n: I18n, judged: &Judged) -> String {
    let named = |name: &String, otherwise: Message| {
        if name.is_empty() { i18n.write(&otherwise) } else { name.clone() }
    };
    let add_in = named(&judged.name, say::diagnose_other());
    let person = named(&judged.person, say::diagnose_outside());
    let lines = as_text(&judged.verdict, &add_in, &judged.version, &person, Timestamp(now()));
    let lines: Vec<_> = lines.iter().map(|line| i18n.write(line)).collect();
    lines.join("\n")
}
