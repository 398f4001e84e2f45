//! Draws the page.

use super::lines::Lines;
use super::state::{ActivityPage, Effect, Msg, Span};
use super::{filter, line};
use crate::acting::Perform;
use crate::addin::export::csv;
use crate::addin::undo;
use crate::backend::Failure;
use crate::browser::clock::{day_end, day_start};
use crate::browser::files::download;
use crate::console::Console;
use crate::doing::view::Doing;
use crate::load::Load;
use crate::route::{Part, Route};
use crate::ui::{
    Button, ButtonKind, EmptyState, Icon, LinkButton, MessageBar, PageHeader, Progress, Tone, Ui, find_focus,
    live,
};
use addin_deployment::lifecycle::command::{Command, ContentHash, Timestamp};
use addin_deployment::outcome::Revision;
use deployment_api::Read;
use deployment_api::lifecycle::{Activity as Happened, ActivityLine};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

#[derive(Clone, Copy)]
struct Opened {
    console: Console,
    page: RwSignal<ActivityPage>,
    doing: Doing,
    ui: Ui,
    /// Whether a file is being made.
    saving: RwSignal<bool>,
}

impl Perform for Opened {
    type State = ActivityPage;

    fn state(self) -> RwSignal<ActivityPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let Effect::Ask(generation, wanted) = effect;
        let tell = self.tell(move |answer| Msg::Lines(generation, answer));
        self.console.backend().activity(wanted).then(tell);
    }
}

/// The page.
#[component]
pub fn Activity() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let opened = Opened {
        console,
        page: RwSignal::new(ActivityPage::default()),
        doing: Doing::new(console, Callback::new(|_| ())),
        ui: Ui::get(),
        saving: RwSignal::new(false),
    };
    leptos::prelude::Effect::new(move || {
        if let Route::Activity(query) = console.route.get() {
            let lines = Lines::of(&query);
            let span = Span {
                since: day_start(&lines.since).map(Timestamp),
                before: day_end(&lines.until).map(Timestamp),
            };
            opened.send(Msg::Show(lines, span));
        }
    });
    leptos::prelude::Effect::new(move |before: Option<()>| {
        console.news.track();
        if before.is_some() {
            opened.send(Msg::Refresh);
        }
    });
    // The link that led to another page of lines went with the former ones: whoever pressed it goes on from here.
    leptos::prelude::Effect::new(move |before: Option<u32>| {
        let (number, here) = opened.page.with(|page| (page.shown.page, page.lines.value().is_some()));
        if here && before.is_some_and(|before| before != number) {
            request_animation_frame(find_focus);
        }
        if here { number } else { before.unwrap_or(number) }
    });
    view! {
        <PageHeader
            title=i18n.t(say::shell_nav_activity())
            subtitle=i18n.t(say::activity_subtitle())
            actions=move || {
                view! {
                    <Button
                        label=i18n.t(say::activity_export())
                        busy=opened.saving
                        on_press=move |()| opened.export()
                    />
                }
            }
        />
        {opened.doing.view()}
        <div class="stack">
            {filter::view(console, opened.page)}
            {opened.count()}
            {opened.lines()}
        </div>
    }
}

impl Opened {
    /// How many there are, said when another filter is chosen.
    fn count(self) -> AnyView {
        let i18n = self.console.i18n;
        let total =
            Memo::new(move |_| self.page.with(|page| page.lines.value().map(|read| read.value.total)));
        let said = move || match total.get() {
            Some(total) => i18n.write(&say::activity_count(i64::from(total))),
            None => String::new(),
        };
        view! { <p class="muted" role="status">{said}</p> }.into_any()
    }

    fn lines(self) -> AnyView {
        let i18n = self.console.i18n;
        let lines = Memo::new(move |_| self.page.with(|page| page.lines.steady()));
        live(move || match lines.get() {
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
            Load::Failed(failure) => self.console.failed(
                say::activity_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::Ready(read) => self.here(&read),
        })
    }

    fn here(self, read: &Read<Happened>) -> AnyView {
        let damaged = (!read.value.damaged.is_empty()).then(|| self.damaged(read.value.damaged.len()));
        if read.value.lines.is_empty() {
            return view! {
                {damaged}
                {self.none()}
            }
            .into_any();
        }
        let entry =
            |entry: &ActivityLine| line::view(self.console, entry, self.actions(entry, read.revision));
        let lines = read.value.lines.iter().map(entry).collect_view();
        view! {
            {damaged}
            <section class="card">
                <ol class="list plain history">{lines}</ol>
            </section>
            {self.pages()}
        }
        .into_any()
    }

    fn none(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let filtered = self.page.with_untracked(|page| page.is_filtered() || page.shown.page > 1);
        let body = if filtered { say::activity_none_so() } else { say::activity_none() };
        let all = move || {
            let href = console.link(&Lines::default().route());
            let link = filtered
                .then(|| view! { <LinkButton label=i18n.t(say::activity_all()) href=href /> }.into_any());
            link.into_any()
        };
        view! { <EmptyState icon=Icon::List body=i18n.t(body) actions=all /> }.into_any()
    }

    /// A part of the log that cannot be read is said, and what can be read can be saved.
    fn damaged(self, parts: usize) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let parts = i64::try_from(parts).unwrap_or(i64::MAX);
        view! {
            <MessageBar
                tone=Tone::Danger
                title=i18n.t(say::activity_damaged(parts))
                body=i18n.t(say::activity_damaged_body())
                actions=move || console.rescue_button()
            />
        }
        .into_any()
    }

    /// The add-in, and the way back.
    fn actions(self, entry: &ActivityLine, known: Revision) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let open = entry.line.product.clone().map(|product| {
            let href = console.link(&Route::AddIn(product, Part::History));
            view! { <LinkButton kind=ButtonKind::Subtle label=i18n.t(say::activity_open()) href=href /> }
                .into_any()
        });
        let undo = entry.undo.clone().map(|command| {
            let line = entry.line.clone();
            let press = move |()| match (&command, &line.product) {
                (Command::Republish { earlier, .. }, Some(product)) => {
                    self.go_again(product.clone(), earlier.clone());
                }
                _ => {
                    let mut question = undo::question(&line, command.clone());
                    question.deed.decided_on = Some(known);
                    undo::ask(console, question, move |question| self.doing.ask(question));
                }
            };
            let label = i18n.t(say::addin_undo());
            view! { <Button kind=ButtonKind::Subtle label=label busy=self.doing.busy() on_press=press /> }
                .into_any()
        });
        view! {
            {undo}
            {open}
        }
        .into_any()
    }

    /// Goes to where an earlier manifest is published again.
    fn go_again(self, product: ProductId, earlier: ContentHash) {
        self.console.backend().add_in(product).then(move |answer| match answer {
            Ok(read) => {
                if let Some(route) = read.value.and_then(|detail| undo::again(&detail, &earlier)) {
                    self.console.go(&route);
                }
            }
            Err(failure) => self.say(&failure),
        });
    }

    /// The way to newer and older lines, where there is more than one page.
    fn pages(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let (shown, pages) = self.page.with_untracked(|page| (page.shown.clone(), page.pages()));
        if pages == 1 && shown.page == 1 {
            return ().into_any();
        }
        let to = |page: u32, label: Message| {
            let exists = (1..=pages).contains(&page);
            let href = console.link(&Lines { page, ..shown.clone() }.route());
            let link = exists.then(|| view! { <LinkButton label=i18n.t(label) href=href /> }.into_any());
            link.into_any()
        };
        let here = say::activity_page(i64::from(shown.page), i64::from(pages));
        view! {
            <nav class="row spread" aria-label=i18n.t(say::activity_pages())>
                <div class="row">
                    {(shown.page > 2).then(|| to(1, say::activity_newest()))}
                    {to(shown.page - 1, say::activity_newer())}
                </div>
                <p class="muted">{i18n.t(here)}</p>
                <div class="row">
                    {to(shown.page + 1, say::activity_older())}
                    {(shown.page + 1 < pages).then(|| to(pages, say::activity_oldest()))}
                </div>
            </nav>
        }
        .into_any()
    }

    /// Gives the reader what the filter leaves, on all pages, as a file.
    fn export(self) {
        self.saving.set(true);
        let wanted = self.page.with_untracked(ActivityPage::all);
        self.console.backend().activity(wanted).then(move |answer| {
            self.saving.try_set(false);
            match answer {
                Ok(read) => {
                    let write = |message: &Message| untrack(|| self.console.i18n.write(message));
                    download("activity.csv", csv(read.value.lines.iter(), write).as_bytes());
                }
                Err(failure) => self.say(&failure),
            }
        });
    }

    fn say(self, failure: &Failure) {
        self.ui.toast(Tone::Danger, self.console.i18n.write(&failure.message()));
    }
}
