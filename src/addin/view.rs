//! The page of one add-in: its heading, what can be done with it, and the part that the address names.

use super::asking::{Asking, Question};
use super::state::{AddInPage, Deed, Effect, Msg};
use super::{announce, delivery, history, overview, rollout, versions};
use crate::acting::Perform;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::deploy::outcome::view as outcome;
use crate::load::Load;
use crate::route::{Part, Route, Shown};
use crate::ui::{
    Button, ButtonKind, EmptyState, Icon, LinkButton, MessageBar, PageHeader, Progress, Tab, Tabs, Tone, Ui,
    find_focus, live,
};
use crate::who::view::perform;
use addin_deployment::lifecycle::command::Command;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::outcome::{IntentKey, Revision};
use deployment_api::{AddInDetail, AddInRow, AddInState};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// One add-in's page, for its parts.
#[derive(Clone, Copy)]
pub struct Opened {
    /// The console around it.
    pub console: Console,
    /// What it knows.
    pub page: RwSignal<AddInPage>,
    /// The add-in, once it is known.
    pub detail: Memo<Option<Box<AddInDetail>>>,
    /// The question that is asked before something is done.
    pub(super) asking: Asking,
    pub(super) ui: Ui,
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
            Effect::Done(deed) => self.done(&deed),
        }
    }
}

impl Opened {
    /// Opens an add-in, and follows what changes.
    #[must_use]
    pub fn new(page: AddInPage) -> Self {
        let console = Console::get();
        let page = RwSignal::new(page);
        let detail = Memo::new(move |_| page.with(|page| page.detail.value()?.value.clone()));
        let opened = Self { console, page, detail, asking: Asking::new(), ui: Ui::get() };
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
        // Once what was done here is drawn, what was pressed for it may be gone.
        leptos::prelude::Effect::new(move |before: Option<u32>| {
            detail.track();
            let confirmed = page.with_untracked(|page| page.confirmed);
            if before.is_some_and(|before| before != confirmed) {
                request_animation_frame(find_focus);
            }
            confirmed
        });
        let name = opened.name();
        leptos::prelude::Effect::new(move || console.subject.set((console.route.get(), name.get())));
        opened
    }

    /// Does something to the add-in, with a fresh key.
    pub fn act(self, deed: Deed) {
        self.send(Msg::Do(deed, IntentKey(uuid())));
    }

    /// Asks first. A yes counts for the add-in as it stood when it was asked.
    pub fn ask(self, mut question: Question) {
        question.deed.decided_on = question.deed.decided_on.or_else(|| self.known());
        self.asking.ask(question.in_tenant(untrack(|| self.only_plans())));
    }

    /// The state of the tenant that is on screen.
    #[must_use]
    pub fn known(self) -> Option<Revision> {
        self.page.with_untracked(|page| page.detail.value().map(|read| read.revision))
    }

    /// How the last thing that was done to it stands.
    pub fn outcome(self) -> AnyView {
        let again = Callback::new(move |()| {
            if let Some(deed) = self.page.with_untracked(|page| page.deed.clone()) {
                self.act(deed);
            }
        });
        let writing = Signal::derive(move || self.page.with(|page| page.writing.clone()));
        outcome(self.console.i18n, writing, again)
    }

    /// Whether something is being written: nothing else can be then.
    #[must_use]
    pub fn busy(self) -> Signal<bool> {
        Signal::derive(move || self.page.with(|page| page.writing.is_busy()))
    }

    /// The add-in's name; empty while it is not known.
    #[must_use]
    pub fn name(self) -> Memo<String> {
        Memo::new(move |_| {
            let name =
                |detail: &Option<Box<AddInDetail>>| detail.as_ref().map(|detail| detail.row.name.clone());
            self.detail.with(name).unwrap_or_default()
        })
    }

    /// Something about the add-in, once it is known.
    pub fn of<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        take: impl Fn(&AddInDetail) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.detail.with(|detail| detail.as_deref().map(&take)))
    }

    /// Why whoever is at the keyboard may not change it; `None` where they may. Reactive.
    #[must_use]
    pub fn why_not(self) -> Option<Message> {
        self.detail.with(|detail| detail.as_ref()?.life.rights.change.clone())
    }

    /// Whether what is decided about it only becomes a plan, which somebody carries into Microsoft 365. Reactive.
    #[must_use]
    pub fn only_plans(self) -> bool {
        let real = |detail: &AddInDetail| detail.row.delivery != DeliveryState::Simulated;
        self.detail.with(|detail| detail.as_deref().is_some_and(real))
    }

    /// That it is deleted, and what can be done then; `None` while it is not. Reactive.
    #[must_use]
    pub fn gone(self) -> Option<Message> {
        let gone = |detail: &AddInDetail| {
            let name = detail.row.name.clone();
            (detail.row.state == AddInState::Deleted).then(|| say::refusal_deleted(name))
        };
        self.detail.with(|detail| detail.as_deref().and_then(gone))
    }

    /// That nobody brings a manifest for it, where the store does that; `None` for any other. Reactive.
    #[must_use]
    pub fn store_updates(self) -> Option<Message> {
        let detail = |detail: &AddInDetail| {
            let name = detail.row.name.clone();
            detail.life.origin.is_store().then(|| say::refusal_store_updates_itself(name))
        };
        self.detail.with(|known| known.as_deref().and_then(detail))
    }

    /// That it can only be looked at, and why; nothing where it can be changed.
    pub fn rights(self) -> AnyView {
        let i18n = self.console.i18n;
        let why_not = Memo::new(move |_| self.why_not());
        live(move || {
            let bar = why_not.get().map(|why| {
                let (title, body) = (i18n.t(say::addin_read_only()), i18n.t(why));
                view! { <MessageBar tone=Tone::Info title=title body=body /> }.into_any()
            });
            bar.into_any()
        })
    }

    fn done(self, deed: &Deed) {
        self.console.refresh();
        if let Some(route) = &deed.then {
            self.console.go(route);
        }
        let words = deed.words(untrack(|| self.only_plans()));
        self.ui.toast(Tone::Success, self.console.i18n.write(&words));
    }

    /// What `draw` draws once the add-in is known, drawn once: what may change in it is read from signals. Until
    /// then, that it is on its way; else why nothing is known.
    pub fn here(self, draw: Callback<(), AnyView>) -> AnyView {
        let i18n = self.console.i18n;
        let here = Memo::new(move |_| {
            self.page.with(|page| match (page.detail.value(), &page.detail) {
                (Some(read), _) => Load::Ready(read.value.is_some()),
                (None, Load::Failed(failure)) => Load::Failed(failure.clone()),
                (None, _) => Load::NotAsked,
            })
        });
        live(move || match here.get() {
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
            Load::Failed(failure) => self.console.failed(
                say::addin_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::Ready(true) => draw.run(()),
            Load::Ready(false) => self.none(),
        })
    }

    /// The add-in, drawn by `draw`, and again when anything about it changes. For what is only read: a form in it
    /// would lose what was typed.
    pub fn shown(self, draw: Callback<AddInDetail, AnyView>) -> AnyView {
        live(move || self.detail.get().map(|detail| draw.run(*detail)).into_any())
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
    let opened = Opened::new(AddInPage::new(product.clone()));
    view! {
        {opened.here(Callback::new(move |()| framed(opened, &product)))}
        {opened.asking.dialog(opened.console.i18n, Callback::new(move |deed| opened.act(deed)))}
    }
}

/// The heading and the tabs stay while the add-in changes and while the reader goes from part to part.
fn framed(opened: Opened, product: &ProductId) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let provider = Signal::derive(move || {
        opened
            .detail
            .with(|detail| detail.as_ref().map(|detail| detail.row.provider.clone()))
            .unwrap_or_default()
    });
    let part = Memo::new(move |_| match console.route.get() {
        // What is looked at in a part does not make it another one.
        Route::AddIn(_, part) => Part::of_word(part.word()).unwrap_or(part),
        _ => Part::Overview,
    });
    let product = product.clone();
    view! {
        <PageHeader
            title=opened.name()
            subtitle=provider
            back=(i18n.t(say::addin_back()), console.link(&Route::States(None)))
            actions=move || actions(opened)
        />
        {opened.outcome()}
        {opened.rights()}
        <Tabs
            label=i18n.t(say::addin_parts())
            tabs=tabs(opened)
            shown=Signal::derive(move || part.get().word().to_owned())
            on_show=move |word: String| {
                if let Some(part) = Part::of_word(&word) {
                    console.go(&Route::AddIn(product.clone(), part));
                }
            }
        >
            {live(move || match part.get() {
                Part::Overview => overview::view(opened),
                Part::Rollout => rollout::view(opened),
                Part::Announce => announce::view(opened),
                Part::Versions(_) => versions::view::view(opened),
                Part::Delivery => delivery::view(opened),
                Part::History => history::view(opened),
            })}
        </Tabs>
    }
    .into_any()
}

fn part_word(part: Part) -> Message {
    match part {
        Part::Overview => say::addin_overview(),
        Part::Rollout => say::addin_rollout(),
        Part::Announce => say::addin_announce(),
        Part::Versions(_) => say::addin_versions(),
        Part::Delivery => say::shell_nav_delivery(),
        Part::History => say::addin_history(),
    }
}

fn tabs(opened: Opened) -> Vec<Tab> {
    let i18n = opened.console.i18n;
    let tab =
        |part: Part| Tab { value: part.word(), label: i18n.t(part_word(part)), count: Signal::default() };
    Part::ALL.into_iter().map(tab).collect()
}

/// What can be done with the add-in from any of its parts; drawn again only when its state changes.
fn actions(opened: Opened) -> AnyView {
    let state =
        Memo::new(move |_| opened.detail.with(|detail| detail.as_ref().map(|detail| detail.row.state)));
    live(move || match state.get() {
        Some(state @ (AddInState::Active | AddInState::TurnedOff)) => actions_in(opened, state),
        Some(AddInState::Deleted) | None => ().into_any(),
    })
}

fn actions_in(opened: Opened, state: AddInState) -> AnyView {
    let (console, i18n) = (opened.console, opened.console.i18n);
    let product = opened.page.with_untracked(|page| page.product.clone());
    let with_row = move |act: fn(Opened, AddInRow)| {
        move |()| {
            if let Some(detail) = opened.detail.get_untracked() {
                act(opened, detail.row);
            }
        }
    };
    let (label, switch): (Message, fn(Opened, AddInRow)) = match state {
        AddInState::TurnedOff => (say::addin_turn_on(), turn_on),
        AddInState::Active | AddInState::Deleted => (say::addin_turn_off(), turn_off),
    };
    let (access, update) = (Route::Access(product.clone()), Route::Update(product, Shown::default()));
    let may = Memo::new(move |_| opened.why_not().is_none());
    // An update that waits is the one thing to do next.
    let waits = opened.of(|detail| detail.row.pending);
    let why_not = Signal::derive(move || opened.why_not().map(|why| i18n.write(&why)).unwrap_or_default());
    // Without the right to change it nothing leads to where it is changed; why stands above.
    let way = move |is_first: bool, label: Message, route: &Route| {
        let (label, href) = (i18n.t(label), console.link(route));
        live(move || {
            let first = is_first && waits.get() != Some(true);
            let kind = if first { ButtonKind::Primary } else { ButtonKind::Secondary };
            if may.get() {
                view! { <LinkButton kind=kind label=label href=href /> }.into_any()
            } else {
                let press = |()| ();
                view! { <Button kind=kind label=label unavailable=why_not reason_elsewhere=true on_press=press /> }
                    .into_any()
            }
        })
    };
    view! {
        {way(true, say::addin_change_access(), &access)}
        {way(false, say::addin_update(), &update)}
        <Button
            label=i18n.t(label)
            icon=Icon::Power
            busy=opened.busy()
            unavailable=why_not
            reason_elsewhere=true
            on_press=with_row(switch)
        />
        <Button
            label=i18n.t(say::addin_remove())
            icon=Icon::Delete
            busy=opened.busy()
            unavailable=why_not
            reason_elsewhere=true
            on_press=with_row(remove)
        />
    }
    .into_any()
}

fn turn_on(opened: Opened, row: AddInRow) {
    opened.act(Deed::new(Command::TurnOn { product: row.product }, say::addin_turned_on(row.name)));
}

/// Asks before people lose an add-in: the question names how many.
fn turn_off(opened: Opened, row: AddInRow) {
    let command = Command::TurnOff { product: row.product };
    opened.ask(Question {
        title: say::addin_turn_off_title(row.name.clone()),
        body: say::addin_turn_off_body(i64::from(row.reached)),
        label: say::addin_turn_off(),
        danger: true,
        deed: Deed::new(command, say::addin_turned_off(row.name)),
    });
}

fn remove(opened: Opened, row: AddInRow) {
    let command = Command::Remove { product: row.product };
    opened.ask(Question {
        title: say::addin_remove_title(row.name.clone()),
        body: say::addin_remove_body(i64::from(row.reached)),
        label: say::addin_remove(),
        danger: true,
        deed: Deed::new(command, say::addin_removed(row.name)),
    });
}
