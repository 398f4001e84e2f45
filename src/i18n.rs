//! The reader's language: texts, numbers and moments.

use js_sys::Intl::{DateTimeFormat, NumberFormat};
use js_sys::{Array, Date, Function, Object, Reflect};
use leptos::prelude::*;
use messages::{Formatter, Language, Message, Texts};
use std::rc::Rc;
use wasm_bindgen::{JsCast as _, JsValue};

/// The texts in use. Switching the language redraws every text and nothing else.
#[derive(Clone, Copy)]
pub struct I18n {
    speech: RwSignal<Rc<Speech>, LocalStorage>,
}

/// One language, ready to be written.
struct Speech {
    language: Language,
    texts: Texts,
    number: Function,
    moment: Function,
    /// `Intl.ListFormat`'s, where the browser has it.
    list: Option<Function>,
}

impl Formatter for Speech {
    fn number(&self, number: i64) -> String {
        // Counts on a screen stay far below 2^53, where a JavaScript number is exact.
        #[expect(clippy::cast_precision_loss, reason = "counts stay below 2^53")]
        let number = JsValue::from_f64(number as f64);
        call(&self.number, &number)
    }

    fn time(&self, milliseconds: i64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "moments stay below 2^53 milliseconds")]
        let date = Date::new(&JsValue::from_f64(milliseconds as f64));
        call(&self.moment, &date)
    }
}

/// How the reader writes numbers and dates in this language: `en-GB` where the browser says so, else plain `en`.
fn locales(language: Language) -> Array {
    let wanted = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    let mut own = wanted.iter().filter_map(|tag| tag.as_string());
    let own = own.find(|tag| Language::from_tag(tag) == Some(language));
    Array::of1(&own.unwrap_or_else(|| language.tag().to_owned()).into())
}

fn call(function: &Function, value: &JsValue) -> String {
    function.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

impl Speech {
    fn new(language: Language, texts: Texts) -> Self {
        let locales = locales(language);
        let style = Object::new();
        for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&style, &name.into(), &value.into());
        }
        Self {
            language,
            texts,
            number: NumberFormat::new(&locales, &Object::new()).format(),
            moment: DateTimeFormat::new(&locales, &style).format(),
            list: list_format(&locales),
        }
    }
}

/// `Intl.ListFormat`'s format function, which js-sys does not know.
fn list_format(locales: &Array) -> Option<Function> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"ListFormat".into()).ok()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &Array::of1(&locales.clone().into())).ok()?;
    let function: Function = Reflect::get(&made, &"format".into()).ok()?.dyn_into().ok()?;
    Some(function.bind0(&made))
}

/// Writes sentences in a language that need not be the one in use: for what somebody else will read.
pub fn writer(language: Language, texts: Texts) -> impl Fn(&Message) -> String {
    let speech = Speech::new(language, texts);
    move |message| speech.texts.write(message, &speech)
}

impl I18n {
    /// Speaks a language with its texts.
    #[must_use]
    pub fn new(language: Language, texts: Texts) -> Self {
        Self { speech: RwSignal::new_local(Rc::new(Speech::new(language, texts))) }
    }

    /// Changes the language.
    pub fn speak(self, language: Language, texts: Texts) {
        self.speech.set(Rc::new(Speech::new(language, texts)));
    }

    /// The language in use and its texts; `None` when the console is gone.
    #[must_use]
    pub fn texts(self) -> Option<(Language, Texts)> {
        self.speech.try_with_untracked(|speech| (speech.language, speech.texts.clone()))
    }

    /// The language in use. Reactive.
    #[must_use]
    pub fn language(self) -> Language {
        self.speech.with(|speech| speech.language)
    }

    /// A sentence, written now. Reactive.
    #[must_use]
    pub fn write(self, message: &Message) -> String {
        self.speech.with(|speech| speech.texts.write(message, &**speech))
    }

    /// A sentence that follows the language.
    #[must_use]
    pub fn t(self, message: Message) -> Signal<String> {
        Signal::derive(move || self.write(&message))
    }

    /// A sentence that follows the language and whatever `make` reads.
    #[must_use]
    pub fn live(self, make: impl Fn() -> Message + Send + Sync + 'static) -> Signal<String> {
        let make: Box<dyn Fn() -> Message + Send + Sync> = Box::new(make);
        Signal::derive(move || self.write(&make()))
    }

    /// A number as this language groups it. Reactive.
    #[must_use]
    pub fn number(self, number: u32) -> String {
        self.speech.with(|speech| speech.number(i64::from(number)))
    }

    /// A moment in the reader's zone. Reactive.
    #[must_use]
    pub fn moment(self, milliseconds: i64) -> String {
        self.speech.with(|speech| speech.time(milliseconds))
    }

    /// "Word, Excel and PowerPoint". Reactive.
    #[must_use]
    pub fn list(self, items: impl IntoIterator<Item = String>) -> String {
        let items: Vec<String> = items.into_iter().collect();
        self.speech.with(|speech| match &speech.list {
            Some(list) => call(list, &items.into_iter().map(JsValue::from).collect::<Array>()),
            None => items.join(", "),
        })
    }
}
