//! What any of the files tells of one add-in, before it is known what its properties mean.

use crate::import::column::normalised;

/// Properties of one add-in that are kept: Exchange's apps have about thirty.
const MAX_FIELDS: usize = 100;

/// Names that one list holds: as many as one value of a JSON document may hold.
const MAX_ITEMS: usize = 20_000;

/// A value, however a file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing: `null`, or an empty text.
    Nothing,
    /// A text, a number, true or false.
    Text(String),
    /// A list; `whole` is false when PowerShell cut it off.
    List { items: Vec<String>, whole: bool },
}

impl Value {
    /// A text. Where PowerShell has reached its depth, and in CSV, it writes the type of a list instead of the list.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            Self::Nothing
        } else if is_type_name(text) {
            Self::List { items: Vec::new(), whole: false }
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// A text of what PowerShell shows, where a list stands as `{one, two…}`.
    pub fn of_shown(text: &str) -> Self {
        let Some(inside) = text.trim().strip_prefix('{') else { return Self::of(text) };
        let (inside, closed) = inside.strip_suffix('}').map_or((inside, false), |inside| (inside, true));
        let sound = without_dots(inside);
        Self::names(sound, closed && sound.len() == inside.len())
    }

    /// Names that stand in a line, with commas, semicolons or line ends between them.
    pub fn names(text: &str, whole: bool) -> Self {
        let parts = text.split([',', ';', '\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
        let mut items: Vec<String> = parts.take(MAX_ITEMS + 1).map(str::to_owned).collect();
        let whole = whole && items.len() <= MAX_ITEMS;
        items.truncate(MAX_ITEMS);
        Self::List { items, whole }
    }

    /// The text, or the only one of a list; empty when it is neither.
    pub fn text(&self) -> &str {
        match (self, self.items()) {
            (Self::Text(text), _) | (_, [text]) => text,
            _ => "",
        }
    }

    fn items(&self) -> &[String] {
        match self {
            Self::List { items, .. } => items,
            Self::Nothing | Self::Text(_) => &[],
        }
    }

    /// How it is shown where nobody knows what it means.
    pub fn shown(&self) -> String {
        match self {
            Self::List { items, whole: false } => items.join(", ") + "…",
            Self::List { items, .. } => items.join(", "),
            _ => self.text().to_owned(),
        }
    }
}

/// Whether a text stands for a value that PowerShell did not write out.
fn is_type_name(text: &str) -> bool {
    ["System.", "Microsoft.", "Deserialized."].iter().any(|space| text.starts_with(space))
        && (text.ends_with(']') || text.contains('`') || text.contains("Collection"))
        || text.starts_with("@{")
}

/// The text before the dots with which PowerShell ends what it cuts off.
pub(super) fn without_dots(text: &str) -> &str {
    let text = text.trim_end();
    text.strip_suffix('…').or_else(|| text.strip_suffix("...")).unwrap_or(text)
}

/// The properties of one add-in as a file writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// The line on which it begins.
    pub line: u32,
    pub fields: Vec<Field>,
}

/// One property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Name as written.
    pub name: String,
    /// The same as it is compared.
    key: String,
    pub value: Value,
}

impl Record {
    pub const fn new(line: u32) -> Self {
        Self { line, fields: Vec::new() }
    }

    /// Adds a property; of a name that stands twice the first value counts that tells something.
    pub fn push(&mut self, name: &str, value: Value) {
        let key = normalised(name);
        let room = self.fields.len() < MAX_FIELDS;
        let place = self.place(&key);
        match place.and_then(|place| self.fields.get_mut(place)) {
            Some(field) if field.value == Value::Nothing => field.value = value,
            Some(_) => {}
            None if key.is_empty() || !room => {}
            None => self.fields.push(Field { name: name.trim().to_owned(), key, value }),
        }
    }

    /// Whether it has a property, told or not.
    pub fn has(&self, keys: &str) -> bool {
        self.place(keys).is_some()
    }

    /// The value of the first of some properties that is there and told.
    pub fn get(&self, keys: &str) -> Option<&Value> {
        let mut told =
            keys.split(' ').filter_map(|key| self.place(key)).filter_map(|place| self.fields.get(place));
        told.find(|field| field.value != Value::Nothing).map(|field| &field.value)
    }

    /// The text of the first of some properties that is there and told; empty when there is none.
    pub fn text(&self, keys: &str) -> &str {
        self.get(keys).map_or("", Value::text)
    }

    /// Takes the value of the first of some properties out: what is taken means something here.
    pub fn take(&mut self, keys: &str) -> Value {
        let told = |place: &usize| self.fields.get(*place).is_some_and(|field| field.value != Value::Nothing);
        let places = || keys.split(' ').filter_map(|key| self.place(key));
        match places().find(told).or_else(|| places().next()) {
            Some(place) => self.fields.remove(place).value,
            None => Value::Nothing,
        }
    }

    fn place(&self, keys: &str) -> Option<usize> {
        keys.split(' ').find_map(|key| self.fields.iter().position(|field| field.key == key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(items: &[&str], whole: bool) -> Value {
        Value::List { items: items.iter().map(|item| (*item).to_owned()).collect(), whole }
    }

    #[test]
    fn powershell_writes_lists_in_braces_and_cuts_them_off() {
        assert_eq!(Value::of_shown("{a@x, b@x}"), list(&["a@x", "b@x"], true));
        assert_eq!(Value::of_shown("{}"), list(&[], true));
        assert_eq!(Value::of_shown("{a@x, b@x, c@x, d@x...}"), list(&["a@x", "b@x", "c@x", "d@x"], false));
        assert_eq!(Value::of_shown("{a@x, b@x…}"), list(&["a@x", "b@x"], false));
        assert_eq!(Value::of_shown("{a@x, b"), list(&["a@x", "b"], false));
        assert_eq!(Value::of_shown("{a}").text(), "a");
        assert_eq!(Value::of("{a}"), Value::Text("{a}".to_owned()));
    }

    #[test]
    fn the_name_of_a_type_tells_nothing() {
        for text in
            ["System.String[]", "System.Object[]", "@{Name=a}", "Deserialized.System.Collections.ArrayList"]
        {
            assert_eq!(Value::of(text), list(&[], false), "{text}");
        }
        assert_eq!(Value::of("System.Collections.Generic.List`1[System.String]"), list(&[], false));
        assert_eq!(Value::of("System. and more"), Value::Text("System. and more".to_owned()));
    }

    #[test]
    fn properties_are_found_whatever_their_case() {
        let mut record = Record::new(1);
        record.push("Product ID", Value::Nothing);
        record.push("APPID", Value::of("x"));
        record.push("appId", Value::of("y"));
        assert_eq!(record.text("productid appid"), "x");
        assert_eq!(record.take("productid appid"), Value::Text("x".to_owned()));
        assert_eq!(record.take("productid appid"), Value::Nothing);
        assert_eq!(record.take("productid appid"), Value::Nothing);
        assert!(record.fields.is_empty());
    }
}
