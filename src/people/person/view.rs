//! Draws the page.

use super::state::{Effect, Msg, PersonPage};
use crate::acting::Perform;
use crate::console::Console;
use crate::load::Load;
use crate::readiness::items;
use crate::route::Route;
use crate::ui::{
    Definition, DefinitionList, EmptyState, Icon, LinkButton, MessageBar, PageHeader, Progress, Tone,
    failure_bar, live,
};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::loss;
use deployment_api::people::PersonDetail;
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
        let Effect::Read(generation, id) = effect;
        self.console.backend().person(id).then(self.tell(move |answer| Msg::Detail(generation, answer)));
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
    let detail = Memo::new(move |_| opened.page.with(|page| page.detail.clone()));
    live(move || match detail.get() {
        Load::NotAsked | Load::Loading(None) => {
            view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
        }
        Load::Failed(failure) => failure_bar(
            i18n.t(say::people_person_failed()),
            i18n.t(failure.message()),
            i18n.t(say::shell_retry()),
            Callback::new(move |()| opened.send(Msg::Refresh)),
        ),
        Load::Ready(None) | Load::Loading(Some(None)) => opened.nobody(),
        Load::Ready(Some(detail)) | Load::Loading(Some(Some(detail))) => opened.somebody(*detail),
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
            {self.facts(&detail)}
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
}
