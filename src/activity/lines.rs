//! Which lines of history an address asks for. The route keeps that part of the address as it is: only this page reads it.

use crate::route::{Route, escaped, unescaped};
use addin_deployment::assignment::DirectoryId;
use office_addin_manifest::model::ProductId;

/// Which lines of history are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// Only those about an add-in.
    pub product: Option<ProductId>,
    /// Only those of somebody.
    pub actor: Option<DirectoryId>,
    /// Only those with these words in the name of the person or the add-in; empty for all.
    pub words: String,
    /// Only those from this day on, as a field of dates writes it; empty for all.
    pub since: String,
    /// Only those up to this day.
    pub until: String,
    /// The page, counted from 1, which is the newest.
    pub page: u32,
}

impl Default for Lines {
    fn default() -> Self {
        let (words, since, until) = (String::new(), String::new(), String::new());
        Self { product: None, actor: None, words, since, until, page: 1 }
    }
}

impl Lines {
    /// What a query such as `person=ana&page=2` asks for. A part of it that means nothing narrows nothing: the page shows
    /// what is chosen.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let mut lines = Self::default();
        for (name, value) in query.split('&').filter_map(|part| part.split_once('=')) {
            let text = || unescaped(value).unwrap_or_default();
            let day = || if is_day(value) { value.to_owned() } else { String::new() };
            match name {
                "add-in" => lines.product = ProductId::parse(value),
                "person" => lines.actor = Some(text()).filter(|id| !id.is_empty()).map(DirectoryId),
                "words" => lines.words = text(),
                "since" => lines.since = day(),
                "until" => lines.until = day(),
                "page" => lines.page = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        lines
    }

    /// The address that asks for them.
    #[must_use]
    pub fn route(&self) -> Route {
        let product = self.product.as_ref().map_or("", ProductId::as_str).to_owned();
        let actor = self.actor.as_ref().map(|actor| escaped(&actor.0)).unwrap_or_default();
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let parts = [
            ("add-in", product),
            ("person", actor),
            ("words", escaped(&self.words)),
            ("since", self.since.clone()),
            ("until", self.until.clone()),
            ("page", page),
        ];
        let chosen = parts.iter().filter(|(_, value)| !value.is_empty());
        let query: Vec<String> = chosen.map(|(name, value)| [*name, "=", value].concat()).collect();
        Route::Activity(query.join("&"))
    }
}

/// Whether it is a day such as `2026-11-28`.
fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |text: &str, digits: usize| match text.len() == digits {
        true if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse::<u32>().ok(),
        _ => None,
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_stands_in_an_address_and_is_read_back() {
        let product = ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b");
        let all = Lines {
            product,
            actor: Some(DirectoryId("a&page=2 é".to_owned())),
            words: "ana & zoë=%".to_owned(),
            since: "2026-11-01".to_owned(),
            until: "2026-11-28".to_owned(),
            page: 7,
        };
        for lines in [Lines::default(), Lines { page: 3, ..Lines::default() }, all] {
            let Route::Activity(query) = lines.route() else { panic!("the page of activity") };
            assert_eq!(Lines::of(&query), lines, "{query}");
        }
        assert_eq!(Lines::default().route(), Route::Activity(String::new()));
    }

    #[test]
    fn what_means_nothing_narrows_nothing() {
        for query in
            ["page=0", "page=x", "since=yesterday", "until=", "add-in=x", "person=%zz", "more", "a=b"]
        {
            assert_eq!(Lines::of(query), Lines::default(), "{query}");
        }
    }

    #[test]
    fn what_no_calendar_has_narrows_nothing() {
        for day in
            ["----------", "2026-13-01", "2026-00-10", "2026-11-32", "2026-11-00", "26-11-2028", "2026-11-1é"]
        {
            assert_eq!(Lines::of(&["since=", day].concat()), Lines::default(), "{day}");
        }
    }
}
