//! A long list of people, for the pages that show one: the frame around its rows, and who a row is about.

use crate::backend::Failure;
use crate::console::Console;
use crate::route::Route;
use crate::ui::{Column, LongTable, Progress, live};
use addin_deployment::effect::PersonHit;
use leptos::prelude::*;
use messages::{Message, say};

/// A long list, and what is known of it.
#[derive(Clone)]
pub struct LongList {
    /// The console around it.
    pub console: Console,
    /// The columns, in order.
    pub columns: [Message; 3],
    /// How many rows there are; `None` before the first answer.
    pub total: Memo<Option<u32>>,
    /// Why the last question has no answer.
    pub failure: Memo<Option<Failure>>,
    /// Says that this has no answer.
    pub failed: Message,
    /// Asks once more.
    pub again: Callback<()>,
    /// Drawn in the place of no rows.
    pub nobody: Callback<(), AnyView>,
    /// Draws the cells of a row.
    pub cells: Callback<u32, Vec<AnyView>>,
    /// Told the first row in sight and how many there are.
    pub see: Callback<(u32, u32)>,
}

impl LongList {
    /// The list: why there is none, what is known, or that it is coming.
    pub fn view(self) -> AnyView {
        let Self { console, total, failure, again, nobody, .. } = self;
        let some = Memo::new(move |_| total.get().map(|total| total > 0));
        let failed = self.failed.clone();
        view! {
            {live(move || {
                let bar = failure.get().map(|failure| console.failed(failed.clone(), &failure, again));
                bar.into_any()
            })}
            {live(move || match some.get() {
                None if failure.with(Option::is_some) => ().into_any(),
                None => view! { <Progress label=console.i18n.t(say::shell_loading()) /> }.into_any(),
                Some(false) => nobody.run(()),
                Some(true) => self.table(),
            })}
        }
        .into_any()
    }

    fn table(&self) -> AnyView {
        let (i18n, total) = (self.console.i18n, self.total);
        view! {
            <LongTable
                caption=i18n.t(say::people_table())
                columns=self.columns.iter().map(|message| Column::new(i18n.t(message.clone()))).collect()
                total=Signal::derive(move || total.get().unwrap_or_default())
                cells=self.cells
                on_window=self.see
            />
        }
        .into_any()
    }
}

/// Who a row is about, with the way to their page; a grey bar until that is known.
pub fn person_cell(console: Console, person: Memo<Option<PersonHit>>) -> AnyView {
    live(move || match person.get() {
        Some(person) => {
            let href = console.link(&Route::Person(person.id, None));
            view! {
                <a class="row-link" href=href>
                    {person.name}
                </a>
                <span class="row-detail">{person.mail}</span>
            }
            .into_any()
        }
        None => view! {
            <span class="grey-bar"></span>
            <span class="visually-hidden">{console.i18n.t(say::shell_loading())}</span>
        }
        .into_any(),
    })
}
