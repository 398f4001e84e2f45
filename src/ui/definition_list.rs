//! Facts about one thing: a term, what it is, and where useful an action such as "Change".

use leptos::prelude::*;

/// A list of facts; its children are [`Definition`]s.
#[component]
pub fn DefinitionList(children: Children) -> impl IntoView {
    view! { <dl class="definitions">{children()}</dl> }
}

/// One fact.
#[component]
pub fn Definition(
    /// What the fact is about.
    #[prop(into)]
    term: Signal<String>,
    /// A link or button at the end of the row. Its label must make sense alone: "Change who gets it".
    #[prop(optional, into)]
    action: Option<ViewFn>,
    /// The fact.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="definition">
            <dt>{term}</dt>
            <dd>{children()}</dd>
            {action.map(|action| view! { <dd class="definition-action">{action.run()}</dd> }.into_any())}
        </div>
    }
}
