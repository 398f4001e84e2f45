//! The reader's clock.

/// Milliseconds since 1970 UTC.
#[must_use]
pub fn now() -> i64 {
    // Whole milliseconds of any date that a clock can show fit an i64.
    #[expect(clippy::cast_possible_truncation, reason = "Date.now() is a whole number below 2^53")]
    let now = js_sys::Date::now() as i64;
    now
}

/// The first moment of a day in the reader's zone, of a day as a field of dates writes it (`2026-11-28`); `None` when
/// it is none.
#[must_use]
pub fn day_start(day: &str) -> Option<i64> {
    let moment = js_sys::Date::new(&[day, "T00:00:00"].concat().into()).get_time();
    // A moment that a date can show fits an i64.
    #[expect(clippy::cast_possible_truncation, reason = "a date's moments are whole numbers below 2^53")]
    moment.is_finite().then_some(moment as i64)
}

/// The first moment after a day in the reader's zone; `None` when it is none.
#[must_use]
pub fn day_end(day: &str) -> Option<i64> {
    // A day and a half later it is the next day, whether or not an hour is skipped or comes twice.
    day_start(&day_of(day_start(day)? + 36 * 60 * 60 * 1000))
}

/// The day of a moment in the reader's zone, as a field of dates writes it.
#[must_use]
pub fn day_of(milliseconds: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "moments stay below 2^53 milliseconds")]
    let date = js_sys::Date::new(&(milliseconds as f64).into());
    let mut day = String::new();
    for (number, width) in [(date.get_full_year(), 4), (date.get_month() + 1, 2), (date.get_date(), 2)] {
        let digits = number.to_string();
        if !day.is_empty() {
            day.push('-');
        }
        day.push_str("0000".get(digits.len().min(width)..width).unwrap_or_default());
        day.push_str(&digits);
    }
    day
}

/// The first moment of the day after so many.
#[must_use]
pub fn day_from_now(days: i64) -> i64 {
    // Noon is on the same day whether or not an hour is skipped in between.
    let noon = day_start(&day_of(now())).unwrap_or_default() + 12 * 60 * 60 * 1000;
    day_start(&day_of(noon + days * 24 * 60 * 60 * 1000)).unwrap_or(noon)
}
