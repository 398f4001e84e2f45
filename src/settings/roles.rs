//! The roles of whoever is at the keyboard, and what they may do with them.

use super::state::{ROLES, RolesForm, role_words};
use crate::console::Console;
use crate::ui::{Button, ButtonKind, Checkbox, Icon, Select, Tone, Ui, live};
use addin_deployment::facts::Fact;
use addin_deployment::roles::{Role, about_activated_roles};
use leptos::prelude::*;
use messages::{Message, say};

const FACTS: [(Fact, &str); 3] = [(Fact::Unknown, "unknown"), (Fact::Yes, "yes"), (Fact::No, "no")];

/// The section.
pub(super) fn view(console: Console) -> AnyView {
    let i18n = console.i18n;
    let form = RwSignal::new(RolesForm::default());
    let me = Memo::new(move |_| console.tenant.with(|tenant| tenant.value().map(|tenant| tenant.me.clone())));
    Effect::new(move || {
        if let Some(me) = me.get() {
            form.update(|form| form.begin(&me));
        }
    });
    let name = move || me.get().map(|me| me.actor.name).unwrap_or_default();
    let tick = |role: Role| {
        let (title, detail) = role_words(role);
        view! {
            <Checkbox
                label=i18n.t(title)
                hint=i18n.t(detail)
                checked=Signal::derive(move || form.with(|form| form.roles.has(role)))
                on_change=move |has| form.update(|form| form.tick(role, has))
            />
        }
        .into_any()
    };
    view! {
        <section class="card stack">
            <h2>{i18n.t(say::settings_roles())}</h2>
            <p>{i18n.live(move || say::settings_roles_body(name()))}</p>
            <fieldset class="field answers">
                <legend class="visually-hidden">{i18n.t(say::settings_roles())}</legend>
                {ROLES.map(tick).collect_view()}
            </fieldset>
            {app_registrations(console, form)}
            {may(console, form)}
            <p class="muted small">{i18n.t(about_activated_roles())}</p>
            {save(console, form)}
        </section>
    }
    .into_any()
}

fn app_registrations(console: Console, form: RwSignal<RolesForm>) -> AnyView {
    let i18n = console.i18n;
    let word = |fact| match fact {
        Fact::Yes => say::verdict_answer_yes(),
        Fact::No => say::verdict_answer_no(),
        Fact::Unknown => say::verdict_answer_unknown(),
    };
    let options = FACTS.map(|(fact, value)| (value.to_owned(), i18n.t(word(fact)))).to_vec();
    let chosen = Signal::derive(move || {
        let on = form.with(|form| form.app_registrations);
        FACTS.iter().find(|(known, _)| *known == on).map_or("", |(_, value)| value).to_owned()
    });
    view! {
        <Select
            label=i18n.t(say::settings_app_registrations())
            hint=i18n.t(say::settings_app_registrations_hint())
            options=options
            chosen=chosen
            on_choose=move |value: String| {
                if let Some((fact, _)) = FACTS.iter().find(|(_, known)| *known == value) {
                    form.update(|form| form.set_app_registrations(*fact));
                }
            }
        />
    }
    .into_any()
}

/// What the roles come to, once they are saved: the rules are the engine's.
fn may(console: Console, form: RwSignal<RolesForm>) -> AnyView {
    let i18n = console.i18n;
    let told = Memo::new(move |_| {
        console.tenant.with(|tenant| {
            let tenant = tenant.value()?;
            let saved = form.with(|form| form.is_saved(&tenant.me));
            saved.then(|| {
                let unsure = tenant.me.needs_app_registrations().then(say::settings_may_deploy_if);
                (tenant.may_deploy.clone().or(unsure), tenant.me.is_global())
            })
        })
    });
    let line = move |may: bool, text: Message| {
        let icon = if may { Icon::Check } else { Icon::Info };
        view! {
            <li class="row">
                {icon.view()}
                <span>{i18n.t(text)}</span>
            </li>
        }
        .into_any()
    };
    live(move || {
        let list = told.get().map(|(deploys, consents)| {
            let deploys = match deploys {
                None => line(true, say::settings_may_deploy()),
                Some(why) => line(false, why),
            };
            let consents = match consents {
                true => line(true, say::settings_may_consent()),
                false => line(false, say::settings_may_not_consent()),
            };
            view! {
                <ul class="list plain stack-tight allowed" aria-live="polite">
                    {deploys}
                    {consents}
                </ul>
            }
            .into_any()
        });
        list.into_any()
    })
}

fn save(console: Console, form: RwSignal<RolesForm>) -> AnyView {
    let (i18n, ui) = (console.i18n, Ui::get());
    let busy = RwSignal::new(false);
    let press = move |()| {
        busy.set(true);
        let RolesForm { roles, app_registrations, .. } = form.get_untracked();
        console.backend().act_as(roles, app_registrations).then(move |answer| {
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    form.try_update(RolesForm::saved);
                    console.meet();
                    ui.toast(Tone::Success, i18n.write(&say::settings_roles_saved()));
                }
                Err(failure) => {
                    let said = [i18n.write(&say::settings_roles_failed()), i18n.write(&failure.message())];
                    ui.toast(Tone::Danger, said.join(" "));
                }
            }
        });
    };
    view! {
        <div class="row">
            <Button
                kind=ButtonKind::Primary
                label=i18n.t(say::settings_roles_save())
                busy=busy
                on_press=press
            />
        </div>
    }
    .into_any()
}
