//! What the program itself says, in both languages. The sentences of findings come from the crate `messages`.

use std::env;

use messages::rules::{Explanation, explanation};
use messages::{Formatter, Language, Message, Texts};
use office_addin_manifest::change::Class;
use office_addin_manifest::finding::Severity;

/// A word for one and a word for more.
type Plural = (&'static str, &'static str);

/// The reader's language.
pub struct Words {
    pub language: Language,
    texts: Texts,
    pub help: &'static str,
    pub note: &'static str,
    pub repairable: &'static str,
    pub nothing_to_repair: &'static str,
    pub no_changes: &'static str,
    severities: [Plural; 3],
    /// Those that are no severities: consent, migration, review.
    classes: [&'static str; 3],
    files: Plural,
    repaired: Plural,
    left: &'static str,
    /// The headings of an explanation: severity, why, how to fix, source.
    pub headings: [&'static str; 4],
    not_read: &'static str,
    not_written: &'static str,
    no_manifests: &'static str,
    no_manifest: &'static str,
    no_rule: &'static str,
}

impl Words {
    pub fn of(language: Language) -> Self {
        let texts = Texts::embedded(language);
        match language {
            Language::English => Self {
                language,
                texts,
                help: "help",
                note: "note",
                repairable: "`addin-check fix` repairs this",
                nothing_to_repair: "Nothing can be repaired without knowing more than the file says.",
                severities: [("error", "errors"), ("warning", "warnings"), ("information", "information")],
                files: ("file checked", "files checked"),
                repaired: ("finding repaired", "findings repaired"),
                left: "left",
                headings: ["Severity", "Why it matters", "How to fix", "Source"],
                not_read: "cannot be read",
                not_written: "cannot be written",
                no_manifests: "has no manifests in it",
                no_manifest: "is not a manifest that can be read; `addin-check` on it says why",
                no_changes: "Both versions mean the same.",
                classes: ["consent", "migration", "review"],
                no_rule: "is not the code of a rule; `addin-check explain` lists them",
            },
            Language::Dutch => Self {
                language,
                texts,
                help: "oplossing",
                note: "opmerking",
                repairable: "`addin-check fix` herstelt dit",
                nothing_to_repair: "Niets kan worden hersteld zonder meer te weten dan het bestand zegt.",
                severities: [
                    ("fout", "fouten"),
                    ("waarschuwing", "waarschuwingen"),
                    ("informatie", "informatie"),
                ],
                files: ("bestand gecontroleerd", "bestanden gecontroleerd"),
                repaired: ("bevinding hersteld", "bevindingen hersteld"),
                left: "over",
                headings: ["Ernst", "Waarom het telt", "Oplossing", "Bron"],
                not_read: "kan niet worden gelezen",
                not_written: "kan niet worden geschreven",
                no_manifests: "bevat geen manifesten",
                no_manifest: "is geen manifest dat kan worden gelezen; `addin-check` erop zegt waarom",
                no_changes: "Beide versies betekenen hetzelfde.",
                classes: ["toestemming", "migratie", "beoordelen"],
                no_rule: "is niet de code van een regel; `addin-check explain` noemt ze",
            },
        }
    }

    /// The sentence of a finding.
    pub fn sentence(&self, message: &Message) -> String {
        self.texts.write(message, self)
    }

    /// What a rule is about.
    pub fn rule(&self, code: &str) -> Option<Explanation<'static>> {
        explanation(code, self.language)
    }

    /// The word for a severity.
    pub fn severity(&self, severity: Severity) -> &'static str {
        let [error, warning, information] = self.severities;
        match severity {
            Severity::Error => error.0,
            Severity::Warning => warning.0,
            Severity::Information => information.0,
        }
    }

    /// The word for what a change asks.
    pub fn class(&self, class: Class) -> &'static str {
        let [consent, migration, review] = self.classes;
        match class {
            Class::Error => self.severity(Severity::Error),
            Class::Consent => consent,
            Class::Migration => migration,
            Class::Review => review,
            Class::Information => self.severity(Severity::Information),
        }
    }

    /// The words for severities as a rule names them.
    pub fn severities(&self, names: &str) -> String {
        let word = |name| match name {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            _ => Severity::Information,
        };
        names.split(", ").map(|name| self.severity(word(name))).collect::<Vec<_>>().join(", ")
    }

    /// `2 files checked: 1 error, 3 warnings, 0 information`
    pub fn summary(&self, files: usize, counts: [usize; 3]) -> String {
        format!("{}: {}", self.counted(files, self.files), self.counts(counts))
    }

    /// `3 findings repaired; left: 1 error, 0 warnings, 0 information`
    pub fn after_repair(&self, repaired: usize, left: [usize; 3]) -> String {
        format!("{}; {}: {}", self.counted(repaired, self.repaired), self.left, self.counts(left))
    }

    fn counts(&self, counts: [usize; 3]) -> String {
        let counted = counts.iter().zip(self.severities).map(|(count, words)| self.counted(*count, words));
        counted.collect::<Vec<_>>().join(", ")
    }

    fn counted(&self, count: usize, (one, more): Plural) -> String {
        let number = self.number(i64::try_from(count).unwrap_or(i64::MAX));
        format!("{number} {}", if count == 1 { one } else { more })
    }

    pub fn not_read(&self, name: &str, error: &std::io::Error) -> String {
        format!("{name} {}: {error}", self.not_read)
    }

    pub fn not_written(&self, name: &str, error: &std::io::Error) -> String {
        format!("{name} {}: {error}", self.not_written)
    }

    pub fn no_manifests(&self, name: &str) -> String {
        format!("{name} {}", self.no_manifests)
    }

    pub fn no_manifest(&self, name: &str) -> String {
        format!("{name} {}", self.no_manifest)
    }

    pub fn no_rule(&self, code: &str) -> String {
        format!("{code} {}", self.no_rule)
    }
}

impl Formatter for Words {
    /// In groups of three digits.
    fn number(&self, number: i64) -> String {
        let separator = match self.language {
            Language::English => ',',
            Language::Dutch => '.',
        };
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::from(if number < 0 { "-" } else { "" });
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// The day in UTC, as ISO 8601 writes it: sentences about manifests name no moments of the day.
    fn time(&self, milliseconds: i64) -> String {
        // Days of the proleptic Gregorian calendar, counted from 1 March of the year 0.
        let days = milliseconds.div_euclid(86_400_000) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        format!("{:04}-{month:02}-{day:02}", year + era * 400)
    }
}

/// The language that the environment asks for, as far as there are texts in it.
pub fn language_of_environment() -> Language {
    let set = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default();
    let tag = asked.split('.').next().unwrap_or_default();
    Language::from_tag(tag).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let (english, dutch) = (Words::of(Language::English), Words::of(Language::Dutch));
        assert_eq!(english.number(1_234_567), "1,234,567");
        assert_eq!(dutch.number(-1_024), "-1.024");
        assert_eq!(dutch.number(999), "999");
        assert_eq!(english.number(i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn a_moment_is_its_day() {
        let words = Words::of(Language::English);
        assert_eq!(words.time(0), "1970-01-01");
        assert_eq!(words.time(951_782_400_000), "2000-02-29");
        assert_eq!(words.time(1_795_219_199_999), "2026-11-20");
        assert_eq!(words.time(-1), "1969-12-31");
    }
}
