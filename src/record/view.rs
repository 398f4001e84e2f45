//! Draws the record.

use super::text::{Entry, written};
use crate::browser::files::download;
use crate::console::Console;
use crate::load::Load;
use crate::route::{Part, Route};
use crate::ui::{
    Button, ButtonKind, CodeBlock, Definition, DefinitionList, Disclosure, EmptyState, Icon, LinkButton,
    PageHeader, Progress, TextField, live,
};
use addin_deployment::civil::iso;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::outcome::Revision;
use deployment_api::lifecycle::ChangeRecord;
use leptos::prelude::*;
use messages::{Message, say};

/// A record on screen.
#[derive(Clone, Copy)]
struct Shown {
    console: Console,
    revision: Revision,
    record: RwSignal<Load<Option<Box<ChangeRecord>>>>,
    /// Why the change was made, as typed: it is nowhere but here and in the ticket.
    why: RwSignal<String>,
    /// Who approved it, as typed.
    approval: RwSignal<String>,
}

/// The page.
#[component]
pub fn Record(
    /// The change after which the log stood there.
    revision: Revision,
) -> impl IntoView {
    let console = Console::get();
    let shown = Shown {
        console,
        revision,
        record: RwSignal::new(Load::NotAsked),
        why: RwSignal::new(String::new()),
        approval: RwSignal::new(String::new()),
    };
    shown.ask();
    let i18n = console.i18n;
    live(move || match shown.record.get() {
        Load::NotAsked | Load::Loading(_) => {
            view! { <Progress label=i18n.t(say::shell_loading()) /> }.into_any()
        }
        Load::Failed(failure) => {
            console.failed(say::addin_record_failed(), &failure, Callback::new(move |()| shown.ask()))
        }
        Load::Ready(Some(record)) => shown.view(&record),
        Load::Ready(None) => shown.none(),
    })
}

impl Shown {
    fn ask(self) {
        self.record.update(Load::ask);
        self.console.backend().record(self.revision).then(move |answer| {
            self.record.try_set(answer.into());
        });
    }

    fn none(self) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        view! {
            <PageHeader title=i18n.t(say::addin_record_none()) />
            <EmptyState
                icon=Icon::Search
                body=i18n.t(say::addin_record_none_body())
                actions=move || {
                    let href = console.link(&Route::States(None));
                    view! { <LinkButton label=i18n.t(say::addin_back()) href=href /> }
                }
            />
        }
        .into_any()
    }

    fn view(self, record: &ChangeRecord) -> AnyView {
        let (console, i18n) = (self.console, self.console.i18n);
        let back = match &record.line.product {
            Some(product) => Route::AddIn(product.clone(), Part::History),
            None => Route::States(None),
        };
        let record = StoredValue::new(record.clone());
        let number = i64::try_from(self.revision.0).unwrap_or(i64::MAX);
        let title = i18n.t(say::addin_record_title(number));
        let text =
            Signal::derive(move || written(&title.get(), &record.with_value(|record| self.facts(record))));
        let facts = live(move || {
            let entries = record.with_value(|record| self.facts(record));
            let facts = entries.into_iter().filter(|(_, fact)| !fact.is_empty()).map(definition);
            view! { <DefinitionList>{facts.collect_view()}</DefinitionList> }.into_any()
        });
        let name = ["change-", &self.revision.0.to_string(), ".txt"].concat();
        view! {
            <PageHeader
                title=title
                back=(i18n.t(say::addin_to_addin()), console.link(&back))
                actions=move || {
                    let name = name.clone();
                    view! {
                        <Button
                            kind=ButtonKind::Primary
                            label=i18n.t(say::addin_record_print())
                            on_press=move |()| print()
                        />
                        <Button
                            label=i18n.t(say::addin_record_save())
                            on_press=move |()| download(&name, text.get_untracked().as_bytes())
                        />
                    }
                }
            />
            <section class="card stack screen-only">
                <p class="muted">{i18n.t(say::addin_record_lead())}</p>
                {typed(i18n.t(say::addin_record_why()), i18n.t(say::addin_record_why_hint()), self.why, 4)}
                {typed(i18n.t(say::addin_record_approval()), i18n.t(say::addin_record_approval_hint()), self.approval, 1)}
            </section>
            <section class="card">{facts}</section>
            <div class="screen-only">
                <Disclosure label=i18n.t(say::addin_record_text())>
                    <CodeBlock
                        label=i18n.t(say::addin_record_text())
                        text=text
                        copy_label=i18n.t(say::addin_copy())
                        copied_label=i18n.t(say::addin_copied())
                    />
                </Disclosure>
            </div>
        }
        .into_any()
    }

    /// Everything that the record says, in the reader's language; what is typed as well.
    fn facts(self, record: &ChangeRecord) -> Vec<Entry> {
        let i18n = self.console.i18n;
        let say = |message: &Message| i18n.write(message);
        let entry = |term: Message, fact: String| (i18n.write(&term), fact);
        let lines = |messages: &[Message]| messages.iter().map(say).collect::<Vec<_>>().join("\n");
        let line = &record.line;
        let change = line.change.as_ref();
        let product = line.product.as_ref().map(|product| product.as_str().to_owned()).unwrap_or_default();
        vec![
            entry(say::addin_record_what(), say(&line.what)),
            entry(say::addin_record_before(), change.map(|change| say(&change.before)).unwrap_or_default()),
            entry(say::addin_record_after(), change.map(|change| say(&change.after)).unwrap_or_default()),
            entry(say::addin_record_why(), self.why.get()),
            entry(say::addin_record_who(), line.actor.name.clone()),
            entry(say::addin_record_when(), [i18n.moment(line.at.0), iso(line.at)].join("\n")),
            entry(say::addin_record_approval(), self.approval.get()),
            entry(say::addin_record_effect(), lines(&record.effect)),
            entry(
                say::addin_record_way(),
                record.delivery.map(|state| say(&way(state, record))).unwrap_or_default(),
            ),
            entry(
                say::addin_record_expected(),
                record.expected_by.map(|by| i18n.moment(by.0)).unwrap_or_default(),
            ),
            entry(say::addin_record_add_in(), record.name.clone()),
            entry(say::catalog_column_version(), record.version.clone()),
            entry(say::addin_product_id(), product),
            entry(say::addin_record_hash(), record.content.0.clone()),
            entry(say::addin_record_tenant(), lines(&record.tenant)),
        ]
    }
}

/// How far the change has come in a real tenant.
fn way(state: DeliveryState, record: &ChangeRecord) -> Message {
    match state {
        DeliveryState::Planned if record.deployed_again => say::record_way_planned_until(),
        DeliveryState::HandedOff if record.deployed_again => say::record_way_handed_off_until(),
        DeliveryState::Planned | DeliveryState::Simulated => say::record_way_planned(),
        DeliveryState::HandedOff => say::record_way_handed_off(),
        DeliveryState::Confirmed => say::record_way_confirmed(),
        DeliveryState::Attested => match &record.word {
            Some(word) => say::record_way_attested(word.who.clone(), word.by.clone()),
            None => say::record_way_handed_off(),
        },
        DeliveryState::Differs => say::record_way_differs(),
        DeliveryState::Dropped => say::record_way_dropped(),
    }
}

fn definition((term, fact): Entry) -> AnyView {
    let lines = fact.lines().map(|line| view! { <p>{line.to_owned()}</p> }.into_any()).collect_view();
    view! { <Definition term=term>{lines}</Definition> }.into_any()
}

fn typed(label: Signal<String>, hint: Signal<String>, value: RwSignal<String>, lines: u32) -> AnyView {
    view! {
        <TextField label=label hint=hint value=value on_input=move |text| value.set(text) lines=lines />
    }
    .into_any()
}

/// Opens the browser's dialog for printing; what the record is not is left out by the style sheet.
fn print() {
    // Refused only where a page may not print, and then the browser says so.
    let _ = window().print();
}
