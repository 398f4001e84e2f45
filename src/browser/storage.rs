//! Small settings that outlive a visit. A browser that keeps nothing is no error: the setting lasts for the visit.

/// The browser's storage under a prefix, so that two consoles on one origin do not share settings.
#[derive(Clone, Debug)]
pub struct Settings {
    prefix: String,
}

impl Settings {
    /// Settings of the console under a base path.
    #[must_use]
    pub fn new(base: &str) -> Self {
        Self { prefix: ["addin-console:", base, ":"].concat() }
    }

    /// The kept value.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        storage()?.get_item(&[&self.prefix, name].concat()).ok()?
    }

    /// Keeps a value; `None` forgets it.
    pub fn set(&self, name: &str, value: Option<&str>) {
        let Some(storage) = storage() else { return };
        let key = [&self.prefix, name].concat();
        // A full or forbidden storage only means that the setting is gone on the next visit.
        let _ = match value {
            Some(value) => storage.set_item(&key, value),
            None => storage.remove_item(&key),
        };
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
