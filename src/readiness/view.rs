//! Draws the page: the organisation, its people counted, and lists of them.

use super::items;
use super::state::{Effect, Msg, ReadinessPage, reason, untold};
use crate::acting::Perform;
use crate::browser::files::download;
use crate::console::Console;
use crate::load::Load;
use crate::people::rows::{LongList, person_cell};
use crate::route::{Route, Standing};
use crate::ui::{
    Button, Column, DataTable, EmptyState, Icon, LinkButton, MessageBar, PageHeader, Progress, Row, Tone, Ui,
    live,
};
use addin_deployment::readiness::{PeopleReadiness, ReadinessRow, State, StateCounts, Topic};
use deployment_api::verdicts::Readiness as Whole;
use leptos::prelude::*;
use messages::{Message, say};

#[derive(Clone, Copy)]
struct Opened {
    console: Console,
    page: RwSignal<ReadinessPage>,
    ui: Ui,
}

impl Perform for Opened {
    type State = ReadinessPage;

    fn state(self) -> RwSignal<ReadinessPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Whole(generation) => {
                backend.readiness().then(self.tell(move |answer| Msg::Whole(generation, answer)));
            }
            Effect::Rows(wanted, rows) => {
                backend.readiness_rows(rows).then(self.tell(move |answer| Msg::Rows(wanted, answer)));
            }
        }
    }
}

/// Whether people and the organisation are ready.
#[component]
pub fn Readiness() -> impl IntoView {
    let console = Console::get();
    let opened = Opened { console, page: RwSignal::new(ReadinessPage::default()), ui: Ui::get() };
    leptos::prelude::Effect::new(move || {
        if let Route::Readiness(shown) = console.route.get() {
            opened.send(Msg::Show(shown));
        }
    });
    leptos::prelude::Effect::new(move || {
        console.news.track();
        opened.send(Msg::Refresh);
    });
    let shown = Memo::new(move |_| opened.page.with(|page| page.shown));
    live(move || match shown.get() {
        None => opened.overview(),
        Some(standing) => opened.people(standing),
    })
}

/// "Mailbox", or all in all.
fn topic_words(topic: Option<Topic>) -> Message {
    topic.map_or_else(say::readiness_page_all, Topic::label)
}

impl Opened {
    fn overview(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let whole = Memo::new(move |_| self.page.with(|page| page.whole.steady()));
        view! {
            <PageHeader
                title=i18n.t(say::shell_nav_readiness())
                subtitle=i18n.t(say::readiness_page_subtitle())
                actions=move || {
                    view! {
                        <LinkButton label=i18n.t(say::diagnose_link()) href=console.link(&Route::Diagnose(None)) />
                        <Button label=i18n.t(say::people_export()) on_press=move |()| self.export() />
                    }
                }
            />
            {live(move || match whole.get() {
                Load::NotAsked | Load::Loading(_) => {
                    view! { <Progress label=i18n.t(say::people_preparing()) /> }.into_any()
                }
                Load::Failed(failure) => self.console.failed(say::readiness_page_failed(), &failure, Callback::new(move |()| self.send(Msg::Refresh)),
                ),
                Load::Ready(whole) => self.whole(whole),
            })}
        }
        .into_any()
    }

    fn whole(self, whole: Whole) -> AnyView {
        let i18n = self.console.i18n;
        let Whole { tenant, people } = whole;
        view! {
            <section class="stack-tight">
                <h2>{i18n.t(say::readiness_page_people())}</h2>
                {self.untold(&people)}
                {self.counts(people)}
            </section>
            <section class="stack-tight">
                <h2>{i18n.t(say::readiness_page_organisation())}</h2>
                {items::view(i18n, &tenant)}
            </section>
        }
        .into_any()
    }

    /// What nothing is known about, and what to import for it.
    fn untold(self, people: &PeopleReadiness) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let untold = untold(people);
        if untold.is_empty() {
            return ().into_any();
        }
        let topics = Signal::derive(move || i18n.list(untold.iter().map(|topic| i18n.write(&topic.label()))));
        view! {
            <MessageBar
                tone=Tone::Info
                title=i18n.live(move || say::readiness_page_untold(topics.get()))
                body=i18n.t(say::readiness_page_untold_body())
                actions=move || {
                    view! { <LinkButton label=i18n.t(say::people_import()) href=console.link(&Route::Import) /> }
                }
            />
        }
        .into_any()
    }

    /// Topic by topic how many people stand how; each number leads to those people.
    fn counts(self, people: PeopleReadiness) -> AnyView {
        let i18n = self.console.i18n;
        let everybody = [(None, people.ready)];
        let topics = people.topics.into_iter().map(|(topic, counts)| (Some(topic), counts));
        let lines: Vec<_> = everybody.into_iter().chain(topics).collect();
        let rows: Vec<_> = (0..lines.len()).map(|place| place.to_string()).collect();
        let lines = StoredValue::new(lines);
        let states = State::ALL.map(|state| Column::new(i18n.t(state.label())).at_end());
        let mut columns = vec![Column::new(i18n.t(say::readiness_page_topic()))];
        columns.extend(states);
        let row = Callback::new(move |key: String| {
            let place = key.parse::<usize>().unwrap_or_default();
            let (topic, counts) = lines.with_value(|lines| lines.get(place).copied()).unwrap_or_default();
            self.line(topic, counts)
        });
        view! {
            <DataTable
                caption=i18n.t(say::readiness_page_people())
                columns=columns
                rows=Signal::stored(rows)
                row=row
            />
        }
        .into_any()
    }

    fn line(self, topic: Option<Topic>, counts: StateCounts) -> Row {
        let (console, i18n) = (self.console, self.console.i18n);
        let mut cells = vec![view! { <span>{i18n.t(topic_words(topic))}</span> }.into_any()];
        cells.extend(State::ALL.map(|state| {
            let count = counts.of(state);
            if count == 0 {
                return view! { <span class="muted">{move || i18n.number(0)}</span> }.into_any();
            }
            let href = console.link(&Route::Readiness(Some(Standing { topic, state })));
            let label = i18n
                .live(move || say::readiness_page_count(i64::from(count), topic_words(topic), state.label()));
            view! {
                <a href=href aria-label=label>
                    {move || i18n.number(count)}
                </a>
            }
            .into_any()
        }));
        Row { href: None, cells }
    }

    /// Those people who stand so.
    fn people(self, standing: Standing) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let total = Memo::new(move |_| self.page.with(|page| page.rows.total()));
        let title = i18n.t(say::verdict_text_line(topic_words(standing.topic), standing.state.label()));
        let subtitle = Signal::derive(move || {
            total.get().map(|total| i18n.write(&say::people_found(i64::from(total)))).unwrap_or_default()
        });
        let back = (i18n.t(say::shell_nav_readiness()), console.link(&Route::Readiness(None)));
        let list = LongList {
            console,
            columns: [say::people_column_name(), say::people_column_department(), say::readiness_page_why()],
            total,
            failure: Memo::new(move |_| self.page.with(|page| page.rows.failure().cloned())),
            failed: say::readiness_page_failed(),
            again: Callback::new(move |()| self.send(Msg::Refresh)),
            nobody: Callback::new(move |()| {
                view! { <EmptyState icon=Icon::People body=i18n.t(say::people_nobody()) /> }.into_any()
            }),
            cells: Callback::new(move |number| self.cells(standing, number)),
            see: Callback::new(move |(first, count)| self.send(Msg::See(first, count))),
        };
        view! {
            <PageHeader title=title subtitle=subtitle back=back />
            {list.view()}
        }
        .into_any()
    }

    fn cells(self, standing: Standing, number: u32) -> Vec<AnyView> {
        let i18n = self.console.i18n;
        let row = Memo::new(move |_| self.page.with(|page| page.rows.row(number).cloned()));
        let person = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.person.clone())));
        let department = live(move || row.get().map(|row| row.person.department).into_any());
        let why = live(move || {
            let why = |row: &ReadinessRow| {
                reason(row, standing.topic).map(|item| {
                    view! {
                        <span class="reason">
                            <strong>{i18n.t(item.topic.label())}</strong>
                            ": "
                            {i18n.t(item.why.clone())}
                        </span>
                    }
                    .into_any()
                })
            };
            row.with(|row| row.as_ref().and_then(why)).into_any()
        });
        vec![person_cell(self.console, person), department, why]
    }

    /// Gives the reader everybody's readiness as a file.
    fn export(self) {
        self.console.backend().readiness_file().then(move |answer| match answer {
            Ok(file) => download("readiness.csv", &file),
            Err(failure) => self.ui.toast(Tone::Danger, self.console.i18n.write(&failure.message())),
        });
    }
}
