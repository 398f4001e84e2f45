//! Which rules the list shows.

use messages::rules::Explanation;

/// The codes of the rules in which each word of what was typed stands, in the code or in a text. `plain` takes off a
/// text what is not to matter, such as case and accents.
#[must_use]
pub fn matching(rules: &[Explanation<'_>], query: &str, plain: fn(&str) -> String) -> Vec<String> {
    let query = plain(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let is_wanted = |rule: &&Explanation<'_>| {
        let text = plain(&[rule.code, rule.title, rule.what, rule.why, rule.fix].join(" "));
        words.iter().all(|word| text.contains(word))
    };
    rules.iter().filter(is_wanted).map(|rule| rule.code.to_owned()).collect()
}

/// The letter that the codes of a family of rules begin with.
#[must_use]
pub fn family(code: &str) -> u8 {
    code.bytes().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(code: &'static str, title: &'static str, what: &'static str) -> Explanation<'static> {
        Explanation { code, severities: "error", source: "", title, what, why: "Why.", fix: "Fix." }
    }

    fn found(query: &str) -> Vec<String> {
        let rules = [
            rule("B002", "Id tussen accolades", "De GUID staat tussen accolades."),
            rule("V015", "Meer dan één runtime", "Runtimes bevat meer dan één Runtime."),
        ];
        matching(&rules, query, |text| text.to_lowercase().replace('é', "e"))
    }

    #[test]
    fn a_rule_is_found_by_its_code_in_any_case() {
        assert_eq!(found(" b002 "), ["B002"]);
        assert_eq!(found("v0"), ["V015"]);
    }

    #[test]
    fn a_rule_is_found_by_words_of_its_texts_in_any_order_whatever_their_accents() {
        assert_eq!(found("Een runtime meer"), ["V015"]);
        assert_eq!(found("guid één"), Vec::<String>::new());
    }

    #[test]
    fn nothing_typed_finds_every_rule() {
        assert_eq!(found("  ").len(), 2);
    }
}
