//! Fetching the texts of a language: first those of the frame and the catalog, the rest with the later pages.

use crate::browser::fetch;
use crate::console::Console;
use leptos::prelude::GetValue as _;
use messages::{Language, Texts};
use web_sys::{RequestInit, Response};

/// Where the files of one language are: its first texts, all others, and the explanations of the manifest rules.
pub type Files = [String; 3];

/// Where the files of each language are.
#[derive(Clone, Debug)]
pub struct TextFiles([Files; Language::ALL.len()]);

impl TextFiles {
    /// The addresses in the order of [`Language::ALL`].
    #[must_use]
    pub const fn new(files: [Files; Language::ALL.len()]) -> Self {
        Self(files)
    }

    fn of(&self, language: Language) -> Files {
        let known = Language::ALL.iter().position(|known| *known == language).unwrap_or_default();
        self.0.get(known).cloned().unwrap_or_default()
    }
}

/// All texts of a language; `None` when one of its files does not come, or is of another build.
pub async fn of_language(files: &TextFiles, language: Language) -> Option<Texts> {
    let [first, rest, _] = files.of(language);
    Texts::parse(&file(&first).await?)?.with_rest(&file(&rest).await?)
}

/// Completes the texts in use; whether they are complete now. Another language that was chosen meanwhile came whole.
pub async fn complete(console: Console) -> bool {
    let i18n = console.i18n;
    let Some((language, texts)) = i18n.texts().filter(|(_, texts)| !texts.is_complete()) else { return true };
    let [_, rest, _] = console.text_files.get_value().of(language);
    let Some(texts) = file(&rest).await.and_then(|file| texts.with_rest(&file)) else { return false };
    if i18n.texts().is_some_and(|(spoken, _)| spoken == language) {
        i18n.speak(language, texts);
    }
    true
}

/// The explanations of the manifest rules in a language (`messages::rules`); `None` when the file does not come.
pub async fn rules(files: &TextFiles, language: Language) -> Option<String> {
    let [_, _, rules] = files.of(language);
    file(&rules).await
}

async fn file(address: &str) -> Option<String> {
    let response = fetch::get(address, &RequestInit::new()).await.ok().filter(Response::ok)?;
    fetch::text(&response).await.ok()
}
