//! A place to bring a file to: drag it here, or press to browse. The whole zone is the label of a file input, so
//! that a click, Enter, Space, a screen reader and a test all use the browser's own control.
//!
//! States: idle, a file is held over it, reading (says so, takes no other file).
//! Keyboard: Tab reaches it; Enter or Space opens the browser's file dialog. Dragging is never the only way.

use leptos::{ev, prelude::*};
use web_sys::{DataTransfer, File, FileList, HtmlInputElement};

use super::{context::Ui, focus::stays_inside, icon::Icon};

/// A place to bring a file to.
#[component]
pub fn DropZone(
    /// "Drag a file here, or browse".
    #[prop(into)]
    label: Signal<String>,
    /// Which files, how large.
    #[prop(into)]
    hint: Signal<String>,
    /// The label of what looks like a button: "Browse for a file".
    #[prop(into)]
    browse_label: Signal<String>,
    /// What is going on while `reading`: "Reading the file …".
    #[prop(into)]
    reading_label: Signal<String>,
    /// True while a file is being read.
    #[prop(into)]
    reading: Signal<bool>,
    /// Endings that the browser's dialog offers first: ".xml,.json,.zip".
    accept: &'static str,
    /// True where the browser's dialog gives several at once.
    #[prop(optional)]
    multiple: bool,
    /// Called with the files that were brought, at least one. A drop may give several, whatever the dialog does.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let ui = Ui::get();
    let id = ui.id("drop");
    let over = RwSignal::new(false);
    Effect::new(move || {
        if reading.get() {
            ui.say(&reading_label.get_untracked());
        }
    });
    keep_files_out_of_the_page();
    let hand_over = move |files: Option<FileList>| {
        let files = files.map(listed).unwrap_or_default();
        if !files.is_empty() && !reading.get_untracked() {
            on_files.run(files);
        }
    };
    let text = move || if reading.get() { reading_label.get() } else { label.get() };
    let icon = move || match reading.get() {
        true => view! { <span class="spinner"></span> }.into_any(),
        false => Icon::Upload.view(),
    };
    let input = file_input(&id, accept, multiple, reading, Callback::new(hand_over));
    view! {
        <label
            class="drop-zone"
            class:over=move || over.get()
            class:reading=move || reading.get()
            on:dragenter=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragover=move |event| event.prevent_default()
            on:dragleave=move |event| over.set(stays_inside(event.current_target(), event.related_target()))
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                hand_over(event.data_transfer().as_ref().and_then(DataTransfer::files));
            }
        >
            {input}
            <span class="drop-icon">{icon}</span>
            <span class="drop-label" id=format!("{id}-label")>
                {text}
            </span>
            <span class="button" aria-hidden="true">
                {browse_label}
            </span>
            <span class="drop-hint" id=format!("{id}-hint")>
                {hint}
            </span>
        </label>
    }
}

/// The browser's own control.
fn file_input(
    id: &str,
    accept: &'static str,
    multiple: bool,
    reading: Signal<bool>,
    hand_over: Callback<Option<FileList>>,
) -> AnyView {
    let browse = move |event: ev::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        hand_over.run(input.files());
        // Choosing the same file again, after it was changed, must be a change as well.
        input.set_value("");
    };
    view! {
        <input
            type="file"
            class="visually-hidden"
            accept=accept
            multiple=multiple
            aria-labelledby=format!("{id}-label")
            aria-describedby=format!("{id}-hint")
            aria-disabled=move || reading.get().then_some("true")
            on:click=move |event| {
                if reading.get_untracked() {
                    event.prevent_default();
                }
            }
            on:change=browse
        />
    }
    .into_any()
}

fn listed(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}

/// A file that is dropped beside the zone would replace the app by the file, and lose what was typed.
fn keep_files_out_of_the_page() {
    let refuse = |event: ev::DragEvent| event.prevent_default();
    let over = window_event_listener(ev::dragover, refuse);
    let drop = window_event_listener(ev::drop, refuse);
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}
