//! Draws the lines of a list to be ticked off.

use super::ticks::Ticks;
use crate::console::Console;
use crate::ui::Checkbox;
use addin_deployment::lifecycle::command::Timestamp;
use leptos::prelude::*;
use serde::Serialize;

/// A box for each of the lines of a plan that was made at a moment, as `label` writes it. What is ticked off is kept under
/// a name; what was kept there for another plan goes.
pub(super) fn boxes<T: Serialize>(
    console: Console,
    name: String,
    planned_at: Timestamp,
    lines: &[T],
    label: impl Fn(&T) -> Signal<String>,
) -> Vec<AnyView> {
    let kept = console.settings.with_value(|settings| settings.get(&name));
    let ticks = RwSignal::new(Ticks::of(planned_at, &lines, kept.as_deref()));
    let name = StoredValue::new(name);
    let keep = move |ticks: &Ticks| {
        let kept = ticks.kept();
        name.with_value(|name| console.settings.with_value(|settings| settings.set(name, kept.as_deref())));
    };
    ticks.with_untracked(keep);
    let draw = |(place, line): (usize, &T)| {
        let checked = Signal::derive(move || ticks.with(|ticks| ticks.has(place)));
        let tick = move |is| {
            ticks.update(|ticks| {
                ticks.set(place, is);
                keep(ticks);
            });
        };
        view! { <Checkbox label=label(line) checked=checked on_change=tick /> }.into_any()
    };
    lines.iter().enumerate().map(draw).collect()
}
