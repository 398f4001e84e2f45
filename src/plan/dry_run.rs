//! What a plan would change, before anything is changed; and how far its steps have come.

use super::run::{Run, Running, Standing};
use super::state::{Msg, PlanPage};
use super::view::Planning;
use crate::acting::Perform as _;
use crate::route::{Part, Route};
use crate::ui::{
    Badge, Button, ButtonKind, Definition, DefinitionList, Dialog, Disclosure, LinkButton, MessageBar, Tone,
    live,
};
use addin_deployment::plan::{PlanNote, PlanProblem, PlanStep};
use deployment_api::TenantInfo;
use deployment_api::lifecycle::PlanView;
use leptos::prelude::*;
use messages::{Message, say};

/// The dry run.
pub(super) fn view(planning: Planning, plan: &PlanView) -> AnyView {
    if !plan.problems.is_empty() {
        return problems(planning, plan);
    }
    let i18n = planning.console.i18n;
    let asking = RwSignal::new(false);
    let count = i64::try_from(plan.steps.steps.len()).unwrap_or(i64::MAX);
    let removes = planning.page.with_untracked(PlanPage::removes);
    let tenant = planning.console.tenant;
    let real = tenant.with_untracked(|tenant| tenant.value().is_some_and(TenantInfo::only_plans));
    let runs = Signal::derive(move || planning.page.with(|page| page.run.runs));
    let begin = (count > 0).then(|| {
        let label = i18n.t(say::plan_page_begin(count));
        view! { <Button kind=ButtonKind::Primary label=label busy=runs on_press=move |()| asking.set(true) /> }
            .into_any()
    });
    let body = match real {
        true => say::plan_page_question_real(),
        false => say::plan_page_question(),
    };
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::plan_page_dry_run())}</h2>
            {facts(planning, plan)}
            {notes(planning, plan)}
            {steps(planning, plan)}
            <div class="row">
                {begin}
                <Button
                    label=i18n.t(say::delivery_put_away())
                    on_press=move |()| planning.send(Msg::PutAway)
                />
            </div>
            <Dialog
                open=asking
                title=i18n.t(say::plan_page_question_title(count))
                body=i18n.t(body)
                cancel_label=i18n.t(say::shell_cancel())
                confirm_label=i18n.t(say::plan_page_begin(count))
                danger=removes
                on_confirm=move |()| planning.begin()
            />
        </section>
    }
    .into_any()
}

fn problems(planning: Planning, plan: &PlanView) -> AnyView {
    let i18n = planning.console.i18n;
    let problems = plan.problems.clone();
    let details = move || {
        let line = |problem: &PlanProblem| {
            let text = say::plan_page_line(i64::from(problem.line), problem.message.clone());
            view! { <li>{i18n.t(text)}</li> }.into_any()
        };
        view! { <ul class="list">{problems.iter().map(line).collect_view()}</ul> }
    };
    view! {
        <MessageBar
            tone=Tone::Danger
            title=i18n.t(say::delivery_read_failed())
            body=i18n.t(say::plan_page_nothing_done())
            details=details
        />
    }
    .into_any()
}

fn facts(planning: Planning, plan: &PlanView) -> AnyView {
    let i18n = planning.console.i18n;
    let made = plan.made_at.map(|at| {
        let at = Signal::derive(move || i18n.moment(at.0));
        view! { <Definition term=i18n.t(say::plan_page_made())>{at}</Definition> }.into_any()
    });
    let people = match (plan.found.by_address, plan.found.missing) {
        (0, 0) => say::plan_page_found_all(),
        (others, missing) => say::plan_page_found(i64::from(others), i64::from(missing)),
    };
    let (add_ins, organisation) = (plan.add_ins, plan.organisation.clone());
    let organisation = match organisation.is_empty() {
        true => i18n.t(say::settings_demonstration()),
        false => organisation.into(),
    };
    view! {
        <DefinitionList>
            <Definition term=i18n.t(say::plan_page_organisation())>{organisation}</Definition>
            {made}
            <Definition term=i18n.t(say::delivery_preview_add_ins())>
                {Signal::derive(move || i18n.number(add_ins))}
            </Definition>
            <Definition term=i18n.t(say::plan_page_people())>{i18n.t(people)}</Definition>
        </DefinitionList>
    }
    .into_any()
}

/// What stays as it is, and why.
fn notes(planning: Planning, plan: &PlanView) -> AnyView {
    let (console, i18n) = (planning.console, planning.console.i18n);
    let notes = &plan.steps.notes;
    if notes.is_empty() {
        return ().into_any();
    }
    let note = move |note: &PlanNote| {
        let known = note.product.clone().filter(|product| {
            console.add_ins.with_untracked(|load| {
                load.value().is_some_and(|read| read.value.iter().any(|row| row.product == *product))
            })
        });
        let link = known.map(|product| {
            let href = console.link(&Route::AddIn(product, Part::Overview));
            view! { <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::activity_open()) href=href /> }
                .into_any()
        });
        view! {
            <li>
                <p>{i18n.t(note.message.clone())}</p>
                {link}
            </li>
        }
        .into_any()
    };
    let count = i64::try_from(notes.len()).unwrap_or(i64::MAX);
    let notes = notes.iter().map(note).collect_view();
    view! {
        <Disclosure label=i18n.t(say::plan_page_notes(count)) open=true>
            <ul class="list">{notes}</ul>
        </Disclosure>
    }
    .into_any()
}

fn steps(planning: Planning, plan: &PlanView) -> AnyView {
    let i18n = planning.console.i18n;
    let steps = &plan.steps.steps;
    if steps.is_empty() {
        let none = match plan.steps.notes.is_empty() {
            true => say::plan_page_no_steps(),
            false => say::plan_page_no_steps_else(),
        };
        return view! { <p class="strong">{i18n.t(none)}</p> }.into_any();
    }
    let step = |step: &PlanStep| view! { <li>{i18n.t(step.what.clone())}</li> }.into_any();
    view! {
        <h3>{i18n.t(say::plan_page_steps())}</h3>
        <ol class="list">{steps.iter().map(step).collect_view()}</ol>
    }
    .into_any()
}

/// The steps that are being carried out, or were.
pub(super) fn progress(planning: Planning) -> AnyView {
    let i18n = planning.console.i18n;
    let run = Memo::new(move |_| planning.page.with(|page| page.run.clone()));
    let some = Memo::new(move |_| run.with(|run| !run.steps.is_empty()));
    let label = move || {
        let (done, all) = run.with(|run| (run.ended(), run.steps.len()));
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        i18n.write(&say::plan_page_progress(count(done), count(all)))
    };
    let stop = live(move || {
        let (runs, stopping) = run.with(|run| (run.runs, run.stopping));
        let button = (runs && !stopping).then(|| {
            let stop = move |()| planning.send(Msg::Stop);
            view! { <Button label=i18n.t(say::plan_page_stop()) on_press=stop /> }.into_any()
        });
        button.into_any()
    });
    let stop = StoredValue::new_local(Some(stop));
    live(move || {
        if !some.get() {
            return ().into_any();
        }
        view! {
            <section class="card stack">
                <h2>{i18n.t(say::plan_page_running())}</h2>
                <p role="status">{label}</p>
                {stop.try_update_value(Option::take).flatten()}
                {live(move || list(planning, &run.get()))}
            </section>
        }
        .into_any()
    })
}

fn list(planning: Planning, run: &Run) -> AnyView {
    let i18n = planning.console.i18n;
    let line = |running: &Running| {
        let (tone, word, why) = words(&running.standing, run.runs);
        let why = why.map(|why| view! { <p class="small">{i18n.t(why)}</p> }.into_any());
        view! {
            <li class="history-line">
                <div class="row">
                    <Badge tone=tone label=i18n.t(word) />
                    <span>{i18n.t(running.step.what.clone())}</span>
                </div>
                {why}
            </li>
        }
        .into_any()
    };
    view! { <ol class="list plain">{run.steps.iter().map(line).collect_view()}</ol> }.into_any()
}

/// How a step stands: in a word, and why where it was not done.
fn words(standing: &Standing, runs: bool) -> (Tone, Message, Option<Message>) {
    match standing {
        Standing::Waiting if runs => (Tone::Neutral, say::plan_page_waiting(), None),
        Standing::Waiting => (Tone::Neutral, say::plan_page_not_tried(), None),
        Standing::Sending => (Tone::Info, say::addin_sending(), None),
        Standing::FindingOut => (Tone::Info, say::deploy_finding_out(), None),
        Standing::Done => (Tone::Success, say::plan_page_done(), None),
        Standing::Refused(why) => (Tone::Danger, say::plan_page_refused(), Some(why.clone())),
        Standing::Left => (Tone::Neutral, say::plan_page_not_tried(), Some(say::plan_page_left())),
        Standing::Conflict => (Tone::Warning, say::plan_page_not_tried(), Some(say::plan_page_conflict())),
        Standing::NotWritten => (Tone::Warning, say::plan_page_not_tried(), Some(say::deploy_not_written())),
        Standing::Unknown(failure) => (Tone::Danger, say::plan_page_unknown(), Some(failure.message())),
    }
}
