//! Draws the page: the kind of tenant, and the roles of whoever is at the keyboard.

use super::state::{CLOUDS, KindForm};
use super::{data, roles};
use crate::addin::state::Deed;
use crate::console::Console;
use crate::doing::view::Doing;
use crate::i18n::I18n;
use crate::load::Load;
use crate::route::Route;
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceCards, Dialog, LinkButton, MessageBar, PageHeader, Progress, Select,
    TextField, Tone, Ui, failure_bar, live,
};
use addin_deployment::lifecycle::command::Command;
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use deployment_api::TenantInfo;
use leptos::prelude::*;
use messages::{Message, say};

/// The page, for its sections.
#[derive(Clone, Copy)]
struct SettingsPage {
    console: Console,
    form: RwSignal<KindForm>,
    doing: Doing,
    starting_over: RwSignal<bool>,
    ui: Ui,
}

/// The kinds that can be chosen, as their cards are called.
const KINDS: [(TenantKind, &str); 2] =
    [(TenantKind::Demonstration, "demonstration"), (TenantKind::HandOff, "hand-off")];

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let form = RwSignal::new(KindForm::default());
    let doing = Doing::new(console, Callback::new(move |_| console.meet()));
    let page = SettingsPage { console, form, doing, starting_over: RwSignal::new(false), ui: Ui::get() };
    Effect::new(move || {
        if let Some(tenant) = console.tenant.with(|tenant| tenant.value().cloned()) {
            form.update(|form| form.begin(&tenant));
            console.backend().directory().then(move |answer| {
                if let Ok(directory) = answer {
                    form.try_update(|form| form.fill_in(&directory));
                }
            });
        }
    });
    // Drawn once it is known: what may change in it is read from signals.
    let here = Memo::new(move |_| {
        console.tenant.with(|tenant| match (tenant.value(), tenant) {
            (Some(_), _) => Load::Ready(()),
            (None, Load::Failed(failure)) => Load::Failed(failure.clone()),
            (None, _) => Load::NotAsked,
        })
    });
    view! {
        <PageHeader title=i18n.t(say::shell_nav_settings()) subtitle=i18n.t(say::settings_subtitle()) />
        {doing.view()}
        <div class="stack">
        {live(move || match here.get() {
            Load::Ready(()) => view! {
                <div class="stack">
                    {page.kind()}
                    {roles::view(console)}
                </div>
            }
            .into_any(),
            Load::Failed(failure) => failure_bar(
                i18n.t(say::shell_page_failed()),
                i18n.t(failure.message()),
                i18n.t(say::shell_retry()),
                Callback::new(move |()| console.meet()),
            ),
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
        })}
        {data::view(console)}
        </div>
        <Dialog
            open=page.starting_over
            title=i18n.t(say::settings_start_over_title())
            body=i18n.t(say::settings_start_over_body())
            cancel_label=i18n.t(say::shell_cancel())
            confirm_label=i18n.t(say::shell_reset_confirm())
            danger=true
            on_confirm=move |()| page.start_over()
        />
    }
}

/// Which tenant it is, and what happens to a change. Reactive.
pub fn kind(i18n: I18n, setting: &Setting) -> String {
    match setting.kind {
        TenantKind::Demonstration => i18n.write(&say::settings_demonstration()),
        _ => {
            let kind = i18n.write(&say::settings_handoff());
            [kind.as_str(), &setting.organisation, &setting.tenant_id, setting.cloud.name()].join(" · ")
        }
    }
}

impl SettingsPage {
    /// The kind of tenant: a form while nothing is here, and what can be done once something is.
    fn kind(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let fixed = Memo::new(move |_| {
            console.add_ins.with(|load| load.value().is_some_and(|read| !read.value.is_empty()))
        });
        view! {
            <section class="card stack">
                <h2>{i18n.t(say::settings_kind())}</h2>
                {live(move || if fixed.get() { self.fixed() } else { self.form() })}
                <p class="muted small">{i18n.t(say::settings_no_api())}</p>
            </section>
        }
        .into_any()
    }

    /// Add-ins are here: which tenant they are for stays.
    fn fixed(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let now = move || {
            let setting = |tenant: &TenantInfo| tenant.setting.clone();
            kind(i18n, &console.tenant.with(|tenant| tenant.value().map(setting)).unwrap_or_default())
        };
        view! {
            <p class="strong">{now}</p>
            <MessageBar
                tone=Tone::Info
                title=i18n.t(say::settings_fixed())
                body=i18n.t(say::settings_fixed_body())
                actions=move || {
                    view! {
                        <Button
                            label=i18n.t(say::settings_start_over())
                            on_press=move |()| self.starting_over.set(true)
                        />
                    }
                }
            />
        }
        .into_any()
    }

    fn form(self) -> AnyView {
        let i18n = self.console.i18n;
        let kind = Memo::new(move |_| self.form.with(|form| form.setting.kind));
        let choice = |value, title: Message, detail: Message| Choice {
            value,
            title: i18n.t(title),
            detail: i18n.t(detail),
            advice: Signal::default(),
            icon: None,
        };
        let [(_, demonstration), (_, hand_off)] = KINDS;
        let choices = vec![
            choice(demonstration, say::settings_demonstration(), say::settings_demonstration_detail()),
            choice(hand_off, say::settings_handoff(), say::settings_handoff_detail()),
        ];
        let chosen = Signal::derive(move || {
            KINDS.iter().find(|(known, _)| *known == kind.get()).map_or("", |(_, word)| word).to_owned()
        });
        view! {
            <ChoiceCards
                legend=i18n.t(say::settings_kind_question())
                choices=choices
                chosen=chosen
                on_choose=move |word: String| {
                    if let Some((kind, _)) = KINDS.iter().find(|(_, known)| *known == word) {
                        self.form.update(|form| form.change(|setting| setting.kind = *kind));
                    }
                }
            />
            {live(move || match kind.get() {
                TenantKind::Demonstration => ().into_any(),
                _ => self.fields(),
            })}
            {self.set_up()}
        }
        .into_any()
    }

    fn fields(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let form = self.form;
        let wrong = Signal::derive(move || {
            form.with(KindForm::wrong_id).map(|wrong| i18n.write(&wrong)).unwrap_or_default()
        });
        let clouds = CLOUDS.map(|cloud| (cloud.name().to_owned(), cloud.name().to_owned().into())).to_vec();
        let from_directory = Memo::new(move |_| form.with(|form| form.from_directory));
        let invented = Memo::new(move |_| {
            console.tenant.with(|tenant| tenant.value().is_some_and(|tenant| !tenant.imported))
        });
        let note = live(move || {
            if from_directory.get() {
                view! { <p class="muted small">{i18n.t(say::settings_from_directory())}</p> }.into_any()
            } else if invented.get() {
                let title = i18n.t(say::settings_people_invented());
                let import = move || {
                    let label = i18n.t(say::shell_title_import());
                    view! { <LinkButton label=label href=console.link(&Route::Import) /> }
                };
                view! { <MessageBar tone=Tone::Warning title=title actions=import /> }.into_any()
            } else {
                ().into_any()
            }
        });
        view! {
            <TextField
                label=i18n.t(say::settings_organisation())
                value=Signal::derive(move || form.with(|form| form.setting.organisation.clone()))
                on_input=move |text| form.update(|form| form.change(|setting| setting.organisation = text))
            />
            <TextField
                label=i18n.t(say::settings_tenant())
                hint=i18n.t(say::settings_tenant_hint())
                value=Signal::derive(move || form.with(|form| form.setting.tenant_id.clone()))
                error=wrong
                on_input=move |text| form.update(|form| form.change(|setting| setting.tenant_id = text))
                code=true
            />
            <Select
                label=i18n.t(say::settings_cloud())
                hint=i18n.t(say::settings_cloud_hint())
                options=clouds
                chosen=Signal::derive(move || form.with(|form| form.setting.cloud.name().to_owned()))
                on_choose=move |name: String| {
                    if let Some(cloud) = CLOUDS.into_iter().find(|cloud| cloud.name() == name) {
                        form.update(|form| form.change(|setting| setting.cloud = cloud));
                    }
                }
            />
            {note}
        }
        .into_any()
    }

    fn set_up(self) -> AnyView {
        let i18n = self.console.i18n;
        let kind = Memo::new(move |_| self.form.with(|form| form.setting.kind));
        let label = i18n.live(move || match kind.get() {
            TenantKind::Demonstration => say::settings_set_up_demonstration(),
            _ => say::settings_set_up(),
        });
        let unavailable = Signal::derive(move || {
            self.form.with(KindForm::wanted).err().map(|why| i18n.write(&why)).unwrap_or_default()
        });
        let press = move |()| {
            let Ok(setting) = self.form.with_untracked(KindForm::wanted) else { return };
            let deed = match setting.kind {
                TenantKind::Demonstration => {
                    Deed::new(Command::SetUp(setting), say::settings_set_up_demonstration_done())
                }
                _ => Deed {
                    then: Some(Route::Delivery),
                    ..Deed::new(Command::SetUp(setting), say::settings_set_up_done())
                },
            };
            self.doing.act(deed);
        };
        view! {
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    label=label
                    busy=self.doing.busy()
                    unavailable=unavailable
                    on_press=press
                />
            </div>
        }
        .into_any()
    }

    fn start_over(self) {
        let console = self.console;
        console.reset(move |answer| {
            let (tone, said) = match answer {
                Ok(()) => (Tone::Success, say::settings_start_over_done()),
                Err(failure) => (Tone::Danger, failure.message()),
            };
            self.form.try_set(KindForm::default());
            console.refresh();
            console.meet();
            self.ui.toast(tone, console.i18n.write(&said));
        });
    }
}
