//! What whoever mounts a console tells it.
//!
//! ```js
//! {
//!   base: '/tools/addins/',              // names what this console keeps in the browser
//!   language: 'nl',
//!   texts: '…',                          // the first texts of that language
//!   // The first texts, all others, and the explanations of the manifest rules.
//!   textFiles: { en: ['https://…', 'https://…', 'https://…'], nl: ['https://…', 'https://…', 'https://…'] },
//!   engine: { js: 'https://…', wasm: 'https://…', worker: 'https://…' },
//!   import: (url) => import(url),        // WebAssembly cannot say it
//! }
//! ```

use crate::backend::embedded;
use crate::texts::{Files, TextFiles};
use js_sys::{Array, Function, Reflect};
use messages::{Language, Texts};
use wasm_bindgen::{JsCast as _, JsValue};

/// What a console is mounted with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Names what this console keeps in the browser.
    pub base: String,
    /// The first language.
    pub language: Language,
    /// The first texts of the first language.
    pub texts: Texts,
    /// Where the texts of each language are.
    pub text_files: TextFiles,
    /// Where the engine is.
    pub engine: embedded::Files,
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
        let [english, dutch] = Language::ALL.map(|language| addresses(&files, language));
        let text_files = TextFiles::new([english?, dutch?]);
        let engine = Reflect::get(options, &"engine".into())?;
        let engine = embedded::Files {
            js: text(&engine, "js")?,
            wasm: text(&engine, "wasm")?,
            worker: text(&engine, "worker")?,
            base: base.clone(),
            import: Reflect::get(options, &"import".into())?.dyn_into::<Function>()?,
        };
        Ok(Self { base, language, texts, text_files, engine })
    }
}

fn addresses(files: &JsValue, language: Language) -> Result<Files, JsValue> {
    let files: Array = Reflect::get(files, &language.tag().into())?.dyn_into()?;
    Ok([0, 1, 2].map(|index| files.get(index).as_string().unwrap_or_default()))
}

fn text(object: &JsValue, name: &str) -> Result<String, JsValue> {
    Reflect::get(object, &name.into())?
        .as_string()
        .ok_or_else(|| ["The option ", name, " is missing."].concat().into())
}
