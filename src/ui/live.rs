//! Parts of a view that are drawn again when a signal changes, and lists of which only what changes is.
//!
//! Leptos compiles its drawing code once for every type that it draws, and every closure is a type of its own. What
//! goes through these two functions shares one copy. For the same reason a closure that draws something optional or
//! several things answers `AnyView`s. Both together took 10 kB of 213 off the page's module, measured in brotli.

use leptos::prelude::*;

/// What `draw` draws, and draws again when a signal that it reads changes.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    view! { {move || draw()} }.into_any()
}

/// One view per key, in the order of the keys. A view is drawn once and stays for as long as its key does: what may
/// change in it, is read from a signal.
pub fn keyed(keys: Signal<Vec<String>>, draw: Callback<String, AnyView>) -> AnyView {
    view! { <For each=move || keys.get() key=String::clone children=move |key| draw.run(key) /> }.into_any()
}
