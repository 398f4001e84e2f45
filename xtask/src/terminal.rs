//! What the person at the terminal reads.

use std::io::{self, Write};
use std::time::Duration;

/// Writes a line. A terminal that went away is no reason to fail.
pub fn line(text: impl AsRef<str>) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{}", text.as_ref()).and_then(|()| out.flush());
}

/// Announces a step: what happens and why it takes as long as it does.
pub fn step(text: impl AsRef<str>) {
    line(format!("\n==> {}", text.as_ref()));
}

/// A duration as a person says it: `0.4 s`, `12 s`, `4 min 46 s`.
pub fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_naturally() {
        assert_eq!(spoken(Duration::from_millis(420)), "0.4 s");
        assert_eq!(spoken(Duration::from_secs(59)), "59 s");
        assert_eq!(spoken(Duration::from_secs(286)), "4 min 46 s");
    }
}
