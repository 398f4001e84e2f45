//! U004: the properties of a unified manifest against the table of its version.

use super::forms::{example, has_form};
use super::table::{Property, Table, range};
use crate::address;
use crate::json::{Node, ValueKind};
use crate::limits::MAX_SUGGESTIONS;
use crate::report::{Replacement, Report, Rule};
use crate::rules::addresses::{Addresses, Allowed};
use crate::rules::nearest::{is_slip, nearest};
use crate::rules::{fixes, identity, store};
use crate::source::Place;
use crate::visible::visible;
use messages::{Message, say};
use sorting::repeats;

/// A property is missing, unknown, of the wrong kind or out of its limits (schema of the unified manifest).
pub(super) const U004: Rule = Rule::error("U004");

/// Properties that Office loads code or data from: https alone is taken there, whatever the schema of the version
/// says ("Unified manifest", `extensions.runtimes`).
const LOADED: [&str; 3] = ["page", "script", "metadataUrl"];

/// Checks a manifest from its root. `broken` says that the document is not whole: then nothing is missing.
pub(super) fn check(
    root: Node<'_, '_>,
    version: u8,
    broken: bool,
    addresses: &mut Addresses,
    report: &mut Report,
) {
    let mut check = Check { table: Table::new(version), broken, suggestions: 0, addresses, report };
    check.object(root, "Root");
}

struct Check<'c> {
    table: Table,
    broken: bool,
    suggestions: usize,
    addresses: &'c mut Addresses,
    report: &'c mut Report,
}

impl Check<'_> {
    fn add(&mut self, at: Place, message: Message) {
        self.report.add(&U004, at, message);
    }

    fn add_fixable(&mut self, at: Place, message: Message, fix: Vec<Replacement>) {
        self.report.add_fixable(&U004, at, message, fix);
    }

    /// What is missing has no place of its own: it is told at the first sign of the object, or of the whole file.
    fn add_missing(&mut self, object: Node<'_, '_>, property: &str) {
        let message = say::finding_property_missing(pointer_to(object, property));
        if object.parent().is_none() {
            return self.report.add_whole(&U004, message);
        }
        self.add(first_sign(object), message);
    }

    /// A value of a kind. Kinds are nested as deep as the table is, which is not deep.
    fn value(&mut self, node: Node<'_, '_>, kind: &'static str) {
        if self.report.is_full() {
            return;
        }
        let (letter, rest) = kind.split_at_checked(1).unwrap_or_default();
        let fits = match (letter, node.kind()) {
            ("o", ValueKind::Object) => return self.object(node, rest.trim_start_matches(':')),
            ("a", ValueKind::Array) => return self.array(node, rest),
            ("s", ValueKind::Text(text)) => return self.text(node, text, rest),
            ("e", ValueKind::Text(text)) => return self.one_of(node, text, rest),
            ("n" | "i", ValueKind::Number) => return self.number(node, kind),
            ("b", ValueKind::Boolean(_)) => true,
            ("b" | "n", ValueKind::Null) => rest == "?",
            _ => false,
        };
        if !fits {
            // A truth value between quotation marks.
            let fix = match node.kind() {
                ValueKind::Text(text) if letter == "b" && matches!(&**text, "true" | "false") => {
                    vec![(node.at(), text.clone().into_owned())]
                }
                _ => Vec::new(),
            };
            self.add_fixable(node.at(), say::finding_property_wrong_type(pointer(node)), fix);
        }
    }

    fn object(&mut self, node: Node<'_, '_>, name: &str) {
        let object = self.table.object(name);
        let mut met: u64 = 0;
        for child in node.children() {
            let holds = |known: &Property| {
                known.name == child.key() && (known.beside.is_empty() || node.get(known.beside).is_some())
            };
            match object.properties.iter().rposition(holds) {
                Some(index) => {
                    met |= 1 << index;
                    self.value(child, object.properties.get(index).map_or("", |known| known.kind));
                }
                None if object.is_open => {}
                None => self.unknown(child, &object.properties),
            }
        }
        if self.broken {
            return;
        }
        for (index, property) in object.properties.iter().enumerate() {
            if property.required && met & (1 << index) == 0 {
                self.add_missing(node, property.name);
            }
        }
        if object.needs_some && node.children().next().is_none() {
            self.add(first_sign(node), say::finding_list_too_short(pointer(node), 1));
        }
        object.combinations.iter().for_each(|combinations| self.combination(node, combinations));
    }

    fn unknown(&mut self, node: Node<'_, '_>, known: &[Property]) {
        let may_suggest = self.suggestions < MAX_SUGGESTIONS;
        self.suggestions += 1;
        let near = if may_suggest {
            nearest_of(node.key(), &mut known.iter().map(|property| property.name))
        } else {
            None
        };
        let message = match near {
            Some(near) => say::finding_property_unknown_nearest(pointer(node), near),
            None => say::finding_property_unknown(pointer(node)),
        };
        let is_free = |near: &&str| node.parent().is_some_and(|object| object.get(near).is_none());
        let meant = near.filter(|near| is_slip(node.key(), near)).filter(is_free);
        let fix = |near| fixes::replace(node.document(), node.key_at(), node.key(), near);
        self.add_fixable(node.key_at(), message, meant.map(fix).unwrap_or_default());
    }

    /// One of several combinations; the nearest one says what is wrong.
    fn combination(&mut self, object: Node<'_, '_>, combinations: &'static str) {
        let unmet = |item: &&str| match (item.strip_prefix('!'), item.split_once('=')) {
            (Some(absent), _) => object.get(absent).is_some(),
            (_, Some((name, value))) => object.text(name) != value,
            _ => object.get(item).is_none(),
        };
        // A value that could be another says less than a property that is missing.
        let weight = |item: &str| if item.contains('=') { 9 } else { 1 };
        let mut nearest: Option<(usize, &'static str)> = None;
        for combination in combinations.split('|') {
            let total: usize = combination.split(',').filter(unmet).map(weight).sum();
            let Some(first) = combination.split(',').find(unmet) else { return };
            if nearest.is_none_or(|(least, _)| total < least) {
                nearest = Some((total, first));
            }
        }
        let Some((_, item)) = nearest else { return };
        match item.strip_prefix('!').and_then(|name| object.get(name)) {
            Some(node) => self.add(node.key_at(), say::finding_property_beside(pointer(node))),
            None => self.add_missing(object, item),
        }
    }

    fn array(&mut self, node: Node<'_, '_>, kind: &'static str) {
        let Some((limits, of)) = kind.split_once(' ') else { return };
        let (least, most) = range(limits);
        let count = node.children().count();
        if count < least as usize && !self.broken {
            self.add(first_sign(node), say::finding_list_too_short(pointer(node), i64::from(least)));
        } else if count > most as usize {
            self.add(
                first_sign(node),
                say::finding_list_too_long(pointer(node), number(count), i64::from(most)),
            );
        }
        if limits.ends_with('u') {
            let texts: Vec<String> = node.children().map(meaning).collect();
            for (item, _) in node.children().zip(repeats(&texts)).filter(|(_, repeat)| *repeat) {
                if self.report.is_full() {
                    return;
                }
                self.add(item.at(), say::finding_list_repeats(pointer(item)));
            }
        }
        node.children().for_each(|item| self.value(item, of));
    }

    fn text(&mut self, node: Node<'_, '_>, text: &str, kind: &str) {
        let (limits, form) = kind.split_once('/').unwrap_or((kind, ""));
        let (least, most) = range(limits);
        // Bytes are at least as many as characters, so most texts need no count.
        let fits = (least as usize * 4..=most as usize).contains(&text.len());
        let length = if fits { text.len() } else { text.chars().count() };
        if length > most as usize {
            self.add(node.at(), say::finding_text_too_long(pointer(node), number(length), i64::from(most)));
        } else if length < least as usize {
            self.add(node.at(), say::finding_text_too_short(pointer(node), i64::from(least)));
        } else if form == "g" {
            identity::check_plain_id(node.document(), node.key(), text, node.at(), self.report);
        } else if matches!(form, "u" | "h") {
            self.address(node, text, form);
        } else if !has_form(text, form) {
            self.refuse(node, text, example(form));
        } else if form.is_empty() && ["url", "Url", "URL"].iter().any(|end| node.key().ends_with(end)) {
            // The schemas take any text for some addresses; one that runs code is none.
            self.addresses.check_unusable(node.key(), &address::clean(text), node.at(), self.report);
        }
    }

    /// An address is read as one where it begins as one must, or where it is dangerous.
    fn address(&mut self, node: Node<'_, '_>, text: &str, form: &str) {
        let loaded = form == "h" || LOADED.contains(&node.key());
        let allowed = if loaded { Allowed::Https } else { Allowed::HttpToo };
        let errors = self.report.errors();
        let begins = has_form(text, "u");
        if begins {
            self.addresses.check(node.key(), text, node.at(), allowed, self.report);
        } else {
            self.addresses.check_unusable(node.key(), &address::clean(text), node.at(), self.report);
        }
        if !has_form(text, form) && self.report.errors() == errors {
            self.refuse(node, text, example(form));
        }
        if node.key() == "url" {
            store::check_icon(text, node.at(), self.report);
        }
    }

    fn one_of(&mut self, node: Node<'_, '_>, text: &str, known: &'static str) {
        if known.split_ascii_whitespace().any(|known| known == text) {
            return;
        }
        let near = nearest_of(text, &mut known.split_ascii_whitespace());
        let shown = near.or(known.split_ascii_whitespace().next()).unwrap_or_default();
        // Only capitals are wrong.
        let fix = fixes::tidy(node.document(), node.at(), text, near.as_slice(), false);
        self.add_fixable(node.at(), refused(node, text, shown), fix);
    }

    fn number(&mut self, node: Node<'_, '_>, kind: &'static str) {
        let written = node.at().of(node.document());
        let value = thousandths(written);
        let (letter, rest) = kind.split_at_checked(1).unwrap_or_default();
        let (least, most) = range(rest);
        let is = |limit: u32| i64::from(limit) * 1_000;
        let example = match rest.strip_prefix('=') {
            Some(known) => {
                let mut known = known.split_ascii_whitespace();
                if known.clone().any(|known| thousandths(known) == value) {
                    return;
                }
                known.next().unwrap_or_default().to_owned()
            }
            None if least > 0 && value < is(least) => least.to_string(),
            None if most < u32::MAX && value > is(most) => most.to_string(),
            None if letter == "i" && value % 1_000 != 0 => "1".to_owned(),
            None => return,
        };
        self.refuse(node, written, &example);
    }

    fn refuse(&mut self, node: Node<'_, '_>, value: &str, allowed: &str) {
        self.add(node.at(), refused(node, value, allowed));
    }
}

fn refused(node: Node<'_, '_>, value: &str, allowed: &str) -> Message {
    say::finding_value_refused(pointer(node), visible(value), allowed)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn nearest_of(name: &str, known: &mut dyn Iterator<Item = &'static str>) -> Option<&'static str> {
    nearest(name, known)
}

/// A number as written, in thousandths: none of the limits is finer or larger than these can hold.
fn thousandths(written: &str) -> i64 {
    let (mantissa, exponent) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut shift: i32 = exponent.parse::<i32>().unwrap_or(0).clamp(-40, 40) + 3;
    let mut value: i64 = 0;
    for digit in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
        value = value.saturating_mul(10).saturating_add(i64::from(digit - b'0'));
    }
    shift -= i32::try_from(fraction.len()).unwrap_or(0);
    for _ in 0..shift.unsigned_abs().min(64) {
        value = if shift > 0 { value.saturating_mul(10) } else { value / 10 };
    }
    if written.starts_with('-') { -value } else { value }
}

/// The brace or bracket that a value begins with.
fn first_sign(node: Node<'_, '_>) -> Place {
    let at = node.at();
    Place { end: (at.start + 1).min(at.end), ..at }
}

/// The same text for values that mean the same: names in their order, no white space.
fn meaning(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    let mut inner: Vec<Node<'_, '_>> = node.children().collect();
    sorting::sort_by_key(&mut inner, |child| child.key());
    match node.kind() {
        ValueKind::Text(value) => text.push_str(value),
        ValueKind::Object | ValueKind::Array => {
            for child in inner {
                for piece in [child.key(), "\u{0}", &meaning(child), "\u{1}"] {
                    text.push_str(piece);
                }
            }
        }
        _ => text.push_str(node.at().of(node.document())),
    }
    text
}

/// Where a value stands, as a JSON pointer (RFC 6901).
pub(super) fn pointer(node: Node<'_, '_>) -> String {
    let Some(parent) = node.parent() else { return String::new() };
    match parent.kind() {
        ValueKind::Array => {
            let index = parent.children().take_while(|child| child.at() != node.at()).count();
            pointer_to(parent, &index.to_string())
        }
        _ => pointer_to(parent, node.key()),
    }
}

/// Where a property stands or would stand. Only what a sentence can show is kept of a long name.
fn pointer_to(object: Node<'_, '_>, property: &str) -> String {
    let mut path = pointer(object);
    path.push('/');
    for sign in visible(property).chars() {
        match sign {
            '~' => path.push_str("~0"),
            '/' => path.push_str("~1"),
            sign => path.push(sign),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    #[test]
    fn numbers_are_compared_by_what_they_mean() {
        for (written, value) in [
            ("16", 16_000),
            ("16.0", 16_000),
            ("1.6e1", 16_000),
            ("160E-1", 16_000),
            ("-0.5", -500),
            ("0.0009", 0),
            ("1e400", i64::MAX),
        ] {
            assert_eq!(thousandths(written), value, "{written}");
        }
    }

    #[test]
    fn a_pointer_leads_to_a_value() {
        let parsed = parse(r#"{ "a/b": [1, { "c~": true }] }"#);
        let root = parsed.tree.root().unwrap();
        let last = root.descendants().last().unwrap();
        assert_eq!(pointer(last), "/a~1b/1/c~0");
        assert_eq!(pointer(root), "");
    }

    #[test]
    fn values_mean_the_same_whatever_the_order_and_the_space() {
        let of = |text: &str| meaning(parse(text).tree.root().unwrap());
        assert_eq!(of(r#"{"a":1,"b":["x"]}"#), of(r#"{ "b": [ "x" ], "a": 1 }"#));
        assert_ne!(of(r#"["a", "b"]"#), of(r#"["b", "a"]"#));
        assert_ne!(of(r#"["ab"]"#), of(r#"["a", "b"]"#));
    }
}
