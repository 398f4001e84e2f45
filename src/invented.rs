//! That everybody in the console is invented, where it looks after a real tenant: whom a plan or a script names then is
//! nobody there.

use crate::console::Console;
use crate::route::Route;
use crate::ui::{LinkButton, MessageBar, Tone, live};
use leptos::prelude::*;
use messages::say;

/// The warning, above a page that names or counts people; nothing once a directory was imported.
pub fn notice(console: Console) -> AnyView {
    let i18n = console.i18n;
    let invented = Memo::new(move |_| {
        console
            .tenant
            .with(|tenant| tenant.value().is_some_and(|tenant| tenant.only_plans() && !tenant.imported))
    });
    live(move || {
        let bar = invented.get().then(|| {
            let import = move || {
                let label = i18n.t(say::shell_title_import());
                view! { <LinkButton label=label href=console.link(&Route::Import) /> }
            };
            let (title, body) =
                (i18n.t(say::settings_people_invented()), i18n.t(say::people_invented_body()));
            view! { <MessageBar tone=Tone::Warning title=title body=body actions=import /> }.into_any()
        });
        bar.into_any()
    })
}
