//! Moments as a calendar writes them, in UTC.

use crate::lifecycle::command::Timestamp;

/// A moment by the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Year.
    pub year: i64,
    /// Month, from 1.
    pub month: i64,
    /// Day of the month, from 1.
    pub day: i64,
    /// Second of the day.
    pub second: i64,
    /// Day of the week, from Monday, which is 0.
    pub weekday: i64,
}

impl Civil {
    /// The day and the second of a moment.
    #[must_use]
    pub fn of(at: Timestamp) -> Self {
        let seconds = at.0.div_euclid(1000);
        let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let weekday = (days + 3).rem_euclid(7);
        // Days since 1 March of the year 0, in cycles of 400 years.
        let days = days + 719_468;
        let cycle = days.div_euclid(146_097);
        let day = days.rem_euclid(146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
        Self { year: year + cycle * 400 + i64::from(month <= 2), month, day, second, weekday }
    }

    /// The time of the day, such as `10:04:59`.
    pub(crate) fn time(self, out: &mut String) {
        two_digits(self.second / 3600, out);
        out.push(':');
        two_digits(self.second / 60 % 60, out);
        out.push(':');
        two_digits(self.second % 60, out);
    }
}

/// Adds a number of one or two digits, with both of them.
pub(crate) fn two_digits(number: i64, out: &mut String) {
    if number < 10 {
        out.push('0');
    }
    out.push_str(&number.to_string());
}

/// A moment as ISO 8601 in UTC, to the second.
#[must_use]
pub fn iso(at: Timestamp) -> String {
    let civil = Civil::of(at);
    let mut out = civil.year.to_string();
    for number in [civil.month, civil.day] {
        out.push('-');
        two_digits(number, &mut out);
    }
    out.push('T');
    civil.time(&mut out);
    out.push('Z');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_fall_on_their_days() {
        for (at, written, weekday) in [
            (0, "1970-01-01T00:00:00Z", 3),
            (-1, "1969-12-31T23:59:59Z", 2),
            (951_782_400_000, "2000-02-29T00:00:00Z", 1),
            (1_795_257_899_999, "2026-11-21T10:44:59Z", 5),
            (4_107_542_400_000, "2100-03-01T00:00:00Z", 0),
        ] {
            assert_eq!((iso(Timestamp(at)).as_str(), Civil::of(Timestamp(at)).weekday), (written, weekday));
        }
    }
}
