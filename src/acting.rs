//! What lies between the state of a page, which answers what is to be done, and whoever draws the page and does it.

use leptos::prelude::*;

/// What a page knows, and what each action does to it.
pub trait State: Send + Sync + 'static {
    /// What can happen.
    type Msg;
    /// What is to be done outside.
    type Effect;
    /// As many of these as can follow from one message.
    type Effects: IntoIterator<Item = Self::Effect>;

    /// Takes a message; answers what is to be done.
    fn update(&mut self, msg: Self::Msg) -> Self::Effects;
}

/// A page on screen, or a part of one: it does what its state asks for.
pub trait Perform: Copy + 'static {
    /// What it knows.
    type State: State;

    /// Where that is kept.
    fn state(self) -> RwSignal<Self::State>;

    /// Does what is to be done outside.
    fn perform(self, effect: <Self::State as State>::Effect);

    /// Takes a message and carries out what follows from it.
    fn send(self, msg: <Self::State as State>::Msg) {
        // The page may have been left while an answer was on its way.
        let effects = self.state().try_update(|state| state.update(msg));
        for effect in effects.into_iter().flatten() {
            self.perform(effect);
        }
    }

    /// Takes an answer as the message that `msg` makes of it.
    fn tell<T>(self, msg: impl FnOnce(T) -> <Self::State as State>::Msg) -> impl FnOnce(T) {
        move |answer| self.send(msg(answer))
    }
}
