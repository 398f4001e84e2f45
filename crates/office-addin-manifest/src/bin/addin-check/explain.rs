//! Saying what a rule is about.

use messages::rules::{explanations, file};

use crate::words::Words;
use crate::{Outcome, show};

pub fn run(codes: &[String], words: &Words) -> Outcome {
    if codes.is_empty() {
        let rules = explanations(file(words.language));
        show::out(&rules.map(|rule| format!("{}  {}\n", rule.code, rule.title)).collect::<String>());
        return Outcome::Fine;
    }
    let mut outcome = Outcome::Fine;
    let mut texts = Vec::new();
    for code in codes {
        match words.rule(&code.to_ascii_uppercase()) {
            Some(rule) => {
                let [severity, why, fix, source] = words.headings;
                texts.push(format!(
                    "{}: {}\n\n{}\n\n{why}: {}\n\n{fix}: {}\n\n{severity}: {}\n{source}: {}\n",
                    rule.code,
                    rule.title,
                    rule.what,
                    rule.why,
                    rule.fix,
                    words.severities(rule.severities),
                    rule.source
                ));
            }
            None => {
                show::complain(&words.no_rule(&show::shown(code)));
                outcome = Outcome::NotRun;
            }
        }
    }
    show::out(&texts.join("\n"));
    outcome
}
