//! Draws who an add-in comes to: those who get it, those who may, and those who look covered and are not.

use super::repair;
use super::state::{AudiencePage, Effect, Msg};
use crate::acting::Perform;
use crate::browser::files::download;
use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use crate::people::rows::{LongList, person_cell};
use crate::route::{Part, Route};
use crate::ui::{
    Badge, Button, EmptyState, Icon, MessageBar, PageHeader, Progress, SearchBox, Tone, Ui, live,
};
use crate::who::view::loss_item;
use crate::words::path_words;
use addin_deployment::effect::{AudienceRow, Effect as Outreach, Loss, RowsOf, Through};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::loss;
use deployment_api::{AddInRow, AddInState};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// The page, for its parts.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) console: Console,
    pub(super) page: RwSignal<AudiencePage>,
    pub(super) product: StoredValue<ProductId>,
    pub(super) ui: Ui,
}

impl Perform for Opened {
    type State = AudiencePage;

    fn state(self) -> RwSignal<AudiencePage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Preview(generation, assignment) => {
                backend.preview(assignment).then(self.tell(move |answer| Msg::Outreach(generation, answer)));
            }
            Effect::Rows(wanted, rows) => {
                backend.audience_rows(rows).then(self.tell(move |answer| Msg::Rows(wanted, answer)));
            }
            Effect::Offers(generation, assignment) => {
                backend.offers(assignment).then(self.tell(move |answer| Msg::Offers(generation, answer)));
            }
        }
    }
}

/// Who gets an add-in, and who does not.
#[component]
pub fn Audience(
    /// The add-in.
    product: ProductId,
) -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let back = (i18n.t(say::people_back()), console.link(&Route::AddIn(product.clone(), Part::Overview)));
    let product = StoredValue::new(product);
    let opened =
        Opened { console, page: RwSignal::new(AudiencePage::new(RowsOf::Sure)), product, ui: Ui::get() };
    let row = Memo::new(move |_| opened.row());
    leptos::prelude::Effect::new(move || {
        if let Some(row) = row.get() {
            opened.send(Msg::Assigned(row.assignment));
        }
    });
    leptos::prelude::Effect::new(move |before: Option<()>| {
        console.news.track();
        if before.is_some() {
            opened.send(Msg::Refresh);
        }
    });
    leptos::prelude::Effect::new(move || {
        if let Route::Audience(_, of) = console.route.get() {
            opened.send(Msg::Show(of));
        }
    });
    let name = Memo::new(move |_| row.get().map(|row| row.name).unwrap_or_default());
    view! {
        <PageHeader
            title=i18n.live(move || say::people_audience_title(name.get()))
            subtitle=i18n.t(say::people_audience_subtitle())
            back=back
            actions=move || view! { <Button label=i18n.t(say::people_export()) on_press=move |()| opened.export() /> }
        />
        {live(move || {
            let said = row.with(|row| row.as_ref().and_then(not_so));
            said.map(|said| view! { <MessageBar tone=Tone::Info title=i18n.t(said) /> }.into_any()).into_any()
        })}
        {opened.draw()}
        {repair::view(opened)}
    }
}

/// Why whoever is listed does not have it, or may not: nobody has seen in Microsoft 365 what is decided here, or it is off.
fn not_so(row: &AddInRow) -> Option<Message> {
    match (row.delivery, row.state) {
        (DeliveryState::Planned, _) => Some(say::verdict_delivery_planned()),
        (DeliveryState::HandedOff, _) => Some(say::verdict_delivery_handed_off()),
        (DeliveryState::Differs, _) => Some(say::verdict_delivery_differs()),
        (_, AddInState::TurnedOff) => Some(say::verdict_turned_off()),
        (_, AddInState::Deleted) => Some(say::verdict_deleted()),
        (_, AddInState::Active) => None,
    }
}

impl Opened {
    /// The add-in, in the list that all pages draw from.
    fn row(self) -> Option<AddInRow> {
        self.console.add_ins.with(|load| {
            let rows = load.value().map(|read| read.value.as_slice()).unwrap_or_default();
            self.product.with_value(|product| rows.iter().find(|row| row.product == *product).cloned())
        })
    }

    fn draw(self) -> AnyView {
        let i18n = self.console.i18n;
        let outreach = Memo::new(move |_| self.page.with(|page| page.outreach.steady()));
        let unknown = Memo::new(move |_| {
            self.console.add_ins.with(|load| matches!(load, Load::Ready(_))) && self.row().is_none()
        });
        live(move || match outreach.get() {
            _ if unknown.get() => {
                view! { <EmptyState icon=Icon::Search body=i18n.t(say::people_no_add_in()) /> }.into_any()
            }
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
            Load::Failed(failure) => self.console.failed(
                say::people_audience_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::Ready(read) => view! {
                {uncounted(i18n, &read.value)}
                <div class="beside">
                    {self.parts(&read.value)}
                    <div class="stack">{self.list()}</div>
                </div>
            }
            .into_any(),
        })
    }

    /// Which people there are to look at: a link each.
    fn parts(self, outreach: &Outreach) -> AnyView {
        let i18n = self.console.i18n;
        let sure = self.part(RowsOf::Sure, say::people_part_sure(), None, outreach.reached);
        let uncertain = (outreach.uncertain > 0)
            .then(|| self.part(RowsOf::Uncertain, say::people_part_uncertain(), None, outreach.uncertain));
        // Everyone is more than the people it comes to: guests, disabled accounts and shared mailboxes too.
        let everyone =
            self.page.with_untracked(|page| page.assignment.as_ref().is_some_and(|chosen| chosen.everyone));
        let accounts = everyone
            .then(|| self.part(RowsOf::Accounts, say::people_part_accounts(), None, outreach.accounts));
        let lost = (0u32..).zip(&outreach.losses).filter(|(_, loss)| loss.people > 0).map(|(place, loss)| {
            self.part(RowsOf::Loss(place), loss::label(loss.reason), Some(loss), loss.people)
        });
        view! {
            <nav class="parts" aria-label=i18n.t(say::people_parts())>
                <ul class="list plain">
                    {sure}
                    {uncertain}
                    {lost.collect_view()}
                    {accounts}
                </ul>
            </nav>
        }
        .into_any()
    }

    fn part(self, of: RowsOf, label: Message, lost: Option<&Loss>, people: u32) -> AnyView {
        let i18n = self.console.i18n;
        let here = Memo::new(move |_| self.page.with(|page| page.of == of));
        let tone = match (of, lost.map(|loss| loss.reason.uncertain())) {
            (RowsOf::Sure, _) => Tone::Success,
            (RowsOf::Accounts, _) => Tone::Neutral,
            (RowsOf::Uncertain, _) | (_, Some(true)) => Tone::Warning,
            _ => Tone::Danger,
        };
        let path = lost.map(|loss| path_words(&loss.path)).unwrap_or_default();
        let href = self.console.link(&Route::Audience(self.product.get_value(), of));
        view! {
            <li>
                <a class="part" href=href aria-current=move || here.get().then_some("true")>
                    <Badge tone=tone label=i18n.t(label) />
                    <span class="part-count">{Signal::derive(move || i18n.number(people))}</span>
                    <span class="part-path">{path}</span>
                </a>
            </li>
        }
        .into_any()
    }

    fn list(self) -> AnyView {
        let i18n = self.console.i18n;
        let total = Memo::new(move |_| self.page.with(|page| page.rows.total()));
        let searching = Memo::new(move |_| self.page.with(|page| !page.query.trim().is_empty()));
        let count = move || i64::from(total.get().unwrap_or_default());
        let lost = Memo::new(move |_| self.page.with(|page| page.lost().cloned()));
        // Whom a loss or an uncounted group leaves out is told by its sentence, and is not nobody.
        let unnamed =
            Memo::new(move |_| self.page.with(|page| page.lost().is_some() || page.misses_uncounted()));
        let list = LongList {
            console: self.console,
            columns: [
                say::people_column_name(),
                say::people_column_department(),
                say::people_column_through(),
            ],
            total,
            failure: Memo::new(move |_| self.page.with(|page| page.rows.failure().cloned())),
            failed: say::people_audience_failed(),
            again: Callback::new(move |()| self.send(Msg::Refresh)),
            nobody: Callback::new(move |()| {
                let said = match (searching.get(), unnamed.get()) {
                    (true, _) => say::people_rows_none(),
                    (false, true) => say::people_nobody_known(),
                    (false, false) => say::people_nobody(),
                };
                view! { <p class="muted">{i18n.t(said)}</p> }.into_any()
            }),
            cells: Callback::new(move |number| self.cells(number)),
            see: Callback::new(move |(first, count)| self.send(Msg::See(first, count))),
        };
        view! {
            {live(move || {
                let said = lost.get().map(|lost| loss::sentence(&lost));
                said.map(|said| view! { <p class="measure">{i18n.t(said)}</p> }.into_any()).into_any()
            })}
            <SearchBox
                label=i18n.t(say::people_rows_search())
                value=Signal::derive(move || self.page.with(|page| page.query.clone()))
                on_input=move |text| self.send(Msg::Query(text))
                clear_label=i18n.t(say::shell_clear())
                result=i18n.live(move || say::people_found(count()))
            />
            {list.view()}
        }
        .into_any()
    }

    fn cells(self, number: u32) -> Vec<AnyView> {
        let row = Memo::new(move |_| self.page.with(|page| page.rows.row(number).cloned()));
        let text = move |take: fn(I18n, &AudienceRow) -> String| {
            let i18n = self.console.i18n;
            live(move || row.with(|row| row.as_ref().map(|row| take(i18n, row))).into_any())
        };
        let person = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.person.clone())));
        vec![
            person_cell(self.console, person),
            text(|_, row| row.person.department.clone()),
            text(through_words),
        ]
    }

    /// Gives the reader every row as a file.
    fn export(self) {
        let Some(wanted) = self.page.with_untracked(AudiencePage::all_rows) else { return };
        let name = self.page.with_untracked(AudiencePage::file_name);
        self.console.backend().audience_file(wanted).then(move |answer| match answer {
            Ok(file) => download(name, &file),
            Err(failure) => self.ui.toast(Tone::Danger, self.console.i18n.write(&failure.message())),
        });
    }
}

/// Who is missed and cannot be counted, because nobody told who the members of a group are. That is never nobody.
fn uncounted(i18n: I18n, outreach: &Outreach) -> AnyView {
    let losses: Vec<_> = outreach.losses.iter().filter(|loss| loss.people == 0).collect();
    if losses.is_empty() {
        return ().into_any();
    }
    let items = losses.into_iter().map(|loss| loss_item(i18n, loss)).collect_view();
    view! { <ul class="list plain losses">{items}</ul> }.into_any()
}

/// "Everyone, by name and Sales › West Coast". Reactive.
fn through_words(i18n: I18n, row: &AudienceRow) -> String {
    let way = |way: &Through| match way {
        Through::Everyone => i18n.write(&say::people_through_everyone()),
        Through::Name => i18n.write(&say::people_through_name()),
        Through::Groups(path) => path_words(path),
    };
    let ways = i18n.list(row.through.iter().map(way));
    if row.more == 0 { ways } else { i18n.write(&say::people_through_more(ways, i64::from(row.more))) }
}
