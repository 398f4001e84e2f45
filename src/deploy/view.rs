//! The wizard's frame: it finds the step to show, draws it, and carries out what the state asks for.

use super::state::options::Msg as Change;
use super::state::{Effect as Ask, Msg, Wizard};
use super::{address, begin, check, how, manifest, review, taking};
use crate::acting::Perform;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::load::Load;
use crate::rings::view::perform as perform_rings;
use crate::route::{Route, Step};
use crate::ui::{
    Button, ButtonKind, Dialog, LinkButton, PageHeader, Progress, Step as ShownStep, StepHeader, StepState,
    Stepper, Tone, Ui,
};
use crate::who::view::{WhoPanel, perform};
use addin_deployment::outcome::IntentKey;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Message, say};
use web_sys::File;

/// One open wizard, for its steps.
#[derive(Clone, Copy)]
pub struct Deploying {
    /// The console around it.
    pub console: Console,
    /// What it knows.
    pub wizard: RwSignal<Wizard>,
    ui: Ui,
}

impl Perform for Deploying {
    type State = Wizard;

    fn state(self) -> RwSignal<Wizard> {
        self.wizard
    }

    fn perform(self, effect: Ask) {
        let backend = self.console.backend();
        match effect {
            Ask::AskTenant => backend.tenant().then(self.tell(Msg::Tenant)),
            Ask::AskDraft => backend.draft().then(self.tell(Msg::Draft)),
            Ask::Check(generation, bytes) => {
                backend.check(bytes).then(self.tell(move |answer| Msg::Checked(generation, answer)));
            }
            Ask::CheckAgain(generation, content) => {
                backend.check_again(content).then(self.tell(move |answer| Msg::Checked(generation, answer)));
            }
            Ask::Compare(generation, before, after) => {
                let tell = self.tell(move |answer| Msg::Compared(generation, answer));
                backend.compare(before, after).then(tell);
            }
            Ask::Who(effect) => perform(self.console, effect, self.tell(Msg::Who)),
            Ask::Rings(effect) => {
                let tell = self.tell(|msg| Msg::Options(Change::Rings(msg)));
                perform_rings(self.console, effect, tell);
            }
            Ask::Keep(draft) => {
                // A draft that cannot be kept costs nothing now; the next write says why.
                backend.keep_draft(draft).then(drop);
            }
            Ask::KeepKey(draft) => backend.keep_draft(Some(draft)).then(self.tell(Msg::KeyKept)),
            Ask::Execute(command, key, expected) => {
                backend.execute(command, key, expected).then(self.tell(Msg::Outcome));
            }
            Ask::FindOut(key) => backend.intent(key).then(self.tell(Msg::FoundOut)),
            Ask::Go(step) => self.console.go(&Route::Deploy(step)),
            Ask::Replace(step) => self.console.replace(&Route::Deploy(step)),
            Ask::Tell(message) => self.ui.toast(Tone::Success, self.console.i18n.write(&message)),
            Ask::ShowDeployed(product) => {
                self.console.refresh();
                self.console.replace(&Route::Deployed(product));
            }
        }
    }
}

impl Deploying {
    /// Takes the file that was dropped or chosen.
    pub fn offer(self, files: Vec<File>) {
        self.take(taking::take(files));
    }

    /// Presses *Deploy* with a fresh key, which is used unless an intent is open.
    pub fn deploy(self) {
        self.send(Msg::Deploy(IntentKey(uuid())));
    }

    /// Fetches a manifest from an address, if the configuration allows it.
    pub fn fetch(self, address: String) {
        self.take(address::fetch(address));
    }

    fn take(self, file: impl Future<Output = Result<(String, Vec<u8>), Message>> + 'static) {
        spawn_local(async move {
            self.send(match file.await {
                Ok((name, bytes)) => Msg::Taken { name, bytes },
                Err(message) => Msg::NotTaken(message),
            });
        });
    }
}

/// The name of a step.
#[must_use]
pub fn step_word(step: Step) -> Message {
    match step {
        Step::Begin => say::deploy_step_begin(),
        Step::Manifest => say::deploy_step_manifest(),
        Step::Check => say::deploy_step_check(),
        Step::Who => say::deploy_step_who(),
        Step::Review => say::deploy_step_review(),
    }
}

/// The wizard.
#[component]
pub fn Deploy() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let wizard = RwSignal::new(Wizard::default());
    let deploying = Deploying { console, wizard, ui: Ui::get() };
    deploying.send(Msg::Opened);
    follow(deploying);
    let asked = Memo::new(move |_| match console.route.get() {
        Route::Deploy(step) => step,
        Route::Findings(_) => Step::Check,
        _ => Step::Begin,
    });
    let resuming = Memo::new(move |_| wizard.with(Wizard::is_resuming));
    let step = Memo::new(move |_| wizard.with(|wizard| wizard.open_step(asked.get())));
    Effect::new(move || {
        // An address that is not open yet becomes that of the step that is shown.
        if !resuming.get() && step.get() != asked.get() {
            console.replace(&Route::Deploy(step.get_untracked()));
        }
    });
    let checks = Memo::new(move |_| wizard.with(|wizard| wizard.checks));
    let started = Memo::new(move |_| wizard.with(|wizard| wizard.checked.value().is_some()));
    let asking = RwSignal::new(false);
    view! {
        <PageHeader
            title=i18n.t(say::shell_title_deploy())
            actions=move || {
                started
                    .get()
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Subtle
                                label=i18n.t(say::deploy_start_over())
                                on_press=move |()| asking.set(true)
                            />
                        }.into_any()
                    })
            }
        />
        <Stepper
            label=i18n.t(say::deploy_steps())
            steps=Signal::derive(move || shown_steps(deploying, step.get()))
            summary=i18n.live(move || summary(deploying, step.get()))
            done_label=i18n.t(say::deploy_step_done())
        />
        <Dialog
            open=asking
            title=i18n.t(say::deploy_start_over_title())
            body=i18n.t(say::deploy_start_over_body())
            cancel_label=i18n.t(say::shell_cancel())
            confirm_label=i18n.t(say::deploy_start_over())
            on_confirm=move |()| deploying.send(Msg::StartOver)
        />
        {move || {
            if resuming.get() {
                return view! { <Progress label=i18n.t(say::deploy_resuming()) /> }.into_any();
            }
            checks.track();
            match step.get() {
                Step::Begin => begin::view(deploying),
                Step::Manifest => manifest::view(deploying),
                Step::Check => check::view(deploying),
                Step::Who => who_step(deploying),
                Step::Review => review::view(deploying),
            }
        }}
    }
}

/// Tells the wizard what changes elsewhere.
fn follow(deploying: Deploying) {
    let news = deploying.console.news;
    Effect::new(move |before: Option<u32>| {
        let (count, change) = news.get();
        if let (Some(change), true) = (change, before.is_some_and(|before| before != count)) {
            deploying.send(Msg::News(change));
        }
        count
    });
}

fn shown_steps(deploying: Deploying, current: Step) -> Vec<ShownStep> {
    let (console, i18n) = (deploying.console, deploying.console.i18n);
    deploying.wizard.with(|wizard| {
        let furthest = wizard.furthest();
        let steps = wizard.steps().into_iter();
        steps
            .map(|step| ShownStep {
                label: i18n.write(&step_word(step)),
                href: (step <= furthest && step != current).then(|| console.href(&Route::Deploy(step))),
                state: match step.cmp(&current) {
                    std::cmp::Ordering::Less => StepState::Done,
                    std::cmp::Ordering::Equal => StepState::Current,
                    std::cmp::Ordering::Greater => StepState::ToDo,
                },
            })
            .collect()
    })
}

fn summary(deploying: Deploying, current: Step) -> Message {
    let steps = deploying.wizard.with(Wizard::steps);
    let number = steps.iter().position(|step| *step == current).map_or(1, |index| index + 1);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    say::deploy_step_of(count(number), count(steps.len()), step_word(current))
}

/// The foot of a step: back to the one before, on to the next.
pub fn foot(deploying: Deploying, current: Step, next: AnyView) -> AnyView {
    let console = deploying.console;
    let before =
        deploying.wizard.with_untracked(|wizard| wizard.steps().into_iter().rfind(|step| *step < current));
    view! {
        <div class="step-actions">
            {next}
            {before
                .map(|step| {
                    view! {
                        <LinkButton
                            label=console.i18n.t(say::deploy_back())
                            href=console.link(&Route::Deploy(step))
                        />
                    }.into_any()
                })}
        </div>
    }
    .into_any()
}

/// A link that looks like a button, to the step after this one.
pub fn next_link(deploying: Deploying, step: Step) -> AnyView {
    let console = deploying.console;
    view! {
        <LinkButton
            kind=ButtonKind::Primary
            label=console.i18n.t(say::deploy_next())
            href=console.link(&Route::Deploy(step))
        />
    }
    .into_any()
}

fn who_step(deploying: Deploying) -> AnyView {
    let (i18n, wizard) = (deploying.console.i18n, deploying.wizard);
    let who = Memo::new(move |_| wizard.with(|wizard| wizard.who.clone()));
    let unavailable = Signal::derive(move || {
        let missing = wizard.with(|wizard| match (wizard.who.assignment(), wizard.who.choice) {
            (Some(_), _) => wizard.options.why_not(),
            (None, Some(_)) => Some(say::deploy_who_nobody()),
            (None, None) => Some(say::deploy_who_choose()),
        });
        missing.map(|missing| i18n.write(&missing)).unwrap_or_default()
    });
    view! {
        <StepHeader title=i18n.t(say::deploy_who_question()) />
        <WhoPanel who=who send=move |msg| deploying.send(Msg::Who(msg)) />
        {how::view(deploying)}
        {foot(
            deploying,
            Step::Who,
            view! {
                <Button
                    kind=ButtonKind::Primary
                    label=i18n.t(say::deploy_next())
                    unavailable=unavailable
                    on_press=move |()| deploying.console.go(&Route::Deploy(Step::Review))
                />
            }
                .into_any(),
        )}
    }
    .into_any()
}

/// Whether the manifest is being read.
#[must_use]
pub fn reading(deploying: Deploying) -> Signal<bool> {
    Signal::derive(move || deploying.wizard.with(|wizard| matches!(wizard.checked, Load::Loading(None))))
}
