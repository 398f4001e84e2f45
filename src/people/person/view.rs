//! Draws the page.

use super::state::{Effect, Msg, PersonPage};
use crate::acting::Perform;
use crate::console::Console;
use crate::load::Load;
use crate::readiness::items;
use crate::route::Route;
use crate::ui::{
    Badge, Definition, DefinitionList, EmptyState, Icon, LinkButton, MessageBar, PageHeader, Progress, Tone,
    keyed, live,
};
use crate::verdict::view::{VerdictPanel, in_short, perform};
use crate::words::state_word;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::loss;
use deployment_api::AddInState;
use deployment_api::people::PersonDetail;
use deployment_api::verdicts::AddInVerdict;
use leptos::prelude::*;
use messages::say;

#[derive(Clone, Copy)]
struct Opened {
    console: Console,
    page: RwSignal<PersonPage>,
}

impl Perform for Opened {
    type State = PersonPage;

    fn state(self) -> RwSignal<PersonPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Read(generation, id) => {
                backend.person(id).then(self.tell(move |answer| Msg::Detail(generation, answer)));
            }
            Effect::Judge(generation, id) => {
                backend.verdicts(id).then(self.tell(move |answer| Msg::AddIns(generation, answer)));
            }
            Effect::Inquiry(effect) => perform(self.console, effect, self.tell(Msg::Inquiry)),
        }
    }
}

/// One person, with every add-in.
#[component]
pub fn Person(
    /// The directory's id.
    id: DirectoryId,
) -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let opened = Opened { console, page: RwSignal::new(PersonPage::new(id)) };
    leptos::prelude::Effect::new(move || {
        console.news.track();
        opened.send(Msg::Refresh);
    });
    leptos::prelude::Effect::new(move || {
        if let Route::Person(_, open) = console.route.get() {
            opened.send(Msg::Open(open));
        }
    });
    let detail = Memo::new(move |_| opened.page.with(|page| page.detail.steady()));
    live(move || match detail.get() {
        Load::NotAsked | Load::Loading(_) => {
            view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
        }
        Load::Failed(failure) => console.failed(
            say::people_person_failed(),
            &failure,
            Callback::new(move |()| opened.send(Msg::Refresh)),
        ),
        Load::Ready(None) => opened.nobody(),
        Load::Ready(Some(detail)) => opened.somebody(*detail),
    })
}

impl Opened {
    fn nobody(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let id = self.page.with_untracked(|page| page.id.0.clone());
        view! {
            <PageHeader title=i18n.t(say::people_person_none_title()) />
            <EmptyState
                icon=Icon::Search
                body=i18n.t(say::people_person_none_body(id))
                actions=move || {
                    view! { <LinkButton label=i18n.t(say::people_to_people()) href=console.link(&Route::People) /> }
                }
            />
        }
        .into_any()
    }

    fn somebody(self, detail: PersonDetail) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let back = (i18n.t(say::people_title()), console.link(&Route::People));
        let hindrance = detail.person.hindrance.map(|reason| {
            view! {
                <MessageBar
                    tone=Tone::Warning
                    title=i18n.t(loss::label(reason))
                    body=i18n.t(say::people_person_hindered())
                />
            }
            .into_any()
        });
        view! {
            <PageHeader title=detail.person.name.clone() subtitle=detail.person.mail.clone() back=back />
            {hindrance}
            <section class="card">{self.facts(&detail)}</section>
            <section class="stack-tight">
                <h2>{i18n.t(say::people_person_add_ins())}</h2>
                {self.add_ins()}
            </section>
            <section class="stack-tight">
                <h2>{i18n.t(say::people_readiness())}</h2>
                {items::view(i18n, &detail.readiness)}
            </section>
        }
        .into_any()
    }

    fn facts(self, detail: &PersonDetail) -> AnyView {
        let i18n = self.console.i18n;
        let (upn, department) = (detail.upn.clone(), detail.person.department.clone());
        let names: Vec<_> = detail.groups.iter().map(|group| group.name.clone()).collect();
        let more = detail.group_count.saturating_sub(u32::try_from(names.len()).unwrap_or(u32::MAX));
        let groups = Signal::derive(move || {
            let more = (more > 0).then(|| i18n.write(&say::people_groups_more(i64::from(more))));
            if names.is_empty() {
                return i18n.write(&say::people_groups_none());
            }
            i18n.list(names.iter().cloned().chain(more))
        });
        view! {
            <DefinitionList>
                <Definition term=i18n.t(say::people_upn())>{upn}</Definition>
                {(!department.is_empty())
                    .then(|| {
                        view! { <Definition term=i18n.t(say::people_department())>{department}</Definition> }
                            .into_any()
                    })}
                <Definition term=i18n.t(say::people_groups())>{groups}</Definition>
            </DefinitionList>
        }
        .into_any()
    }

    /// Every add-in with what it comes to for this person.
    fn add_ins(self) -> AnyView {
        let i18n = self.console.i18n;
        // A row is drawn once, and stays while its verdict changes.
        let keys = Memo::new(move |_| {
            self.page.with(|page| match page.add_ins.steady() {
                Load::Ready(read) => Load::Ready(read.value.iter().map(key).collect::<Vec<_>>()),
                Load::Failed(failure) => Load::Failed(failure),
                Load::NotAsked | Load::Loading(_) => Load::NotAsked,
            })
        });
        let rows = Signal::derive(move || keys.with(|keys| keys.value().cloned().unwrap_or_default()));
        let draw = Callback::new(move |key| self.add_in(key));
        live(move || match keys.get() {
            Load::Failed(failure) => self.console.failed(
                say::people_person_add_ins_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
            Load::Ready(keys) if keys.is_empty() => {
                view! { <p class="muted">{i18n.t(say::people_person_no_add_ins())}</p> }.into_any()
            }
            Load::Ready(_) => {
                view! { <ul class="list plain add-in-verdicts">{keyed(rows, draw)}</ul> }.into_any()
            }
        })
    }

    /// An add-in: its name, which opens the whole verdict, and the conclusion.
    fn add_in(self, wanted: String) -> AnyView {
        let row = Memo::new(move |_| {
            self.page.with(|page| {
                let rows = page.add_ins.value().map(|read| read.value.as_slice()).unwrap_or_default();
                rows.iter().find(|row| row.product.as_str() == wanted).cloned()
            })
        });
        let open = Memo::new(move |_| {
            let product = row.with(|row| row.as_ref().map(|row| row.product.clone()));
            self.page.with(|page| product.is_some() && page.open == product)
        });
        let inquiry = Memo::new(move |_| self.page.with(|page| page.inquiry.clone()));
        let whole = move || {
            let send = move |msg| self.send(Msg::Inquiry(msg));
            view! { <VerdictPanel inquiry=inquiry send=send /> }.into_any()
        };
        view! {
            <li class="card stack-tight">
                {live(move || row.get().map(|row| self.in_short(row, open)).into_any())}
                {live(move || open.get().then(whole).into_any())}
            </li>
        }
        .into_any()
    }

    fn in_short(self, row: AddInVerdict, open: Memo<bool>) -> AnyView {
        let i18n = self.console.i18n;
        let (word, tone) = in_short(&row.verdict.conclusion);
        let state = (row.state != AddInState::Active).then(|| {
            let (word, tone) = state_word(row.state);
            view! { <Badge tone=tone label=i18n.t(word) /> }.into_any()
        });
        let id = self.page.with_untracked(|page| page.id.clone());
        let product = row.product.clone();
        let href = Signal::derive(move || {
            let product = (!open.get()).then(|| product.clone());
            self.console.href(&Route::Person(id.clone(), product))
        });
        let sentence = row.verdict.conclusion.sentence();
        view! {
            <div class="row">
                <h3>
                    <a href=href aria-expanded=move || open.get().to_string()>
                        {row.name}
                    </a>
                </h3>
                <Badge tone=tone label=i18n.t(word) />
                {state}
            </div>
            // Opened, the sentence stands above its reasons.
            {live(move || {
                let sentence = sentence.clone();
                (!open.get()).then(|| view! { <p>{i18n.t(sentence)}</p> }.into_any()).into_any()
            })}
        }
        .into_any()
    }
}

fn key(row: &AddInVerdict) -> String {
    row.product.as_str().to_owned()
}
