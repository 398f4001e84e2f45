//! The forms of the overview, each in a dialog: how people get the add-in, who looks after it, the note, the offer.

use crate::addin::state::Deed;
use crate::addin::view::Opened;
use crate::search::state::Search;
use crate::search::view::{self as search, Words, choose_person, people_of};
use crate::ui::{Choice, ChoiceCards, Dialog, TextField};
use crate::who::state::HITS;
use crate::words::method_words;
use addin_deployment::effect::PersonHit;
use addin_deployment::lifecycle::command::{Actor, Command, Method, Offer};
use deployment_api::{AddInDetail, Hits};
use leptos::prelude::*;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// How people get it.
    Method,
    /// Who looks after it.
    Owner,
    /// The administrators' note.
    Note,
    /// The offer that it is part of.
    Offer,
}

/// The forms.
#[derive(Clone, Copy)]
pub(super) struct Forms {
    opened: Opened,
    open: [(Form, RwSignal<bool>); 4],
    method: RwSignal<Method>,
    /// What is typed: the note, or the name of the offer.
    text: RwSignal<String>,
    /// The product IDs of the offer, line by line.
    apps: RwSignal<String>,
    search: RwSignal<Search>,
}

const METHODS: [Method; 3] = [Method::Fixed, Method::Optional, Method::Available];

impl Forms {
    /// All closed.
    pub(super) fn new(opened: Opened) -> Self {
        let forms = [Form::Method, Form::Owner, Form::Note, Form::Offer];
        Self {
            opened,
            open: forms.map(|form| (form, RwSignal::new(false))),
            method: RwSignal::new(Method::Fixed),
            text: RwSignal::new(String::new()),
            apps: RwSignal::new(String::new()),
            search: RwSignal::new(Search::default()),
        }
    }

    /// Opens a form. It begins with what is so now; after a write that failed, with what was to be written.
    pub(super) fn open(self, form: Form) {
        let Some(detail) = self.opened.detail.get_untracked() else { return };
        let failed = self
            .opened
            .page
            .with_untracked(|page| page.deed.as_ref().map(|deed| Command::clone(&deed.command)));
        match (form, failed) {
            (Form::Method, Some(Command::ChangeMethod { method, .. })) => self.method.set(method),
            (Form::Method, _) => self.method.set(detail.row.method),
            (Form::Note, Some(Command::SetNote { note, .. })) => self.text.set(note),
            (Form::Note, _) => self.text.set(detail.life.note.clone()),
            (Form::Offer, Some(Command::SetOffer { offer, .. })) => self.fill_in(offer),
            (Form::Offer, _) => self.fill_in(detail.life.offer.clone()),
            (Form::Owner, _) => self.search.update(Search::clear),
        }
        self.signal(form).set(true);
    }

    fn fill_in(self, offer: Option<Offer>) {
        let Offer { name, apps } = offer.unwrap_or_default();
        self.text.set(name);
        let apps: Vec<&str> = apps.iter().map(ProductId::as_str).collect();
        self.apps.set(apps.join("\n"));
    }

    fn signal(self, form: Form) -> RwSignal<bool> {
        let [first, ..] = self.open;
        self.open.into_iter().find(|(known, _)| *known == form).unwrap_or(first).1
    }

    /// The dialogs.
    pub(super) fn view(self) -> AnyView {
        view! {
            {self.dialog(Form::Method, say::addin_method_change(), self.methods(), Callback::new(move |detail| self.of_method(detail)))}
            {self.dialog(Form::Note, say::addin_note(), self.note(), Callback::new(move |detail| Some(self.of_note(detail))))}
            {self.dialog(Form::Offer, say::addin_offer_change(), self.offer(), Callback::new(move |detail| self.of_offer(detail)))}
            {self.owners()}
        }
        .into_any()
    }

    fn dialog(
        self,
        form: Form,
        title: Message,
        content: ViewFn,
        deed: Callback<AddInDetail, Option<Deed>>,
    ) -> AnyView {
        let (opened, i18n) = (self.opened, self.opened.console.i18n);
        view! {
            <Dialog
                open=self.signal(form)
                title=i18n.t(title)
                content=content
                cancel_label=i18n.t(say::shell_cancel())
                confirm_label=i18n.t(say::addin_save())
                on_confirm=move |()| {
                    let deed = opened.detail.get_untracked().and_then(|detail| deed.run(*detail));
                    if let Some(deed) = deed {
                        opened.act(deed);
                    }
                }
            />
        }
        .into_any()
    }

    fn methods(self) -> ViewFn {
        let i18n = self.opened.console.i18n;
        let choices = move || {
            METHODS
                .into_iter()
                .map(|method| Choice {
                    value: method.name(),
                    title: method.name().to_owned().into(),
                    detail: i18n.t(method_words(method)),
                    advice: Signal::default(),
                    icon: None,
                })
                .collect::<Vec<_>>()
        };
        let content = move || {
            view! {
                <ChoiceCards
                    legend=i18n.t(say::addin_method())
                    hide_legend=true
                    hint=i18n.t(say::addin_method_defect())
                    choices=choices()
                    chosen=Signal::derive(move || self.method.get().name().to_owned())
                    on_choose=move |name: String| {
                        if let Some(method) = METHODS.into_iter().find(|method| method.name() == name) {
                            self.method.set(method);
                        }
                    }
                />
            }
        };
        content.into()
    }

    fn of_method(self, detail: AddInDetail) -> Option<Deed> {
        let method = self.method.get_untracked();
        let command = Command::ChangeMethod { product: detail.row.product, method };
        (method != detail.row.method)
            .then(|| Deed::new(command, say::addin_method_changed(detail.row.name, method.name())).settling())
    }

    fn note(self) -> ViewFn {
        let i18n = self.opened.console.i18n;
        let content = move || {
            view! {
                <TextField
                    label=i18n.t(say::addin_note_label())
                    hint=i18n.t(say::addin_note_hint())
                    value=self.text
                    on_input=move |text| self.text.set(text)
                    lines=6
                />
            }
        };
        content.into()
    }

    fn of_note(self, detail: AddInDetail) -> Deed {
        let note = self.text.get_untracked().trim().to_owned();
        Deed::new(
            Command::SetNote { product: detail.row.product, note },
            say::addin_note_saved(detail.row.name),
        )
    }

    fn offer(self) -> ViewFn {
        let i18n = self.opened.console.i18n;
        let content = move || {
            view! {
                <div class="stack">
                    <p>{i18n.t(say::addin_offer_about())}</p>
                    <TextField
                        label=i18n.t(say::addin_offer_name())
                        value=self.text
                        on_input=move |text| self.text.set(text)
                    />
                    <TextField
                        label=i18n.t(say::addin_offer_apps())
                        hint=i18n.t(say::addin_offer_apps_hint())
                        value=self.apps
                        error=self.left_out()
                        on_input=move |text| self.apps.set(text)
                        lines=4
                        code=true
                    />
                </div>
            }
        };
        content.into()
    }

    /// The lines that are no product ID.
    fn left_out(self) -> Signal<String> {
        let i18n = self.opened.console.i18n;
        Signal::derive(move || {
            let apps = self.apps.get();
            let filled = apps.lines().map(str::trim).filter(|line| !line.is_empty());
            let left: Vec<String> =
                filled.filter(|line| ProductId::parse(line).is_none()).map(str::to_owned).collect();
            if left.is_empty() {
                String::new()
            } else {
                i18n.write(&say::addin_offer_apps_left(i18n.list(left)))
            }
        })
    }

    /// An offer holds this add-in and whichever others are product IDs; without a name there is none.
    fn of_offer(self, detail: AddInDetail) -> Option<Deed> {
        let (name, product) = (self.text.get_untracked().trim().to_owned(), detail.row.product);
        let mut apps = vec![product.clone()];
        for id in self.apps.get_untracked().lines().filter_map(ProductId::parse) {
            if !apps.contains(&id) {
                apps.push(id);
            }
        }
        let offer = (!name.is_empty()).then_some(Offer { name, apps });
        let changed = offer != detail.life.offer;
        let said = say::addin_offer_saved(detail.row.name);
        changed.then(|| Deed::new(Command::SetOffer { product, offer }, said))
    }

    /// Whoever is chosen looks after it at once: there is nothing else to fill in.
    fn owners(self) -> AnyView {
        let (console, i18n) = (self.opened.console, self.opened.console.i18n);
        let searched = Memo::new(move |_| self.search.get());
        let typed = Callback::new(move |query: String| {
            let asked = self.search.try_update(|search| search.typed(query)).flatten();
            if let Some((generation, query)) = asked {
                let take = move |answer| {
                    self.search.try_update(|search| search.take(generation, answer));
                };
                console.backend().search(query, HITS).then(take);
            }
        });
        let content = move || {
            let words = Words {
                label: say::addin_owner_search(),
                hint: say::addin_owner_hint(),
                none: say::addin_owner_nobody(),
            };
            let choose = Callback::new(move |person: PersonHit| self.choose(person));
            let draw = Callback::new(move |found: Hits| choose_person(people_of(found), choose));
            search::view(console, words, searched, typed, draw)
        };
        view! {
            <Dialog
                open=self.signal(Form::Owner)
                title=i18n.t(say::addin_owner_change())
                body=i18n.t(say::addin_owner_body())
                content=content
                cancel_label=i18n.t(say::shell_cancel())
            />
        }
        .into_any()
    }

    fn choose(self, person: PersonHit) {
        let Some(detail) = self.opened.detail.get_untracked() else { return };
        self.signal(Form::Owner).set(false);
        let said = say::addin_owner_changed(person.name.clone(), detail.row.name.clone());
        let owner = Actor { id: person.id, name: person.name };
        self.opened.act(Deed::new(Command::SetOwner { product: detail.row.product.clone(), owner }, said));
    }
}
