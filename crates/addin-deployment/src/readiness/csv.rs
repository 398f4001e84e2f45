//! Readiness as the file of Microsoft's compatibility checker ("Determine if Centralized Deployment of add-ins works
//! for your organization"), which does not work where sign-in needs a second factor.

use super::{PersonCase, State, account, mailbox, plan};
use crate::directory::Fact;

/// The six columns of the compatibility checker, with the line break of the file.
pub const CSV_HEADER: &str = "User Name,User ID,Centralized Deployment ready,Microsoft 365 plan,Microsoft 365 Activated,Supported Mailbox\r\n";

/// Writes one field of a CSV file. A text that a spreadsheet would take for a formula gets an apostrophe before it
/// ("CSV Injection", OWASP), because names come from whoever may edit them.
pub fn csv_field(out: &mut String, text: &str) {
    let formula =
        text.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
            || text.starts_with(['\t', '\r', '\n']);
    let quoted = formula || text.contains(['"', ',', ';', '\r', '\n', '\t', '\'']);
    if !quoted {
        out.push_str(text);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    for character in text.chars() {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    out.push('"');
}

/// Somebody's row. A cell is `true` or `false` only where it is known; what is merely likely is `unknown`. The checker has no
/// column for the account: one that is disabled or a guest's is not ready all the same.
pub(super) fn row(out: &mut String, name: &str, address: &str, case: PersonCase) {
    let facts = [fact(plan(case).state), case.facts.activated, fact(mailbox(case).state)];
    let account = fact(account(case).state);
    let all = if account == Fact::No || facts.contains(&Fact::No) {
        Fact::No
    } else if account == Fact::Unknown || facts.contains(&Fact::Unknown) {
        Fact::Unknown
    } else {
        Fact::Yes
    };
    csv_field(out, name);
    out.push(',');
    csv_field(out, address);
    for cell in [all].iter().chain(&facts) {
        out.push(',');
        out.push_str(match cell {
            Fact::Yes => "true",
            Fact::No => "false",
            Fact::Unknown => "unknown",
        });
    }
    out.push_str("\r\n");
}

/// What a state says for certain; a licence in its days of grace still works.
const fn fact(state: State) -> Fact {
    match state {
        State::Ready | State::Notice => Fact::Yes,
        State::NotReady => Fact::No,
        State::Unknown | State::Probably => Fact::Unknown,
    }
}
