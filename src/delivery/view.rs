//! Draws the page: how the plans stand, what the tenant says, and where the two differ.

use super::state::{DeliveryPage, Effect, Msg};
use super::{differences, inventory, waiting};
use crate::acting::Perform;
use crate::addin::state::Deed;
use crate::browser::files;
use crate::console::Console;
use crate::doing::view::Doing;
use crate::load::Load;
use crate::route::Route;
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, MessageBar, PageHeader, Progress, Tone, live};
use addin_deployment::duplicates::Duplicate;
use addin_deployment::lifecycle::command::Command;
use addin_deployment::lifecycle::setting::TenantKind;
use deployment_api::lifecycle::Deliveries;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::{Message, say};
use web_sys::File;

/// The page, for its parts.
#[derive(Clone, Copy)]
pub struct Delivering {
    /// The console around it.
    pub console: Console,
    /// What it knows.
    pub page: RwSignal<DeliveryPage>,
    /// What is done to the tenant.
    pub doing: Doing,
    file: StoredValue<Option<File>, LocalStorage>,
}

impl Perform for Delivering {
    type State = DeliveryPage;

    fn state(self) -> RwSignal<DeliveryPage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            Effect::Ask(generation) => {
                backend.deliveries().then(self.tell(move |answer| Msg::Deliveries(generation, answer)));
            }
            Effect::Read(generation, name) => {
                let Some(file) = self.file.try_update_value(Option::take).flatten() else { return };
                spawn_local(async move {
                    let bytes = files::read(&file).await.ok();
                    self.send(Msg::Bytes(generation, name, bytes));
                });
            }
            Effect::Judge(generation, bytes) => {
                backend.read_inventory(bytes).then(self.tell(move |answer| Msg::Judged(generation, answer)));
            }
        }
    }
}

/// The page.
#[component]
pub fn Delivery() -> impl IntoView {
    let console = Console::get();
    let i18n = console.i18n;
    let page = RwSignal::new(DeliveryPage::default());
    // What is taken in is put away: it stands among what is known.
    let done = Callback::new(move |deed: Deed| {
        if matches!(*deed.command, Command::ImportInventory { .. }) {
            page.try_update(|page| crate::acting::State::update(page, Msg::PutAway));
        }
    });
    let doing = Doing::new(console, done);
    let delivering = Delivering { console, page, doing, file: StoredValue::new_local(None) };
    leptos::prelude::Effect::new(move || {
        console.news.track();
        delivering.send(Msg::Refresh);
    });
    let kind = Memo::new(move |_| kind(console));
    view! {
        <PageHeader title=i18n.t(say::shell_nav_delivery()) subtitle=i18n.t(say::delivery_subtitle()) />
        {doing.view()}
        {live(move || match kind.get() {
            Load::Ready(TenantKind::Demonstration) => demonstration(console),
            Load::Ready(_) => delivering.here(),
            Load::Failed(failure) => {
                console.failed(say::delivery_failed(), &failure, Callback::new(move |()| console.meet()))
            }
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
        })}
    }
}

/// The kind of tenant. Reactive.
fn kind(console: Console) -> Load<TenantKind> {
    console.tenant.with(|tenant| match (tenant.value(), tenant) {
        (Some(known), _) => Load::Ready(known.setting.kind),
        (None, Load::Failed(failure)) => Load::Failed(failure.clone()),
        (None, _) => Load::NotAsked,
    })
}

fn demonstration(console: Console) -> AnyView {
    let i18n = console.i18n;
    view! {
        <EmptyState
            icon=Icon::Upload
            title=i18n.t(say::delivery_demo_title())
            body=i18n.t(say::delivery_demo_body())
            actions=move || {
                view! {
                    <LinkButton
                        kind=ButtonKind::Primary
                        label=i18n.t(say::delivery_to_settings())
                        href=console.link(&Route::Settings)
                    />
                }
            }
        />
    }
    .into_any()
}

impl Delivering {
    /// Something of how the plans stand; the default until that is known.
    pub fn of<T: Clone + PartialEq + Default + Send + Sync + 'static>(
        self,
        take: fn(&Deliveries) -> T,
    ) -> Memo<T> {
        Memo::new(move |_| {
            self.page.with(|page| page.deliveries.value().map(|read| take(&read.value)).unwrap_or_default())
        })
    }

    /// Why whoever is at the keyboard may take nothing in and settle nothing; empty where they may.
    pub fn may_not(self) -> Signal<String> {
        let (i18n, why) = (self.console.i18n, self.of(|deliveries| deliveries.may_not.clone()));
        Signal::derive(move || why.get().map(|why| i18n.write(&why)).unwrap_or_default())
    }

    /// The page, once it is known how the plans stand. Its parts draw themselves again when that changes: a text that
    /// is being pasted stays.
    fn here(self) -> AnyView {
        let i18n = self.console.i18n;
        let here = Memo::new(move |_| {
            self.page.with(|page| match (page.deliveries.value(), &page.deliveries) {
                (Some(_), _) => Load::Ready(()),
                (None, Load::Failed(failure)) => Load::Failed(failure.clone()),
                (None, _) => Load::NotAsked,
            })
        });
        live(move || match here.get() {
            Load::Ready(()) => view! {
                <div class="stack">
                    {self.seen()}
                    {waiting::view(self)}
                    {inventory::view(self)}
                    {differences::view(self)}
                    {self.duplicates()}
                </div>
            }
            .into_any(),
            Load::Failed(failure) => self.console.failed(
                say::delivery_failed(),
                &failure,
                Callback::new(move |()| self.send(Msg::Refresh)),
            ),
            Load::NotAsked | Load::Loading(_) => {
                view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
            }
        })
    }

    /// When the tenant was last looked at, and whether that is too long ago.
    fn seen(self) -> AnyView {
        let i18n = self.console.i18n;
        let observed = self.of(|deliveries| deliveries.observed_at);
        let stale = Memo::new(move |_| self.page.with(DeliveryPage::stale_days));
        let bar = move |tone, title: Message, body: Message| {
            view! { <MessageBar tone=tone title=i18n.t(title) body=i18n.t(body) /> }.into_any()
        };
        live(move || match (observed.get(), stale.get()) {
            (None, _) => bar(Tone::Info, say::delivery_observed_never(), say::delivery_observed_never_body()),
            (Some(_), Some(days)) => {
                bar(Tone::Warning, say::delivery_stale(days), say::delivery_stale_body())
            }
            (Some(at), None) => {
                view! { <p class="muted">{i18n.t(say::delivery_observed(at.0))}</p> }.into_any()
            }
        })
    }

    fn duplicates(self) -> AnyView {
        let i18n = self.console.i18n;
        let all = self.of(|deliveries| deliveries.duplicates.clone());
        let entry = move |duplicate: Duplicate| {
            let todo = duplicate.todo;
            let details = move || view! { <p>{i18n.t(todo.clone())}</p> };
            let (title, body) = (i18n.t(duplicate.what), i18n.t(duplicate.who));
            view! { <MessageBar tone=Tone::Warning title=title body=body details=details /> }.into_any()
        };
        live(move || {
            let all = all.get();
            let section = (!all.is_empty()).then(|| {
                view! {
                    <section class="stack-tight">
                        <h2>{i18n.t(say::delivery_duplicates())}</h2>
                        {all.into_iter().map(entry).collect_view()}
                    </section>
                }
                .into_any()
            });
            section.into_any()
        })
    }

    /// Takes a file that was brought.
    pub fn bring(self, files: Vec<File>) {
        let Some(file) = files.into_iter().next() else { return };
        // A file's size is a whole number below 2^53.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and positive")]
        let (name, size) = (file.name(), file.size() as u64);
        self.file.set_value(Some(file));
        self.send(Msg::Bring(name, size));
    }
}
