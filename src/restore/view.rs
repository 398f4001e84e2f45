//! Draws it: a place for the file, how far it was read, and what became of it.

use super::state::{Effect, Msg, RestorePage};
use super::views;
use crate::acting::Perform;
use crate::browser::files::read_part;
use crate::browser::random::uuid;
use crate::console::Console;
use crate::deploy::outcome::view as outcome;
use crate::load::{Generation, Load};
use crate::ui::{Button, Dialog, DropZone, MessageBar, ProgressOf, Tone, live};
use addin_deployment::outcome::IntentKey;
use deployment_api::lifecycle::RestoreStep;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::say;
use web_sys::File;

/// Bringing back a file, for its parts.
#[derive(Clone, Copy)]
pub(super) struct Restoring {
    pub(super) console: Console,
    pub(super) page: RwSignal<RestorePage>,
    pub(super) asking: RwSignal<bool>,
    file: StoredValue<Option<File>, LocalStorage>,
}

impl Perform for Restoring {
    type State = RestorePage;

    fn state(self) -> RwSignal<RestorePage> {
        self.page
    }

    fn perform(self, effect: Effect) {
        let backend = self.console.backend();
        match effect {
            // What goes wrong with it is seen by the next piece.
            Effect::Step(step) => backend.restore(step).then(|_| {}),
            Effect::Send(file, from, count) => self.read(file, from, count),
            Effect::Preview(file) => {
                let tell = self.tell(move |answer| Msg::View(file, answer));
                backend.restore(RestoreStep::Preview).then(tell);
            }
            Effect::Keep(seen, key) => {
                let write = backend.bring_back(seen, key);
                self.console.rewrite(write, self.tell(Msg::Outcome), self.tell(Msg::FoundOut));
            }
            Effect::Release => self.file.set_value(None),
        }
    }
}

/// The place for a file, and all that comes of it.
pub fn view(console: Console) -> AnyView {
    let i18n = console.i18n;
    let restoring = Restoring {
        console,
        page: RwSignal::new(RestorePage::default()),
        asking: RwSignal::new(false),
        file: StoredValue::new_local(None),
    };
    leptos::prelude::Effect::new(move |before: Option<()>| {
        console.news.track();
        if before.is_some() {
            restoring.send(Msg::Refresh);
        }
    });
    // Whoever leaves the page leaves a file that was not brought back.
    on_cleanup(move || {
        if restoring.page.try_with_untracked(RestorePage::is_open) == Some(true) {
            console.backend().restore(RestoreStep::PutAway).then(|_| {});
        }
    });
    let writing = Signal::derive(move || restoring.page.with(|page| page.writing.clone()));
    view! {
        {restoring.zone()}
        {restoring.progress()}
        {outcome(i18n, writing, Callback::new(move |()| restoring.keep()))}
        {restoring.judged()}
        {restoring.done()}
        <Dialog
            open=restoring.asking
            title=i18n.t(say::restore_question())
            content=move || views::lost(restoring)
            cancel_label=i18n.t(say::shell_cancel())
            confirm_label=i18n.t(say::restore_confirm())
            danger=true
            on_confirm=move |()| restoring.keep()
        />
    }
    .into_any()
}

impl Restoring {
    fn zone(self) -> AnyView {
        let i18n = self.console.i18n;
        let busy =
            Signal::derive(move || self.page.with(|page| page.reading.is_some() || page.writing.is_busy()));
        view! {
            <DropZone
                label=i18n.t(say::restore_drop())
                hint=i18n.t(say::restore_drop_hint())
                browse_label=i18n.t(say::deploy_take_browse())
                reading_label=i18n.t(say::delivery_reading())
                reading=busy
                accept=".json"
                on_files=move |files| self.take(files)
            />
        }
        .into_any()
    }

    fn take(self, files: Vec<File>) {
        let Some(file) = files.into_iter().next() else { return };
        // A file's size is a whole number below 2^53.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and positive")]
        let (name, size) = (file.name(), file.size() as u64);
        self.file.set_value(Some(file));
        self.send(Msg::Bring(name, size));
    }

    fn read(self, generation: Generation, from: u64, count: u64) {
        let Some(file) = self.file.try_get_value().flatten() else { return };
        spawn_local(async move {
            match read_part(&file, from, count).await {
                Ok(bytes) => {
                    let tell = self.tell(move |answer| Msg::Sent(generation, count, answer));
                    let step = RestoreStep::Piece(bytes);
                    self.console.backend().restore(step).then(move |answer| tell(answer.map(|_| ())));
                }
                Err(_) => self.send(Msg::Unreadable(generation)),
            }
        });
    }

    fn progress(self) -> AnyView {
        let i18n = self.console.i18n;
        let reading = Memo::new(move |_| self.page.with(|page| page.reading));
        let reads = Memo::new(move |_| reading.get().is_some());
        let megabytes = |bytes: u64| i64::try_from(bytes.div_ceil(1 << 20)).unwrap_or(i64::MAX);
        let label = i18n.live(move || {
            let (sent, all) = reading.get().unwrap_or_default();
            say::import_page_reading(megabytes(sent), megabytes(all))
        });
        let percent = Signal::derive(move || {
            let (sent, all) = reading.get().unwrap_or_default();
            u32::try_from(sent.saturating_mul(100) / all.max(1)).unwrap_or(100)
        });
        live(move || {
            let bar = reads.get().then(|| {
                view! {
                    <ProgressOf label=label percent=percent />
                    <div class="row">
                        <Button
                            label=i18n.t(say::restore_put_away())
                            on_press=move |()| self.send(Msg::PutAway)
                        />
                    </div>
                }
                .into_any()
            });
            bar.into_any()
        })
    }

    /// What the file holds; why it cannot be brought back.
    fn judged(self) -> AnyView {
        let i18n = self.console.i18n;
        let judged = Memo::new(move |_| self.page.with(|page| page.view.steady()));
        live(move || match judged.get() {
            Load::NotAsked | Load::Loading(_) => ().into_any(),
            Load::Failed(failure) => {
                let title = i18n.t(say::restore_not_read());
                let body = i18n.t(failure.message());
                view! { <MessageBar tone=Tone::Danger title=title body=body /> }.into_any()
            }
            Load::Ready(view) => views::judged(self, &view),
        })
    }

    fn keep(self) {
        self.send(Msg::Keep(IntentKey(uuid())));
    }

    fn done(self) -> AnyView {
        let i18n = self.console.i18n;
        let done = Memo::new(move |_| self.page.with(|page| page.done));
        live(move || {
            let bar = done.get().then(|| {
                let title = i18n.t(say::restore_done());
                let body = i18n.t(say::restore_done_body());
                view! { <MessageBar tone=Tone::Success title=title body=body /> }.into_any()
            });
            bar.into_any()
        })
    }
}
