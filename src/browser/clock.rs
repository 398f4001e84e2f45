//! The reader's clock.

/// Milliseconds since 1970 UTC.
#[must_use]
pub fn now() -> i64 {
    // Whole milliseconds of any date that a clock can show fit an i64.
    #[expect(clippy::cast_possible_truncation, reason = "Date.now() is a whole number below 2^53")]
    let now = js_sys::Date::now() as i64;
    now
}
