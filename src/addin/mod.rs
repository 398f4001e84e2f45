//! One add-in. [`view`] is its page, of which each part is a tab with an address and a file of its own; `access` and
//! `deployed` are pages beside it. All of them know the same (`state`) and do things to the add-in the same way:
//! a part makes a [`state::Deed`] and hands it to [`view::Opened::act`], or asks before (`asking`).

pub mod access;
mod announce;
pub mod asking;
mod delivery;
pub mod deployed;
pub mod export;
mod history;
mod kept;
mod overview;
mod rollout;
pub mod state;
mod ticking;
mod ticks;
pub mod undo;
pub mod update;
mod versions;
pub mod view;
