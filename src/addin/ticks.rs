//! Which lines of a list somebody has ticked off: the steps of a way into the tenant, or what is to be checked before a
//! ring. That is kept in the browser for as long as the plan stands: between two lines lie minutes or days, and a reload.

use addin_deployment::lifecycle::command::Timestamp;
use serde::Serialize;

/// What is ticked off of the lines of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticks {
    plan: String,
    done: Vec<usize>,
}

impl Ticks {
    /// What was kept, if it was of the same lines of the same plan, which was made at a moment.
    #[must_use]
    pub fn of(planned_at: Timestamp, lines: &impl Serialize, kept: Option<&str>) -> Self {
        let plan = [planned_at.0.to_string(), "-".to_owned(), checksum(lines).to_string()].concat();
        let places = kept.and_then(|kept| kept.strip_prefix(&plan)?.strip_prefix(':')).unwrap_or_default();
        let done = places.split(',').filter_map(|place| place.parse().ok()).collect();
        Self { plan, done }
    }

    /// Whether a line is ticked off, counted from 0.
    #[must_use]
    pub fn has(&self, line: usize) -> bool {
        self.done.contains(&line)
    }

    /// A line is ticked off, or is not any more.
    pub fn set(&mut self, line: usize, is_done: bool) {
        self.done.retain(|known| *known != line);
        if is_done {
            self.done.push(line);
        }
    }

    /// What is to be kept; `None` where nothing is ticked off.
    #[must_use]
    pub fn kept(&self) -> Option<String> {
        let places: Vec<String> = self.done.iter().map(usize::to_string).collect();
        (!places.is_empty()).then(|| [&self.plan, ":", &places.join(",")].concat())
    }
}

/// Tells lines from others; those that are messages, in whatever language they are shown (FNV-1a).
fn checksum(lines: &impl Serialize) -> u64 {
    let bytes = postcard::to_allocvec(lines).unwrap_or_default();
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::{Message, say};

    fn steps(names: &[&str]) -> Vec<Message> {
        names.iter().map(|name| say::handoff_change_remove(*name)).collect()
    }

    #[test]
    fn what_is_ticked_off_is_kept_while_the_plan_stands() {
        let (at, steps) = (Timestamp(7), steps(&["Letters", "Forms", "Notes"]));
        let mut ticks = Ticks::of(at, &steps, None);
        assert_eq!((ticks.kept(), ticks.has(0)), (None, false));
        ticks.set(2, true);
        ticks.set(0, true);
        let again = Ticks::of(at, &steps, ticks.kept().as_deref());
        assert_eq!([0, 1, 2].map(|step| again.has(step)), [true, false, true]);
        ticks.set(2, false);
        ticks.set(0, false);
        assert_eq!(ticks.kept(), None);
    }

    #[test]
    fn what_belongs_to_another_plan_or_to_other_steps_is_not_taken_over() {
        let first = steps(&["Letters"]);
        let mut ticks = Ticks::of(Timestamp(7), &first, None);
        ticks.set(0, true);
        let kept = ticks.kept();
        assert!(!Ticks::of(Timestamp(8), &first, kept.as_deref()).has(0));
        assert!(!Ticks::of(Timestamp(7), &steps(&["Forms"]), kept.as_deref()).has(0));
        assert!(!Ticks::of(Timestamp(7), &first, Some("something else")).has(0));
    }
}
