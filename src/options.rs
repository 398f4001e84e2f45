//! What whoever mounts a console tells it.
//!
//! ```js
//! {
//!   base: '/tools/addins/',              // names what this console keeps in the browser
//!   language: 'nl',
//!   texts: '…',                          // the texts of that language
//!   textFiles: { en: 'https://…', nl: 'https://…' },
//!   engine: { js: 'https://…', wasm: 'https://…', worker: 'https://…' },
//!   import: (url) => import(url),        // WebAssembly cannot say it
//! }
//! ```

use crate::backend::embedded::Files;
use js_sys::{Function, Reflect};
use messages::{Language, Texts};
use wasm_bindgen::{JsCast as _, JsValue};

/// What a console is mounted with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Names what this console keeps in the browser.
    pub base: String,
    /// The first language.
    pub language: Language,
    /// The texts of the first language.
    pub texts: Texts,
    /// Where the texts of each language are.
    pub text_files: Vec<(Language, String)>,
    /// Where the engine is.
    pub engine: Files,
}

impl Options {
    /// Reads them from JavaScript.
    ///
    /// # Errors
    /// One is missing, or the texts are those of another build.
    pub fn read(options: &JsValue) -> Result<Self, JsValue> {
        let base = text(options, "base")?;
        let language = Language::from_tag(&text(options, "language")?).unwrap_or_default();
        let texts = Texts::parse(&text(options, "texts")?).ok_or("The texts are those of another build.")?;
        let files = Reflect::get(options, &"textFiles".into())?;
        let text_files = Language::ALL
            .into_iter()
            .map(|language| Ok((language, text(&files, language.tag())?)))
            .collect::<Result<_, JsValue>>()?;
        let engine = Reflect::get(options, &"engine".into())?;
        let engine = Files {
            js: text(&engine, "js")?,
            wasm: text(&engine, "wasm")?,
            worker: text(&engine, "worker")?,
            base: base.clone(),
            import: Reflect::get(options, &"import".into())?.dyn_into::<Function>()?,
        };
        Ok(Self { base, language, texts, text_files, engine })
    }
}

fn text(object: &JsValue, name: &str) -> Result<String, JsValue> {
    Reflect::get(object, &name.into())?
        .as_string()
        .ok_or_else(|| ["The option ", name, " is missing."].concat().into())
}
