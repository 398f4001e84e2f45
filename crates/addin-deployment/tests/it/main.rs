//! The domain's tests: what an administrator does, and what must come of it.

#[cfg(test)]
mod announcement;
#[cfg(test)]
mod announcement_mail;
#[cfg(test)]
mod attestation;
#[cfg(test)]
mod audience;
#[cfg(test)]
mod audience_oracle;
#[cfg(test)]
mod audience_repair;
#[cfg(test)]
mod change_record;
#[cfg(test)]
mod confirmation;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod directory_change;
#[cfg(test)]
mod directory_model;
#[cfg(test)]
mod directory_snapshot;
#[cfg(test)]
mod drift;
#[cfg(test)]
mod duplicates;
#[cfg(test)]
mod exchange_list;
#[cfg(test)]
mod given_out;
#[cfg(test)]
mod hand_off_round;
#[cfg(test)]
mod handoff;
#[cfg(test)]
mod handoff_routes;
#[cfg(test)]
mod import_broken;
#[cfg(test)]
mod import_collector;
#[cfg(test)]
mod import_collector_again;
#[cfg(test)]
mod import_exports;
#[cfg(test)]
mod import_graph;
#[cfg(test)]
mod import_groups;
#[cfg(test)]
mod import_members;
#[cfg(test)]
mod import_merge;
#[cfg(test)]
mod import_people;
#[cfg(test)]
mod import_shells;
#[cfg(test)]
mod import_support;
#[cfg(test)]
mod inventory;
#[cfg(test)]
mod inventory_broken;
#[cfg(test)]
mod lifecycle;
#[cfg(test)]
mod lifecycle_attempts;
#[cfg(test)]
mod lifecycle_delivery;
#[cfg(test)]
mod lifecycle_properties;
#[cfg(test)]
mod lifecycle_rollout;
#[cfg(test)]
mod lifecycle_sightings;
#[cfg(test)]
mod lifecycle_support;
#[cfg(test)]
mod lifecycle_undo;
#[cfg(test)]
mod lifecycle_witness;
#[cfg(test)]
mod on_premises;
#[cfg(test)]
mod organisation;
#[cfg(test)]
mod plan_dates;
#[cfg(test)]
mod plan_file;
#[cfg(test)]
mod plan_limits;
#[cfg(test)]
mod plan_links;
#[cfg(test)]
mod protocol;
#[cfg(test)]
mod readiness;
#[cfg(test)]
mod removal_taken_back;
#[cfg(test)]
mod rescue;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod rollout_propose;
#[cfg(test)]
mod scenarios_audience;
#[cfg(test)]
mod scenarios_files;
#[cfg(test)]
mod scenarios_lifecycle;
#[cfg(test)]
mod scenarios_lifecycle_updates;
#[cfg(test)]
mod scenarios_readiness;
#[cfg(test)]
mod scenarios_roles;
#[cfg(test)]
mod search;
#[cfg(test)]
mod search_oracle;
#[cfg(test)]
mod search_pasted;
#[cfg(test)]
mod storage;
#[cfg(test)]
mod stored_form;
#[cfg(test)]
mod support;
#[cfg(test)]
mod take_theirs;
#[cfg(test)]
mod taken_back;
#[cfg(test)]
mod verdict;
#[cfg(test)]
mod verdict_changes;
#[cfg(test)]
mod verdict_open;
#[cfg(test)]
mod verdict_properties;
#[cfg(test)]
mod verdict_told;
