//! Findings for people: the sentence, the line with a mark, and what to do.

use anstyle::{AnsiColor, Style};
use office_addin_manifest::excerpt::{Excerpt, Lines};
use office_addin_manifest::finding::{Finding, Severity};
use unicode_width::UnicodeWidthStr;

use crate::check::{Checked, counts_of};
use crate::show::{self, shown};
use crate::words::Words;

/// Characters before, in and after the mark: a whole manifest may stand on one line.
const MAX_BESIDE: usize = 50;
const MAX_MARKED: usize = 80;

/// What frames the line.
const FRAME: Style = AnsiColor::Blue.on_default().bold();
const STRONG: Style = Style::new().bold();

/// Every finding of every file, and a summary. The colours are taken out where no terminal shows them.
pub fn write(files: &[Checked], words: &Words) -> String {
    let mut text = String::new();
    for file in files {
        let path = show::path(&file.input.path);
        let lines = if file.findings.is_empty() { None } else { Lines::of(&file.input.bytes) };
        for finding in &file.findings {
            text.push_str(&finding_text(finding, &path, lines.as_ref(), words));
        }
    }
    if !files.is_empty() {
        text.push_str(&words.summary(files.len(), counts_of(files)));
        text.push('\n');
    }
    text
}

fn finding_text(finding: &Finding, path: &str, lines: Option<&Lines>, words: &Words) -> String {
    let color = match finding.severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Information => AnsiColor::Cyan,
    };
    let style = color.on_default().bold();
    let (severity, code) = (words.severity(finding.severity), &finding.code);
    let sentence = shown(&words.sentence(&finding.message));
    let mut text = format!("{style}{severity}[{code}]{style:#}{STRONG}: {sentence}{STRONG:#}\n");
    let number = finding.span.map_or_else(String::new, |span| span.line.to_string());
    let margin = " ".repeat(number.len());
    let place = finding.span.map_or_else(String::new, |span| format!(":{}:{}", span.line, span.column));
    text.push_str(&format!("{margin}{FRAME}-->{FRAME:#} {path}{place}\n"));
    if let Some(excerpt) = finding.span.and_then(|span| lines?.at(&span)) {
        let Marked { before, marked, after } = Marked::of(&excerpt);
        let (spaces, marks) = (" ".repeat(before.width()), "^".repeat(marked.width().max(1)));
        text.push_str(&format!(
            "{margin} {FRAME}|{FRAME:#}\n{FRAME}{number} |{FRAME:#} {before}{marked}{after}\n\
             {margin} {FRAME}|{FRAME:#} {spaces}{style}{marks}{style:#}\n"
        ));
    }
    let mut add = |word: &str, sentence: &str| {
        text.push_str(&format!("{margin} {FRAME}={FRAME:#} {STRONG}{word}{STRONG:#}: {sentence}\n"));
    };
    if let Some(rule) = words.rule(code) {
        add(words.help, rule.fix);
    }
    if finding.fix.is_some() {
        add(words.note, words.repairable);
    }
    text.push('\n');
    text
}

/// A line that is fit to be shown, in three parts.
struct Marked {
    before: String,
    marked: String,
    after: String,
}

impl Marked {
    fn of(excerpt: &Excerpt<'_>) -> Self {
        let spaces = |text: &str| text.replace('\t', "    ");
        let before: Vec<char> = spaces(excerpt.before).chars().collect();
        let skipped = before.len().saturating_sub(MAX_BESIDE);
        let sign = if skipped > 0 { "…" } else { "" };
        Self {
            before: sign.to_owned() + &shown(&before.iter().skip(skipped).collect::<String>()),
            marked: cut(&spaces(excerpt.marked), MAX_MARKED),
            after: cut(&spaces(excerpt.after), MAX_BESIDE),
        }
    }
}

/// The beginning of a text.
fn cut(text: &str, most: usize) -> String {
    let kept: String = text.chars().take(most).collect();
    let rest = if kept.len() < text.len() { "…" } else { "" };
    shown(&kept) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let (long, marked) = ("x".repeat(1000), "<a>");
        let line = Marked::of(&Excerpt { before: &long, marked, after: &long });
        assert_eq!(line.marked, "<a>");
        assert_eq!(line.before, format!("…{}", "x".repeat(MAX_BESIDE)));
        assert_eq!(line.after, format!("{}…", "x".repeat(MAX_BESIDE)));
    }

    #[test]
    fn invisible_characters_are_written_out_and_tabs_become_spaces() {
        let line = Marked::of(&Excerpt { before: "\t\u{202e}", marked: "a\u{1b}", after: "\0" });
        assert_eq!((line.before.as_str(), line.marked.as_str()), ("    [U+202E]", "a[U+001B]"));
        assert_eq!(line.after, "[U+0000]");
    }
}
