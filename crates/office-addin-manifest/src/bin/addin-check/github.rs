//! Findings as workflow commands, which GitHub shows beside the lines of a pull request.

use office_addin_manifest::finding::{Finding, Severity};

use crate::check::Checked;
use crate::files::is_standard_input;
use crate::show::{self, shown};
use crate::words::Words;

pub fn write(files: &[Checked], words: &Words) -> String {
    let mut text = String::new();
    for file in files {
        let path =
            if is_standard_input(&file.input.path) { None } else { Some(show::path(&file.input.path)) };
        for finding in &file.findings {
            text.push_str(&command(finding, path.as_deref(), words));
        }
    }
    text
}

fn command(finding: &Finding, path: Option<&str>, words: &Words) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "notice",
    };
    let mut properties = Vec::new();
    if let Some(path) = path {
        properties.push(format!("file={}", property(path)));
        if let Some(span) = finding.span {
            properties.push(format!("line={},col={}", span.line, span.column));
        }
    }
    let title = words
        .rule(&finding.code)
        .map_or(finding.code.clone(), |rule| format!("{} {}", rule.code, rule.title));
    properties.push(format!("title={}", property(&title)));
    format!("::{level} {}::{}\n", properties.join(","), data(&shown(&words.sentence(&finding.message))))
}

/// A message, in which a line end would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property, which a comma or a colon would end as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_name_can_begin_another_command() {
        assert_eq!(property("a,b::c%\r\n::error::x"), "a%2Cb%3A%3Ac%25%0D%0A%3A%3Aerror%3A%3Ax");
        assert_eq!(data("100%\n::error::x, y"), "100%25%0A::error::x, y");
    }
}
