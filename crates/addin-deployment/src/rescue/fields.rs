//! The fields of a line of a rescue file: of JSON no more than the file is written in, whatever the length of a text.

use std::borrow::Cow;

/// The fields of one line, in order. Those of an object within it stand among them.
pub(super) struct Fields<'a>(Vec<(&'a str, Cow<'a, str>)>);

impl<'a> Fields<'a> {
    /// Reads a line, with or without its end; `None` when it is no line of such a file.
    pub(super) fn of(line: &'a str) -> Option<Self> {
        let mut fields = Vec::new();
        let mut rest = Rest(line.strip_suffix('\n').unwrap_or(line));
        rest.sign('{')?;
        let mut open = 1_u32;
        while open > 0 {
            let Cow::Borrowed(key) = rest.text()? else { return None };
            rest.sign(':')?;
            if rest.sign('{').is_some() {
                open += 1;
                continue;
            }
            let value = if rest.0.starts_with('"') { rest.text()? } else { Cow::Borrowed(rest.number()?) };
            fields.push((key, value));
            while open > 0 && rest.sign('}').is_some() {
                open -= 1;
            }
            if open > 0 {
                rest.sign(',')?;
            }
        }
        rest.0.is_empty().then_some(Self(fields))
    }

    /// What the line is about: the name of its first field.
    pub(super) fn first(&self) -> &'a str {
        self.0.first().map_or("", |(key, _)| key)
    }

    /// The text or the digits of a field.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, value)| &**value)
    }

    /// The number in a field.
    pub(super) fn number<N: std::str::FromStr>(&self, key: &str) -> Option<N> {
        self.get(key)?.parse().ok()
    }
}

/// What is left of a line.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn sign(&mut self, sign: char) -> Option<()> {
        self.0 = self.0.strip_prefix(sign)?;
        Some(())
    }

    fn take(&mut self, length: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<&'a str> {
        let is_of_number = |sign: char| sign.is_ascii_digit() || sign == '-';
        let end = self.0.find(|sign| !is_of_number(sign))?;
        self.take(end).filter(|digits| !digits.is_empty())
    }

    fn text(&mut self) -> Option<Cow<'a, str>> {
        self.sign('"')?;
        let mut text = Cow::Borrowed("");
        loop {
            let plain = self.take(self.0.find(['"', '\\'])?)?;
            if text.is_empty() {
                text = Cow::Borrowed(plain);
            } else {
                text.to_mut().push_str(plain);
            }
            if self.sign('"').is_some() {
                return Some(text);
            }
            self.sign('\\')?;
            let sign = match self.take(1)? {
                "u" => char::from_u32(u32::from_str_radix(self.take(4)?, 16).ok()?)?,
                "\"" => '"',
                "\\" => '\\',
                _ => return None,
            };
            text.to_mut().push(sign);
        }
    }
}
