//! The question before something is done that takes something away, or that cannot be undone: one dialog for every
//! part of the page.

use super::state::Deed;
use crate::i18n::I18n;
use crate::ui::{Dialog, live};
use leptos::prelude::*;
use messages::{Message, say};

/// What is asked before something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub title: Message,
    /// What will happen.
    pub body: Message,
    /// What the button does.
    pub label: Message,
    /// Whether it takes something away.
    pub danger: bool,
    /// What is done when the answer is yes.
    pub deed: Deed,
}

impl Question {
    /// The same where decisions only become plans, if they do.
    #[must_use]
    pub fn in_tenant(self, only_plans: bool) -> Self {
        if only_plans && self.deed.command.plans() {
            Self { body: say::delivery_planned_asked(self.body), ..self }
        } else {
            self
        }
    }
}

/// The question that is open, if one is.
#[derive(Clone, Copy)]
pub struct Asking {
    open: RwSignal<bool>,
    question: RwSignal<Option<Question>>,
}

impl Asking {
    /// No question.
    pub(crate) fn new() -> Self {
        Self { open: RwSignal::new(false), question: RwSignal::new(None) }
    }

    /// Asks.
    pub fn ask(self, question: Question) {
        self.question.set(Some(question));
        self.open.set(true);
    }

    /// The dialog; `act` does what was asked about.
    pub fn dialog(self, i18n: I18n, act: Callback<Deed>) -> AnyView {
        live(move || {
            let dialog = self.question.get().map(|Question { title, body, label, danger, deed }| {
                view! {
                    <Dialog
                        open=self.open
                        title=i18n.t(title)
                        body=i18n.t(body)
                        cancel_label=i18n.t(say::shell_cancel())
                        confirm_label=i18n.t(label)
                        danger=danger
                        on_confirm=move |()| act.run(deed.clone())
                    />
                }
                .into_any()
            });
            dialog.into_any()
        })
    }
}
