//! Whether a regular expression is one that ECMAScript takes. It is read as text and never run: expressions of a
//! manifest may be made to take forever.

use std::iter::Peekable;
use std::str::Chars;

/// What reading an expression shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing is wrong.
    Sound,
    /// Something that is repeated without end is repeated without end again, as in `(a+)+`: on some texts the time
    /// doubles with each letter.
    Slow,
    /// No client can compile it.
    Broken,
}

/// Reads an expression by the grammar that scripts use without flags (ECMAScript, annex B.1.2).
pub(super) fn check(pattern: &str) -> Verdict {
    let mut reader =
        Reader { rest: pattern.chars().peekable(), open: Vec::new(), repeats: false, slow: false };
    match reader.read() {
        None => Verdict::Broken,
        Some(()) if reader.slow => Verdict::Slow,
        Some(()) => Verdict::Sound,
    }
}

/// What stands before a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Nothing that could be repeated: a beginning, an assertion, a quantifier.
    Nothing,
    /// Something; whether there is an endless repetition in it.
    Atom(bool),
}

/// A group whose end has not come.
struct Group {
    /// Whether the group around it has an endless repetition so far.
    repeats_outside: bool,
    /// Whether it may be repeated.
    is_atom: bool,
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    open: Vec<Group>,
    /// Whether the innermost group has an endless repetition so far.
    repeats: bool,
    slow: bool,
}

impl Reader<'_> {
    /// Reads everything; `None` at the first mistake.
    fn read(&mut self) -> Option<()> {
        let mut last = Last::Nothing;
        while let Some(next) = self.rest.next() {
            last = match next {
                '(' => self.begin_group()?,
                ')' => self.end_group()?,
                '|' | '^' | '$' => Last::Nothing,
                '[' => self.class()?,
                '*' | '+' => self.repeat(last, true)?,
                '?' => self.repeat(last, false)?,
                '{' => match self.counts() {
                    Some((least, most)) if most.is_none_or(|most| least <= most) => {
                        self.repeat(last, most.is_none())?
                    }
                    Some(_) => return None,
                    None => Last::Atom(false),
                },
                '\\' if matches!(self.rest.next()?, 'b' | 'B') => Last::Nothing,
                _ => Last::Atom(false),
            };
        }
        self.open.is_empty().then_some(())
    }

    /// After `(`: what kind of group it is.
    fn begin_group(&mut self) -> Option<Last> {
        let mut is_atom = true;
        if self.rest.next_if_eq(&'?').is_some() {
            match self.rest.next()? {
                ':' | '=' | '!' => {}
                '<' if self.rest.next_if(|next| matches!(next, '=' | '!')).is_some() => is_atom = false,
                '<' => self.name()?,
                // Flags for a part of the expression, such as `(?i:`.
                first => {
                    let flag = |sign: &char| matches!(sign, 'i' | 'm' | 's' | '-');
                    let mut sign = Some(first).filter(flag)?;
                    while sign != ':' {
                        sign = self.rest.next_if(|next| flag(next) || *next == ':')?;
                    }
                }
            }
        }
        self.open.push(Group { repeats_outside: self.repeats, is_atom });
        self.repeats = false;
        Some(Last::Nothing)
    }

    /// The name of a group, up to its `>`.
    fn name(&mut self) -> Option<()> {
        let mut length = 0;
        while self.rest.next_if_eq(&'>').is_none() {
            let next = self.rest.next()?;
            let sound = next.is_alphabetic() || next == '_' || next == '$' || length > 0 && next.is_numeric();
            sound.then_some(())?;
            length += 1;
        }
        (length > 0).then_some(())
    }

    fn end_group(&mut self) -> Option<Last> {
        let group = self.open.pop()?;
        let inside = self.repeats;
        self.repeats |= group.repeats_outside;
        Some(if group.is_atom { Last::Atom(inside) } else { Last::Nothing })
    }

    fn repeat(&mut self, last: Last, endless: bool) -> Option<Last> {
        let Last::Atom(inside) = last else { return None };
        self.rest.next_if_eq(&'?');
        self.slow |= endless && inside;
        self.repeats |= endless;
        Some(Last::Nothing)
    }

    /// After `{`: the counts of a quantifier such as `{2,5}`, the second `None` when there is no end. `None`, and
    /// nothing read, when the brace stands for itself.
    fn counts(&mut self) -> Option<(u32, Option<u32>)> {
        let mut ahead = self.rest.clone();
        let mut number = || {
            let mut digits = None;
            while let Some(digit) = ahead.peek().and_then(|next| next.to_digit(10)) {
                digits = Some(digits.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit));
                ahead.next();
            }
            (digits, ahead.next())
        };
        let (least, most) = match number() {
            (Some(least), Some('}')) => (least, Some(least)),
            (Some(least), Some(',')) => match number() {
                (most, Some('}')) => (least, most),
                _ => return None,
            },
            _ => return None,
        };
        self.rest = ahead;
        Some((least, most))
    }

    /// After `[`: the characters of a class, whose ranges must not run backwards.
    fn class(&mut self) -> Option<Last> {
        self.rest.next_if_eq(&'^');
        let mut before: Option<u32> = None;
        let mut is_range = false;
        loop {
            let member = match self.rest.next()? {
                ']' => return Some(Last::Atom(false)),
                '-' if before.is_some() && !is_range => {
                    is_range = true;
                    continue;
                }
                '\\' => self.escape()?,
                sign => Some(u32::from(sign)),
            };
            if is_range && before.zip(member).is_some_and(|(first, last)| first > last) {
                return None;
            }
            // What ended a range begins no other.
            before = if is_range { None } else { member };
            is_range = false;
        }
    }

    /// After `\` in a class: the character that is meant; `None` inside when it is a set of them.
    fn escape(&mut self) -> Option<Option<u32>> {
        let sign = self.rest.next()?;
        Some(match sign {
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => None,
            'b' => Some(0x8),
            't' => Some(0x9),
            'n' => Some(0xA),
            'v' => Some(0xB),
            'f' => Some(0xC),
            'r' => Some(0xD),
            // Numbers and controls: nobody writes ranges of them, so they are not worked out.
            'x' | 'u' | 'c' | '0'..='9' => None,
            other => Some(u32::from(other)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scripts_take_is_sound() {
        for pattern in [
            "",
            "a|b",
            "^\\d{3}-\\d{2,}$",
            "(?:a|b)?c*?",
            "(?<year2>\\d+)-(?<month>\\d+)",
            "(?<=a)b(?<!c)(?=d)(?!e)",
            "(?=a)*",
            "(?i:a)(?i-s:b)",
            "[]a]",
            "[^]",
            "[a-z-9\\]-]+",
            "[\\d-x]",
            "a{,5}",
            "a{x}",
            "}]",
            "[\\x61-\\x7a]",
            "(a+b)c+",
            "(a+){2,5}",
            "(a+)?",
            "(?<$a>b)(?<_1>c)",
            "[a-a]",
            "[+--]",
            "x{+",
        ] {
            assert_eq!(check(pattern), Verdict::Sound, "{pattern}");
        }
    }

    #[test]
    fn what_no_script_compiles_is_broken() {
        for pattern in [
            "(",
            ")",
            "(a",
            "a)",
            "[",
            "[a",
            "*",
            "+a",
            "a**",
            "a{2}{3}",
            "{1}",
            "^*",
            "\\b+",
            "(?<=a)*",
            "a{5,2}",
            "[z-a]",
            "\\",
            "[\\",
            "(?x)",
            "(?",
            "(?<1a>b)",
            "(?<>b)",
            "(?<a",
            "a|*",
            "(?i",
            "(?ix:a)",
            "[a--]",
            "(?<a-b>c)",
        ] {
            assert_eq!(check(pattern), Verdict::Broken, "{pattern}");
        }
    }

    #[test]
    fn endless_repetition_of_endless_repetition_is_slow() {
        for pattern in ["(a+)+", "(a*)*", "((a+)b)*", "(a|b{2,})+", "(?:a+){3,}"] {
            assert_eq!(check(pattern), Verdict::Slow, "{pattern}");
        }
    }
}
