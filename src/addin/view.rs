//! The page of one add-in: its heading, what can be done with it, and the part that the address names.

use super::asking::{Asking, Question, view as question};
use super::state::{AddInPage, Deed, Effect, Msg};
use super::{history, overview};
use crate::acting::Perform;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::deploy::outcome::view as outcome;
use crate::load::Load;
use crate::route::{Part, Route};
use crate::ui::{
    Button, ButtonKind, EmptyState, Icon, LinkButton, PageHeader, Progress, Tab, Tabs, Tone, Ui, find_focus,
    live,
};
use crate::who::view::perform;
use addin_deployment::effect::RowsOf;
use addin_deployment::lifecycle::command::Command;
use addin_deployment::outcome::IntentKey;
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
        let known = |page: &AddInPage| page.detail.value().map(|read| read.revision);
        question.deed.decided_on = question.deed.decided_on.or_else(|| self.page.with_untracked(known));
        self.asking.ask(question);
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

    fn done(self, deed: &Deed) {
        self.console.refresh();
        if let Some(route) = &deed.then {
            self.console.go(route);
        }
        self.ui.toast(Tone::Success, self.console.i18n.write(&deed.said));
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
        {question(opened)}
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
        Route::AddIn(_, part) => part,
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
                Part::History => history::view(opened),
            })}
        </Tabs>
    }
    .into_any()
}

fn part_word(part: Part) -> Message {
    match part {
        Part::Overview => say::addin_overview(),
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
    let audience = Route::Audience(product.clone(), RowsOf::Sure);
    let why = Route::Diagnose(Some(product.clone()));
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
    view! {
        <LinkButton
            kind=ButtonKind::Primary
            label=i18n.t(say::addin_change_access())
            href=console.link(&Route::Access(product))
        />
        <LinkButton icon=Icon::People label=i18n.t(say::people_link_audience()) href=console.link(&audience) />
        <LinkButton icon=Icon::Search label=i18n.t(say::diagnose_link()) href=console.link(&why) />
        <Button label=i18n.t(label) icon=Icon::Power busy=opened.busy() on_press=with_row(switch) />
        <Button
            label=i18n.t(say::addin_remove())
            icon=Icon::Delete
            busy=opened.busy()
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
