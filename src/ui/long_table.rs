//! A table of very many rows, of which only those in sight are in the document. The rows are numbered; whoever uses it
//! is told which numbers are in sight, fetches them, and draws what is here.
//!
//! States: nothing here yet (grey bars in the rows), ready, empty (nothing is drawn: the caller says so).
//! Keyboard: Tab reaches the table, then the links in its rows; arrows, Page Up, Page Down, Home and End scroll it.
//! Screen readers are told how many rows there are in all, and the number of each.

use leptos::{html, prelude::*};

use super::data_table::Column;
use super::live::keyed;

/// Rows drawn above and below those in sight, so that a slow screen shows no gap and Tab finds the next link.
const AROUND: u32 = 12;

/// Height of a row before one was measured, in pixels.
const ROW: f64 = 52.0;

/// Browsers lay out elements up to some 17 million pixels high. Beyond this the scroll bar stands for more than its
/// length.
const HEIGHT_MAX: f64 = 8_000_000.0;

/// Which rows are drawn, and how much is left free above and below them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Window {
    first: u32,
    count: u32,
    above: f64,
    below: f64,
}

/// What of `total` rows is drawn where the table is scrolled to `top` and shows `height` pixels.
fn window(total: u32, row: f64, top: f64, height: f64) -> Window {
    let (rows, row) = (f64::from(total), row.max(1.0));
    let whole = rows * row;
    let shown = whole.min(HEIGHT_MAX);
    let visible = (height / row).ceil();
    let scrolled = if whole > shown {
        (top / (shown - height).max(1.0)) * (rows - height / row).max(0.0)
    } else {
        top / row
    };
    let scrolled = scrolled.clamp(0.0, (rows - 1.0).max(0.0));
    // Between 0 and the number of rows, so nothing is lost.
    let first = (scrolled as u32).saturating_sub(AROUND);
    let count = (visible as u32).saturating_add(2 * AROUND + 1).min(total - first);
    // The rows stand where they are scrolled to, however many pixels the scroll bar has for them.
    let above = (top - (scrolled - f64::from(first)) * row).clamp(0.0, shown);
    let below = (shown - above - f64::from(count) * row).max(0.0);
    Window { first, count, above, below }
}

/// What of the rows is in sight.
#[derive(Clone, Copy)]
struct Sight {
    frame: NodeRef<html::Div>,
    drawn: RwSignal<Window>,
    /// Height of a row, as it was measured last.
    row: StoredValue<f64>,
    total: Signal<u32>,
    on_window: Callback<(u32, u32)>,
}

impl Sight {
    /// Measures now, when there are other rows, and when the window changes its size.
    fn follow(self) {
        Effect::new(move || {
            self.total.track();
            self.frame.track();
            self.measure();
            // The first rows are there now, and may be of another height than was thought.
            request_animation_frame(move || self.measure());
        });
        let resized = window_event_listener(leptos::ev::resize, move |_| self.measure());
        on_cleanup(move || resized.remove());
    }

    fn measure(self) {
        // The table may have gone before the next frame.
        let Some(frame) = self.frame.try_get_untracked().flatten() else { return };
        if let Some(line) = frame.query_selector("tbody tr[aria-rowindex]").ok().flatten() {
            self.row.set_value(line.get_bounding_client_rect().height().max(1.0));
        }
        let next = window(
            self.total.get_untracked(),
            self.row.get_value(),
            f64::from(frame.scroll_top()),
            f64::from(frame.client_height()),
        );
        if self.drawn.get_untracked() != next {
            self.drawn.set(next);
            self.on_window.run((next.first, next.count));
        }
    }
}

/// A table of very many rows. See the module for its states.
#[component]
pub fn LongTable(
    /// What the rows are; the table's name, said by screen readers.
    #[prop(into)]
    caption: Signal<String>,
    /// The columns, in order.
    columns: Vec<Column>,
    /// How many rows there are.
    #[prop(into)]
    total: Signal<u32>,
    /// Draws the cells of a row, one per column. It is called once while the row is in sight: what may change in it,
    /// or is not here yet, is read from a signal.
    #[prop(into)]
    cells: Callback<u32, Vec<AnyView>>,
    /// Told the first row in sight and how many there are, whenever that changes.
    #[prop(into)]
    on_window: Callback<(u32, u32)>,
) -> impl IntoView {
    let sight = Sight {
        frame: NodeRef::new(),
        drawn: RwSignal::new(Window::default()),
        row: StoredValue::new(ROW),
        total,
        on_window,
    };
    sight.follow();
    let Sight { frame, drawn, .. } = sight;
    let numbers = Signal::derive(move || {
        let Window { first, count, .. } = drawn.get();
        (first..first + count).map(|number| number.to_string()).collect::<Vec<_>>()
    });
    let labels = StoredValue::new(columns.iter().map(|column| column.label).collect::<Vec<_>>());
    let head = columns.into_iter().map(|column| {
        view! {
            <th role="columnheader" scope="col" class:at-end=column.at_end>
                {column.label}
            </th>
        }
        .into_any()
    });
    let draw = Callback::new(move |number: String| {
        let number = number.parse().unwrap_or_default();
        labels.with_value(|labels| line(number, cells.run(number), labels))
    });
    let height = |pixels: f64| [&(pixels as u32).to_string(), "px"].concat();
    view! {
        <div
            class="table-frame long"
            node_ref=frame
            tabindex="0"
            role="region"
            aria-label=caption
            on:scroll=move |_| sight.measure()
        >
            <table
                class="table"
                role="table"
                aria-label=caption
                aria-rowcount=move || total.get().saturating_add(1).to_string()
            >
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody aria-hidden="true" class="spacer">
                    <tr>
                        <td style:height=move || height(drawn.get().above)></td>
                    </tr>
                </tbody>
                <tbody role="rowgroup">{keyed(numbers, draw)}</tbody>
                <tbody aria-hidden="true" class="spacer">
                    <tr>
                        <td style:height=move || height(drawn.get().below)></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

fn line(number: u32, cells: Vec<AnyView>, labels: &[Signal<String>]) -> AnyView {
    let mut cells = cells.into_iter();
    let first = cells.next();
    let rest = cells
        .zip(labels.iter().skip(1).copied())
        .map(|(cell, label)| {
            view! {
                <td role="cell">
                    <span class="cell-label" aria-hidden="true">
                        {label}
                    </span>
                    <div class="cell">{cell}</div>
                </td>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <tr role="row" aria-rowindex=number.saturating_add(2).to_string()>
            <th role="rowheader" scope="row">
                {first}
            </th>
            {rest}
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_the_beginning_the_first_rows_are_drawn() {
        let at = window(100_000, 50.0, 0.0, 500.0);
        assert_eq!((at.first, at.count, at.above), (0, 10 + 2 * AROUND + 1, 0.0));
        assert_eq!(at.below, 5_000_000.0 - f64::from(at.count) * 50.0);
    }

    #[test]
    fn in_the_middle_rows_stand_where_they_are_scrolled_to() {
        let at = window(100_000, 50.0, 2_500_000.0, 500.0);
        assert_eq!(at.first, 50_000 - AROUND);
        assert_eq!(at.above, f64::from(at.first) * 50.0);
    }

    #[test]
    fn at_the_end_the_last_row_is_in_sight() {
        let at = window(100_000, 50.0, 5_000_000.0 - 500.0, 500.0);
        assert_eq!(at.first + at.count, 100_000);
        assert_eq!(at.below, 0.0);
    }

    #[test]
    fn a_million_rows_are_reached_though_no_browser_lays_out_so_high_an_element() {
        let end = window(1_000_000, 50.0, HEIGHT_MAX - 500.0, 500.0);
        assert_eq!(end.first + end.count, 1_000_000);
        assert!(end.above + f64::from(end.count) * 50.0 <= HEIGHT_MAX + 1.0);
        let middle = window(1_000_000, 50.0, HEIGHT_MAX / 2.0, 500.0);
        assert!((499_000..501_000).contains(&middle.first), "{}", middle.first);
    }

    #[test]
    fn few_rows_and_none_are_drawn_whole() {
        assert_eq!(window(3, 50.0, 0.0, 500.0).count, 3);
        assert_eq!(window(0, 50.0, 0.0, 500.0), Window::default());
        assert_eq!(window(3, 0.0, 9.0, 0.0).count, 3, "before anything was measured");
    }
}
