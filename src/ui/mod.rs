//! The design system: controls and layouts after Fluent 2 and the ARIA practices, without a word of the domain.
//!
//! Every text comes in as a `Signal<String>`, so that a change of language redraws it; a text that may be absent is
//! absent when it is empty. Nothing here keeps state in a static: what the parts of one app share is [`Ui`].
//! Looks are classes in `style/`; a view has no `style` attribute, which the content security policy forbids.

mod anchor;
mod app_frame;
mod badge;
mod button;
mod checkbox;
mod choice_cards;
mod code_block;
mod context;
mod data_table;
mod definition_list;
mod dialog;
mod disclosure;
mod drop_zone;
mod empty_state;
mod field;
mod focus;
mod icon;
mod link;
mod live;
mod long_table;
mod menu_button;
mod message_bar;
mod page_header;
mod picker;
mod picker_list;
mod progress;
mod search_box;
mod select;
mod stat;
mod stepper;
mod tabs;
mod tag;
mod text_field;
mod toast;
mod tone;

pub use anchor::Anchor;
pub use app_frame::{AppFrame, FrameTexts, Place};
pub use badge::Badge;
pub use button::{Button, ButtonKind};
pub use checkbox::Checkbox;
pub use choice_cards::{Choice, ChoiceCards};
pub use code_block::{CodeBlock, copy_letter};
pub use context::Ui;
pub use data_table::{Column, DataTable, Load, Row, Sort};
pub use definition_list::{Definition, DefinitionList};
pub use dialog::Dialog;
pub use disclosure::Disclosure;
pub use drop_zone::DropZone;
pub use empty_state::EmptyState;
pub use focus::{find_focus, find_focus_in, focus, focus_on_arrival, focus_when_there, go_on};
pub use icon::Icon;
pub use link::{ExternalLink, LinkButton};
pub use live::{keyed, live};
pub use long_table::LongTable;
pub use menu_button::{MenuButton, MenuItem};
pub use message_bar::{MessageBar, failure_bar};
pub use page_header::{PageHeader, StepHeader};
pub use picker::{Picker, PickerList, PickerOption};
pub use progress::{Progress, ProgressOf, Skeleton};
pub use search_box::SearchBox;
pub use select::Select;
pub use stat::Stat;
pub use stepper::{Step, StepState, Stepper};
pub use tabs::{Tab, Tabs};
pub use tag::Tag;
pub use text_field::TextField;
pub use tone::Tone;
