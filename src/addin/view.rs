//! The page of one add-in.

use super::state::{Act, AddInPage, Effect, Msg};
use crate::acting::Perform;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::deploy::outcome::{history, view as outcome};
use crate::load::Load;
use crate::route::Route;
use crate::ui::{
    Badge, Button, ButtonKind, Definition, DefinitionList, Dialog, EmptyState, Icon, LinkButton, PageHeader,
    Progress, Tone, Ui, failure_bar, live,
};
use crate::who::state::name_of;
use crate::who::view::perform;
use crate::words::{host_list, state_word};
use addin_deployment::effect::RowsOf;
use addin_deployment::outcome::IntentKey;
use deployment_api::{AddInDetail, AddInState};
use leptos::prelude::*;
use messages::say;
use office_addin_manifest::model::ProductId;

/// One add-in's page, for its parts.
#[derive(Clone, Copy)]
pub struct Opened {
    /// The console around it.
    pub console: Console,
    /// What it knows.
    pub page: RwSignal<AddInPage>,
    ui: Ui,
}

impl Perform for Opened {
    type State = AddInPage;

    fn state(self) -> RwSignal<AddInPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Read(generation, product) => {
                backend.add_in(product).then(self.tell(move |answer| Msg::Detail(generation, answer)));
            }
            Effect::Who(effect) => perform(self.console, effect, self.tell(Msg::Who)),
            Effect::Execute(command, key, expected) => {
                backend.execute(command, key, expected).then(self.tell(Msg::Outcome));
            }
            Effect::FindOut(key) => backend.intent(key).then(self.tell(Msg::FoundOut)),
            Effect::Done(act) => self.done(act),
        }
    }
}

impl Opened {
    /// Opens an add-in, and follows what changes.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        let console = Console::get();
        let opened = Self { console, page: RwSignal::new(AddInPage::new(product)), ui: Ui::get() };
        // Runs at once, and again with every change in this tab or another.
        leptos::prelude::Effect::new(move || {
            console.news.track();
            opened.send(Msg::Refresh);
        });
        leptos::prelude::Effect::new(move || {
            if let Some(tenant) = console.tenant.with(|tenant| tenant.value().cloned()) {
                opened.send(Msg::Tenant(tenant));
            }
        });
        opened
    }

    /// Does something to the add-in, with a fresh key.
    pub fn act(self, act: Act) {
        self.send(Msg::Act(act, IntentKey(uuid())));
    }

    fn done(self, act: Act) {
        let name = self.name();
        let said = match act {
            Act::TurnOff => say::addin_turned_off(name),
            Act::TurnOn => say::addin_turned_on(name),
            Act::Remove => say::addin_removed(name),
            Act::ChangeAccess => say::addin_access_saved(name),
        };
        self.console.refresh();
        if act == Act::ChangeAccess {
            let product = self.page.with_untracked(|page| page.product.clone());
            self.console.go(&Route::AddIn(product));
        }
        self.ui.toast(Tone::Success, self.console.i18n.write(&said));
    }

    /// The add-in's name; empty while it is not known.
    fn name(self) -> String {
        self.page
            .with_untracked(|page| page.add_in().map(|detail| detail.row.name.clone()).unwrap_or_default())
    }

    /// What is known of the add-in, drawn by `draw`; else why nothing is.
    pub fn known(self, draw: Callback<AddInDetail, AnyView>) -> AnyView {
        let i18n = self.console.i18n;
        let detail = Memo::new(move |_| self.page.with(|page| page.detail.clone()));
        live(move || match detail.get() {
            Load::NotAsked | Load::Loading(None) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
            Load::Failed(failure) => failure_bar(
                i18n.t(say::addin_failed()),
                i18n.t(failure.message()),
                i18n.t(say::shell_retry()),
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::Ready(read) | Load::Loading(Some(read)) => match read.value {
                Some(detail) => draw.run(*detail),
                None => self.none(),
            },
        })
    }

    fn none(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let product = self.page.with_untracked(|page| page.product.as_str().to_owned());
        view! {
            <PageHeader title=i18n.t(say::addin_none_title()) />
            <EmptyState
                icon=Icon::Search
                body=i18n.t(say::addin_none_body(product))
                actions=move || {
                    view! {
                        <LinkButton
                            kind=ButtonKind::Primary
                            label=i18n.t(say::addin_back())
                            href=console.link(&Route::States(None))
                        />
                    }
                }
            />
        }
        .into_any()
    }
}

/// The page of one add-in.
#[component]
pub fn AddIn(
    /// The add-in.
    product: ProductId,
) -> impl IntoView {
    let opened = Opened::new(product);
    let asking = Asking { open: RwSignal::new(false), act: RwSignal::new(Act::TurnOff) };
    view! {
        {opened.known(Callback::new(move |detail| drawn(opened, asking, &detail)))}
        {confirm(opened, asking)}
    }
}

fn drawn(opened: Opened, asking: Asking, detail: &AddInDetail) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let row = &detail.row;
    let (name, provider, state, product) =
        (row.name.clone(), row.provider.clone(), row.state, row.product.clone());
    let (word, tone) = state_word(state);
    let writing = Signal::derive(move || opened.page.with(|page| page.writing.clone()));
    let again = Callback::new(move |()| {
        if let Some(act) = opened.page.with_untracked(|page| page.act) {
            opened.act(act);
        }
    });
    view! {
        <PageHeader
            title=name
            subtitle=provider
            back=(i18n.t(say::addin_back()), console.link(&Route::States(None)))
            actions=move || actions(opened, asking, state, product.clone())
        />
        {outcome(i18n, writing, again)}
        <section class="card stack">
            <div class="row">
                <Badge tone=tone label=i18n.t(word) />
                <span class="muted small">{i18n.t(say::addin_expected(row.expected_by.0))}</span>
            </div>
            {facts(opened, detail)}
        </section>
        <section class="card stack">
            <h2>{i18n.t(say::addin_history())}</h2>
            {history(i18n, &detail.history)}
        </section>
    }
    .into_any()
}

fn facts(opened: Opened, detail: &AddInDetail) -> AnyView {
    let i18n = opened.console.i18n;
    let row = detail.row.clone();
    let (hosts, targets, everyone) = (row.hosts.clone(), detail.targets.clone(), row.assignment.everyone);
    view! {
        <DefinitionList>
            <Definition term=i18n.t(say::addin_access())>
                <p>
                    {move || {
                        if everyone {
                            i18n.write(&say::addin_access_everyone())
                        } else {
                            i18n.list(targets.iter().map(|hit| name_of(hit).clone()))
                        }
                    }}
                </p>
                <p class="muted small">{i18n.t(say::addin_reached(i64::from(row.reached)))}</p>
            </Definition>
            <Definition term=i18n.t(
                say::catalog_column_hosts(),
            )>{move || host_list(i18n, &hosts)}</Definition>
            <Definition term=i18n.t(say::catalog_column_version())>{row.version.clone()}</Definition>
            <Definition term=i18n.t(
                say::addin_deployed_by(),
            )>
                {i18n.t(say::addin_deployed_by_at(row.deployed_by.name.clone(), row.deployed_at.0))}
            </Definition>
            <Definition term=i18n.t(
                say::addin_product_id(),
            )>
                <code>{row.product.as_str().to_owned()}</code>
            </Definition>
        </DefinitionList>
    }
    .into_any()
}

fn actions(opened: Opened, asking: Asking, state: AddInState, product: ProductId) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    if state == AddInState::Deleted {
        return ().into_any();
    }
    let audience = Route::Audience(product.clone(), RowsOf::Sure);
    let why = Route::Diagnose(Some(product.clone()));
    let busy = Signal::derive(move || opened.page.with(|page| page.writing.is_busy()));
    let switch = match state {
        AddInState::TurnedOff => view! {
            <Button
                label=i18n.t(say::addin_turn_on())
                icon=Icon::Power
                busy=busy
                on_press=move |()| opened.act(Act::TurnOn)
            />
        }
        .into_any(),
        AddInState::Active | AddInState::Deleted => view! {
            <Button
                label=i18n.t(say::addin_turn_off())
                icon=Icon::Power
                busy=busy
                on_press=move |()| asking.ask(Act::TurnOff)
            />
        }
        .into_any(),
    };
    view! {
        <LinkButton
            kind=ButtonKind::Primary
            label=i18n.t(say::addin_change_access())
            href=console.link(&Route::Access(product.clone()))
        />
        <LinkButton icon=Icon::People label=i18n.t(say::people_link_audience()) href=console.link(&audience) />
        <LinkButton icon=Icon::Search label=i18n.t(say::diagnose_link()) href=console.link(&why) />
        {switch}
        <Button
            label=i18n.t(say::addin_remove())
            icon=Icon::Delete
            busy=busy
            on_press=move |()| asking.ask(Act::Remove)
        />
    }
    .into_any()
}

/// The question before people lose an add-in, and about which action.
#[derive(Clone, Copy)]
struct Asking {
    open: RwSignal<bool>,
    act: RwSignal<Act>,
}

impl Asking {
    fn ask(self, act: Act) {
        self.act.set(act);
        self.open.set(true);
    }
}

/// Asks before people lose an add-in: the dialog names how many.
fn confirm(opened: Opened, asking: Asking) -> AnyView {
    let i18n = opened.console.i18n;
    let reached =
        move || opened.page.with(|page| page.add_in().map_or(0, |detail| i64::from(detail.row.reached)));
    let removing = move || asking.act.get() == Act::Remove;
    view! {
        <Dialog
            open=asking.open
            title=i18n.live(move || {
                let name = opened.page.with(|page| page.add_in().map(|detail| detail.row.name.clone()).unwrap_or_default());
                if removing() { say::addin_remove_title(name) } else { say::addin_turn_off_title(name) }
            })
            body=i18n.live(move || {
                if removing() { say::addin_remove_body(reached()) } else { say::addin_turn_off_body(reached()) }
            })
            cancel_label=i18n.t(say::shell_cancel())
            confirm_label=i18n.live(move || if removing() { say::addin_remove() } else { say::addin_turn_off() })
            danger=true
            on_confirm=move |()| opened.act(asking.act.get_untracked())
        />
    }
    .into_any()
}
