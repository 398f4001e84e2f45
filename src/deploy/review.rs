//! What will happen, in full, before the button that makes it happen.

use super::outcome;
use super::state::options::Options;
use super::state::{Plan, Wizard, choice_word};
use super::view::{Deploying, foot};
use crate::console::Console;
use crate::i18n::I18n;
use crate::rings::state::Planned;
use crate::route::{Route, Step};
use crate::ui::{Badge, Button, ButtonKind, Definition, DefinitionList, LinkButton, StepHeader, Tone};
use crate::who::state::{Who, name_of};
use crate::who::view::{losses, reached_line};
use crate::words::{host_list, method_words};
use addin_deployment::lifecycle::command::Origin;
use addin_deployment::lifecycle::limits::no_notification;
use addin_deployment::lifecycle::setting::TenantKind;
use deployment_api::{AssignmentChoice, Summary, TenantInfo};
use leptos::prelude::*;
use messages::{Message, say};

/// The step.
pub fn view(deploying: Deploying) -> AnyView {
    let (i18n, wizard) = (deploying.console.i18n, deploying.wizard);
    let outreach =
        Memo::new(move |_| wizard.with(|wizard| wizard.who.outreach.value().map(|read| read.value.clone())));
    let update = Memo::new(move |_| wizard.with(|wizard| matches!(wizard.plan(), Some(Plan::Update(_)))));
    let busy = Signal::derive(move || wizard.with(|wizard| wizard.writing.is_busy()));
    let label = i18n.live(move || button_word(deploying));
    let waiting = i18n.t(say::shell_loading());
    let unavailable = Signal::derive(move || {
        if wizard.with(|wizard| wizard.who.revision().is_some()) { String::new() } else { waiting.get() }
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
                <Definition term=i18n.t(say::deploy_review_effect())>
                    {move || {
                        outreach
                            .get()
                            .map(|outreach| {
                                view! {
                                    <p>{reached_line(i18n, &outreach)}</p>
                                    {losses(i18n, &outreach)}
                                }
                                    .into_any()
                            })
                    }}
                </Definition>
                <Definition term=i18n.t(
                    say::deploy_review_expected(),
                )>
                    {i18n.live(move || expected(deploying.console, update.get()))}
                </Definition>
            </DefinitionList>
        </section>
        {foot(
            deploying,
            Step::Review,
            view! {
                <Button
                    kind=ButtonKind::Primary
                    label=label
                    busy=busy
                    busy_label=i18n.t(say::deploy_sending())
                    unavailable=unavailable
                    on_press=move |()| deploying.deploy()
                />
            }
                .into_any(),
        )}
    }
    .into_any()
}

/// When people see it. For a real tenant that begins only when somebody carries the plan there. Reactive.
fn expected(console: Console, update: bool) -> Message {
    let is_real = |info: &TenantInfo| info.setting.kind != TenantKind::Demonstration;
    if console.tenant.with(|tenant| tenant.value().is_some_and(is_real)) {
        say::delivery_planned_note()
    } else if update {
        say::deploy_review_update_body()
    } else {
        say::deploy_review_expected_body()
    }
}

/// "Deploy to 214 people": the button says what will happen.
fn button_word(deploying: Deploying) -> Message {
    deploying.wizard.with(|wizard| {
        let all = wizard.who.outreach.value().map_or(0, |read| read.value.reached);
        let first = wizard.options.rings.views.value().and_then(|views| views.first());
        let reached = first.filter(|_| wizard.options.in_steps).map_or(all, |ring| ring.reached);
        match wizard.plan() {
            Some(Plan::Update(_)) => {
                let version = wizard.manifest().map(|manifest| manifest.version.clone());
                say::deploy_update(version.unwrap_or_default())
            }
            Some(Plan::Deploy) | None => say::deploy_deploy(i64::from(reached)),
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
