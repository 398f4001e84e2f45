//! What will happen, in full, before the button that makes it happen.

use super::outcome;
use super::state::options::Options;
use super::state::{Msg, Plan, Wizard, choice_word};
use super::view::{Deploying, foot};
use crate::acting::Perform as _;
use crate::changes;
use crate::console::Console;
use crate::i18n::I18n;
use crate::rings::state::Planned;
use crate::route::{Route, Step};
use crate::ui::{
    Badge, Button, ButtonKind, Definition, DefinitionList, LinkButton, Progress, StepHeader, Tone, live,
};
use crate::who::state::{Who, name_of};
use crate::who::view::{losses, reached_line};
use crate::words::{host_list, method_words};
use addin_deployment::lifecycle::command::Origin;
use addin_deployment::lifecycle::limits::no_notification;
use deployment_api::{AssignmentChoice, Summary};
use leptos::prelude::*;
use messages::{Message, say};

/// The step.
pub fn view(deploying: Deploying) -> AnyView {
    let (i18n, wizard) = (deploying.console.i18n, deploying.wizard);
    let update = Memo::new(move |_| wizard.with(|wizard| matches!(wizard.plan(), Some(Plan::Update(_)))));
    let busy = Signal::derive(move || wizard.with(|wizard| wizard.writing.is_busy()));
    let label = i18n.live(move || button_word(deploying));
    let (waiting, comparing) = (i18n.t(say::shell_loading()), i18n.t(say::addin_comparing()));
    let unavailable = Signal::derive(move || {
        let known = |wizard: &Wizard| {
            wizard.who.revision().is_some() && (!wizard.goes_in_rings() || wizard.in_rings().is_some())
        };
        if update.get() && wizard.with(|wizard| wizard.changes.is_loading()) {
            comparing.get()
        } else if wizard.with(known) {
            String::new()
        } else {
            waiting.get()
        }
    });
    let busy_label = i18n.live(move || match wizard.with(Wizard::only_plans) {
        true => say::addin_sending(),
        false => say::deploy_sending(),
    });
    view! {
        <StepHeader title=i18n.t(say::deploy_step_review()) subtitle=i18n.t(say::deploy_review_lead()) />
        {outcome::view(
            i18n,
            Signal::derive(move || wizard.with(|wizard| wizard.writing.clone())),
            Callback::new(move |()| deploying.deploy()),
        )}
        <section class="card stack">
            <DefinitionList>
                {add_in(deploying)}
                {move || if update.get() { kept(deploying) } else { who(deploying) }}
                {move || (!update.get()).then(|| how(deploying))}
                // Nobody is chosen for an update: who has it is said above.
                {move || {
                    let effect = || {
                        view! { <Definition term=i18n.t(say::deploy_review_effect())>{effect(deploying)}</Definition> }
                            .into_any()
                    };
                    (!update.get()).then(effect)
                }}
                <Definition term=i18n.t(
                    say::deploy_review_expected(),
                )>
                    {i18n.live(move || wizard.with(expected))}
                </Definition>
            </DefinitionList>
        </section>
        {move || update.get().then(|| changed(deploying))}
        {foot(
            deploying,
            Step::Review,
            view! {
                <Button
                    kind=ButtonKind::Primary
                    label=label
                    busy=busy
                    busy_label=busy_label
                    unavailable=unavailable
                    on_press=move |()| deploying.deploy()
                />
            }
                .into_any(),
        )}
    }
    .into_any()
}

/// When people see it. For a real tenant that begins only when somebody carries the plan there.
fn expected(wizard: &Wizard) -> Message {
    if wizard.only_plans() {
        say::delivery_planned_note()
    } else if wizard.asks_for_consent() == Some(true) {
        say::deploy_review_update_consent()
    } else if matches!(wizard.plan(), Some(Plan::Update(_))) {
        say::deploy_review_update_body()
    } else if wizard.goes_in_rings() {
        say::deploy_review_rings_body()
    } else {
        say::deploy_review_expected_body()
    }
}

/// How many people get it: with rings, those of the first and those in the end.
fn effect(deploying: Deploying) -> AnyView {
    let (i18n, wizard) = (deploying.console.i18n, deploying.wizard);
    let known = Memo::new(move |_| {
        wizard.with(|wizard| {
            let outreach = wizard.who.outreach.value()?.value.clone();
            Some((outreach, wizard.goes_in_rings(), wizard.in_rings()))
        })
    });
    let line = |text: String| view! { <p>{text}</p> }.into_any();
    let count = |reached: u32| say::deploy_effect_reached_line(i64::from(reached));
    live(move || match known.get() {
        None => ().into_any(),
        Some((_, true, None)) => view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any(),
        Some((outreach, _, None)) => view! {
            {line(reached_line(i18n, &outreach))}
            {losses(i18n, &outreach)}
        }
        .into_any(),
        Some((outreach, _, Some((first, end)))) => {
            let now = line(i18n.write(&say::deploy_review_first(count(first))));
            // Rings that were changed may end with others than were chosen: what is known of these does not count then.
            let (reached, rest) = if end == outreach.reached {
                (reached_line(i18n, &outreach), losses(i18n, &outreach))
            } else {
                let chosen = say::deploy_review_other_end(i64::from(outreach.reached));
                (i18n.write(&count(end)), line(i18n.write(&chosen)))
            };
            view! {
                {now}
                {line(i18n.write(&say::deploy_review_end(reached)))}
                {rest}
            }
            .into_any()
        }
    })
}

/// "Deploy to 214 people": the button says what will happen.
fn button_word(deploying: Deploying) -> Message {
    deploying.wizard.with(|wizard| {
        let only_plans = wizard.only_plans();
        if let Some(Plan::Update(_)) = wizard.plan() {
            let version = wizard.manifest().map(|manifest| manifest.version.clone()).unwrap_or_default();
            if wizard.asks_for_consent() == Some(true) {
                return say::addin_update_submit(version);
            }
            return if only_plans { say::deploy_plan_update(version) } else { say::deploy_update(version) };
        }
        let all = wizard.who.outreach.value().map_or(0, |read| read.value.reached);
        match (wizard.in_rings(), only_plans) {
            (Some((first, _)), false) => say::rollout_start(i64::from(first)),
            (Some((first, _)), true) => say::rollout_plan_ring(1, i64::from(first)),
            (None, false) => say::deploy_deploy(i64::from(all)),
            (None, true) => say::deploy_plan(i64::from(all)),
        }
    })
}

fn change(console: Console, step: Step) -> AnyView {
    view! {
        <LinkButton
            kind=ButtonKind::Subtle
            label=console.i18n.live(move || match step {
                Step::Who => say::deploy_review_change_who(),
                _ => say::deploy_review_change_add_in(),
            })
            href=console.link(&Route::Deploy(step))
        />
    }
    .into_any()
}

fn add_in(deploying: Deploying) -> AnyView {
    let (console, i18n) = (deploying.console, deploying.console.i18n);
    let of_manifest = move |take: fn(I18n, &Summary) -> String| {
        let text = move |wizard: &Wizard| wizard.manifest().map(|manifest| take(i18n, manifest));
        Signal::derive(move || deploying.wizard.with(text).unwrap_or_default())
    };
    view! {
        <Definition
            term=i18n.t(say::deploy_review_add_in())
            action=move || change(console, Step::Manifest)
        >
            <p>{of_manifest(|i18n, manifest| manifest.name.in_language(i18n.language().tag()).to_owned())}</p>
            <p class="muted small">
                {of_manifest(|i18n, manifest| {
                    [manifest.version.as_str(), " · ", &host_list(i18n, &manifest.hosts)].concat()
                })}
            </p>
        </Definition>
    }
    .into_any()
}

fn who(deploying: Deploying) -> AnyView {
    let (console, i18n) = (deploying.console, deploying.console.i18n);
    let draw = move |who: &Who| {
        let named = who.choice == Some(AssignmentChoice::Specific);
        let names = named.then(|| i18n.list(who.picked.iter().map(|hit| name_of(hit).clone())));
        view! {
            <p>{who.choice.map(|choice| i18n.write(&choice_word(choice))).unwrap_or_default()}</p>
            {names.map(|names| view! { <p class="muted small">{names}</p> }.into_any())}
        }
        .into_any()
    };
    view! {
        <Definition term=i18n.t(say::deploy_review_who()) action=move || change(console, Step::Who)>
            {move || deploying.wizard.with(|wizard| draw(&wizard.who))}
        </Definition>
    }
    .into_any()
}

/// Where it comes from, how people get it, in which steps, and whether Microsoft writes to them.
fn how(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let options = Memo::new(move |_| deploying.wizard.with(|wizard| wizard.options.clone()));
    let origin = move || match options.with(Options::origin) {
        Ok(Origin::Url(address)) => i18n.write(&say::deploy_review_url(address)),
        Ok(Origin::Store { asset, .. }) => i18n.write(&say::addin_origin_store(asset.as_str())),
        _ => i18n.write(&say::addin_origin_file()),
    };
    let ring = move |number: usize, name: &str, reached: Option<u32>| {
        let number = i64::try_from(number + 1).unwrap_or(i64::MAX);
        let count = reached.map(|count| i18n.write(&say::deploy_effect_reached_line(i64::from(count))));
        [&i18n.write(&say::rollout_ring(number)), " · ", name, ": ", count.unwrap_or_default().as_str()]
            .concat()
    };
    let rings = move || {
        let lines = options.with(|options| {
            let views = options.rings.views.value().cloned().unwrap_or_default();
            let numbered = options.rings.rings.iter().enumerate().filter(|_| options.in_steps);
            let line = |(place, planned): (usize, &Planned)| {
                ring(place, &planned.ring.name, views.get(place).map(|view| view.reached))
            };
            numbered.map(line).collect::<Vec<_>>()
        });
        lines.into_iter().map(|line| view! { <p class="muted small">{line}</p> }.into_any()).collect_view()
    };
    let no_mail = Memo::new(move |_| {
        let first = options
            .with(|options| options.terms().rollout?.rings.first().map(|ring| ring.assignment.clone()));
        let chosen = || deploying.wizard.with(|wizard| wizard.who.assignment());
        first.or_else(chosen).as_ref().and_then(no_notification)
    });
    view! {
        <Definition term=i18n.t(say::addin_origin())>
            <p>{origin}</p>
        </Definition>
        <Definition term=i18n.t(say::addin_method())>
            <p>{move || options.with(|options| options.method.name())}</p>
            <p class="muted small">{i18n.live(move || method_words(options.with(|options| options.method)))}</p>
            {move || {
                options
                    .with(|options| options.test)
                    .then(|| view! { <Badge tone=Tone::Info label=i18n.t(say::addin_test_badge()) /> }.into_any())
            }}
            {rings}
        </Definition>
        {move || {
            no_mail
                .get()
                .map(|why| {
                    view! { <Definition term=i18n.t(say::deploy_review_mail())>{i18n.t(why)}</Definition> }
                        .into_any()
                })
        }}
    }
    .into_any()
}

/// What an update changes, what of that needs consent, and what people see until somebody gave it.
fn changed(deploying: Deploying) -> AnyView {
    let (console, wizard) = (deploying.console, deploying.wizard);
    let i18n = console.i18n;
    let changes = Memo::new(move |_| wizard.with(|wizard| wizard.changes.clone()));
    let about = Memo::new(move |_| {
        wizard.with(|wizard| {
            let Some(Plan::Update(row)) = wizard.plan() else { return None };
            let events = wizard.manifest().is_some_and(Summary::runs_on_events);
            Some((wizard.asks_for_consent()?, events, row.version))
        })
    });
    view! {
        <section class="card stack">
            <h3>{i18n.t(say::addin_changes())}</h3>
            {changes::loaded(console, changes, Callback::new(move |()| deploying.send(Msg::CompareAgain)))}
            {live(move || match about.get() {
                Some((consent, events, running)) => changes::notice(i18n, consent, events, running),
                None => ().into_any(),
            })}
        </section>
    }
    .into_any()
}

fn kept(deploying: Deploying) -> AnyView {
    let i18n = deploying.console.i18n;
    let reached = move || {
        deploying
            .wizard
            .with(|wizard| wizard.who.outreach.value().map_or(0, |read| i64::from(read.value.reached)))
    };
    view! {
        <Definition term=i18n.t(
            say::deploy_review_who(),
        )>{i18n.live(move || say::deploy_review_kept(reached()))}</Definition>
    }
    .into_any()
}
