//! The design system: controls and layouts after Fluent 2 and the ARIA practices, without a word of the domain.
//!
//! Every text comes in as a `Signal<String>`, so that a change of language redraws it; a text that may be absent is
//! absent when it is empty. Nothing here keeps state in a static: what the parts of one app share is [`Ui`].
//! Looks are classes in `style/`; a view has no `style` attribute, which the content security policy forbids.

mod app_frame;
mod button;
mod choice_cards;
mod context;
mod data_table;
mod definition_list;
mod drop_zone;
mod field;
mod focus;
mod icon;
mod link;
mod message_bar;
mod page_header;
mod progress;
mod stepper;
mod text_field;
mod toast;
mod tone;

pub use app_frame::{AppFrame, FrameTexts, Place};
pub use button::{Button, ButtonKind};
pub use choice_cards::{Choice, ChoiceCards};
pub use context::Ui;
pub use data_table::{Column, DataTable, Load, Row, Sort};
pub use definition_list::{Definition, DefinitionList};
pub use drop_zone::DropZone;
pub use focus::{focus, focus_on_arrival};
pub use icon::Icon;
pub use link::{ExternalLink, LinkButton};
pub use message_bar::MessageBar;
pub use page_header::{PageHeader, StepHeader};
pub use progress::{Progress, Skeleton};
pub use stepper::{Step, StepState, Stepper};
pub use text_field::{TextArea, TextField};
pub use tone::Tone;
