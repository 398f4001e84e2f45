//! What the page does with files, answers and second thoughts.

use super::*;
use addin_deployment::import::{Column, FilePreview};

const NOW: Timestamp = Timestamp(1_795_222_800_000);

fn file(name: &str, size: u64) -> FileInfo {
    FileInfo { name: name.to_owned(), size, modified: None }
}

fn sends(effects: &[Effect]) -> Vec<(u32, u64, u64)> {
    let sends = effects.iter().filter_map(|effect| match effect {
        Effect::Send(_, file, from, bytes) => Some((file.0, *from, *bytes)),
        _ => None,
    });
    sends.collect()
}

fn column_answer(column: Column) -> Answer {
    Answer::Column("Hoofdnaam".to_owned(), Some(column))
}

fn asks(import: Generation, answer: Answer) -> Effect {
    Effect::Preview(import, ImportStep::Answer(answer))
}

fn preview(states: &[FileState]) -> Option<Box<Standing>> {
    let files = states.iter().map(|state| FilePreview { state: state.clone(), ..FilePreview::default() });
    let preview = Preview { files: files.collect(), people: 1, ..Preview::default() };
    Some(Box::new(Standing { preview, mapping: Mapping::default() }))
}

#[test]
fn files_are_sent_one_after_the_other_in_pieces_and_then_previewed() {
    let mut page = ImportPage::default();
    let effects = page.update(Msg::Bring(vec![file("a.csv", PIECE + 5), file("b.csv", 0)]));
    assert_eq!(sends(&effects), [(0, 0, PIECE)]);
    let import = page.import;
    let effects = page.update(Msg::Sent(import, FileIndex(0), PIECE, Ok(())));
    assert_eq!(sends(&effects), [(0, PIECE, 5)]);
    let effects = page.update(Msg::Sent(import, FileIndex(0), 5, Ok(())));
    let end = |file| Effect::Step(ImportStep::End(FileIndex(file)));
    assert_eq!(effects, [end(0), end(1), Effect::Preview(import, ImportStep::Preview)]);
    page.update(Msg::Preview(import, Ok(preview(&[FileState::Read, FileState::Read]))));
    assert_eq!(page.stage, Stage::Ready);
}

#[test]
fn files_that_are_brought_meanwhile_wait_for_their_turn() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3)]));
    let effects = page.update(Msg::Bring(vec![file("b.csv", 4)]));
    assert_eq!(sends(&effects), [], "one piece is on its way already");
    let effects = page.update(Msg::Sent(page.import, FileIndex(0), 3, Ok(())));
    assert_eq!(sends(&effects), [(1, 0, 4)]);
}

#[test]
fn an_answer_that_changes_what_a_file_is_sends_it_again() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3)]));
    page.update(Msg::Sent(page.import, FileIndex(0), 3, Ok(())));
    let effects = page.update(Msg::Preview(page.import, Ok(preview(&[FileState::Reading]))));
    assert_eq!(sends(&effects), [(0, 0, 3)]);
    assert_eq!(page.stage, Stage::Reading);
}

/// Arrow keys on a list of columns answer at every press.
#[test]
fn two_answers_in_a_row_send_a_file_once_more_and_not_twice() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3)]));
    let import = page.import;
    page.update(Msg::Sent(import, FileIndex(0), 3, Ok(())));
    page.update(Msg::Preview(import, Ok(preview(&[FileState::Read]))));
    let [first, second] = [Column::Upn, Column::Name].map(column_answer);
    assert_eq!(page.update(Msg::Answer(first.clone())), [asks(import, first)]);
    assert_eq!(page.update(Msg::Answer(second.clone())), [], "the first one is on its way");
    let effects = page.update(Msg::Preview(import, Ok(preview(&[FileState::Reading]))));
    assert_eq!(effects, [asks(import, second)]);
    let effects = page.update(Msg::Preview(import, Ok(preview(&[FileState::Reading]))));
    assert_eq!(sends(&effects), [(0, 0, 3)]);
    let effects = page.update(Msg::Sent(import, FileIndex(0), 3, Ok(())));
    assert_eq!(effects.first(), Some(&Effect::Step(ImportStep::End(FileIndex(0)))));
}

#[test]
fn an_answer_while_a_file_is_read_waits_for_the_piece_and_begins_the_file_anew() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3 * PIECE)]));
    let import = page.import;
    page.update(Msg::Sent(import, FileIndex(0), PIECE, Ok(())));
    let answer = column_answer(Column::Upn);
    assert_eq!(page.update(Msg::Answer(answer.clone())), [], "the second piece is on its way");
    let effects = page.update(Msg::Sent(import, FileIndex(0), PIECE, Ok(())));
    assert_eq!(effects, [asks(import, answer)], "and not the third piece");
    let effects = page.update(Msg::Preview(import, Ok(preview(&[FileState::Reading]))));
    assert_eq!(sends(&effects), [(0, 0, PIECE)]);
}

#[test]
fn a_file_that_is_left_out_meanwhile_does_not_end_another_one_early() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3), file("b.csv", PIECE + 5)]));
    let import = page.import;
    page.update(Msg::Sent(import, FileIndex(0), 3, Ok(())));
    assert_eq!(page.update(Msg::Remove(FileIndex(0))), [], "a piece of the other one is on its way");
    let effects = page.update(Msg::Sent(import, FileIndex(1), PIECE, Ok(())));
    assert_eq!(effects, [Effect::Preview(import, ImportStep::Remove(FileIndex(0)))]);
    let mut standing = preview(&[FileState::Removed, FileState::Reading]).unwrap();
    standing.preview.files[1].read = PIECE;
    let effects = page.update(Msg::Preview(import, Ok(Some(standing))));
    assert_eq!(sends(&effects), [(1, PIECE, 5)]);
    assert_eq!(page.progress().0, 3 + PIECE);
}

#[test]
fn what_is_wanted_while_an_answer_is_on_its_way_is_kept_once_it_is_seen() {
    for (state, keeps) in [(FileState::Read, true), (FileState::Reading, false)] {
        let mut page = ImportPage::default();
        page.update(Msg::Bring(vec![file("a.csv", 0)]));
        let import = page.import;
        page.update(Msg::Preview(import, Ok(preview(&[FileState::Read]))));
        page.update(Msg::Answer(column_answer(Column::Upn)));
        assert_eq!(page.update(Msg::Keep(NOW)), []);
        let effects = page.update(Msg::Preview(import, Ok(preview(&[state]))));
        assert_eq!(effects.contains(&Effect::Keep(import, ImportStep::Keep)), keeps);
    }
}

#[test]
fn an_import_that_broke_off_is_read_once_more_on_request() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3)]));
    let effects = page.update(Msg::Sent(page.import, FileIndex(0), 3, Err(Failure::Broke)));
    assert_eq!(
        (effects, &page.stage),
        (vec![Effect::Step(ImportStep::Cancel)], &Stage::Failed(Failure::Broke))
    );
    let effects = page.update(Msg::Again);
    assert!(matches!(effects.first(), Some(Effect::Step(ImportStep::Begin(_)))));
    assert_eq!(sends(&effects), [(0, 0, 3)]);
}

#[test]
fn what_comes_after_cancel_is_dropped() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3)]));
    let import = page.import;
    let effects = page.update(Msg::Cancel);
    assert_eq!(effects, [Effect::Step(ImportStep::Cancel), Effect::Release]);
    assert_eq!(page.update(Msg::Sent(import, FileIndex(0), 3, Ok(()))), []);
    assert_eq!(page.stage, Stage::Empty);
}

#[test]
fn a_file_beyond_every_export_is_named_and_not_taken() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("disk.img", MAX_FILE_BYTES + 1), file("a.csv", MAX_FILE_BYTES)]));
    assert_eq!(page.too_large, ["disk.img"]);
    assert_eq!(page.files.len(), 1);
}

#[test]
fn what_is_said_about_a_heading_is_remembered_for_the_next_import() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 0)]));
    page.update(Msg::Preview(page.import, Ok(preview(&[FileState::Read]))));
    let effects = page.update(Msg::Answer(Answer::Column("Hoofdnaam".to_owned(), Some(Column::Upn))));
    assert!(matches!(effects.as_slice(), [Effect::Preview(_, ImportStep::Answer(_))]));
    let mut standing = preview(&[FileState::Read]).unwrap();
    standing.mapping.columns.push(("hoofdnaam".to_owned(), Some(Column::Upn)));
    let effects = page.update(Msg::Preview(page.import, Ok(Some(standing.clone()))));
    assert_eq!(effects, [Effect::Remember(standing.mapping.clone())]);
    assert_eq!(page.update(Msg::Preview(page.import, Ok(Some(standing)))), [], "it is no news any more");
}

/// A page on which everything was read and the directory is wanted, or the invented one is wanted back.
fn keeping(msg: Msg) -> ImportPage {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 0)]));
    page.update(Msg::Preview(page.import, Ok(preview(&[FileState::Read]))));
    page.update(msg);
    assert_eq!(page.stage, Stage::Keeping);
    page
}

fn directory(imported_at: Option<Timestamp>) -> DirectoryInfo {
    DirectoryInfo { demonstration: imported_at.is_none(), imported_at, ..DirectoryInfo::default() }
}

#[test]
fn whoever_goes_back_is_not_told_that_this_is_their_directory_now() {
    for (msg, stage) in [(Msg::Keep(NOW), Stage::Kept), (Msg::Forget, Stage::Forgotten)] {
        let mut page = keeping(msg);
        assert_eq!(page.update(Msg::Kept(page.import, Ok(()))), [Effect::Release]);
        assert_eq!(page.stage, stage);
    }
    let mut page = keeping(Msg::Keep(NOW));
    page.update(Msg::Kept(page.import, Ok(())));
    page.update(Msg::Forget);
    page.update(Msg::Kept(page.import, Ok(())));
    assert_eq!(page.stage, Stage::Forgotten, "also right after an import");
}

#[test]
fn nobody_is_told_that_nothing_was_changed_before_that_was_looked_up() {
    let earlier = Timestamp(NOW.0 - 1);
    let cases = [
        (Msg::Keep(NOW), Some(NOW), Stage::Kept),
        (Msg::Keep(NOW), Some(earlier), Stage::Failed(Failure::TimedOut)),
        (Msg::Keep(NOW), None, Stage::Failed(Failure::TimedOut)),
        (Msg::Forget, None, Stage::Forgotten),
        (Msg::Forget, Some(earlier), Stage::NotForgotten(Failure::TimedOut)),
    ];
    for (msg, imported_at, stage) in cases {
        let mut page = keeping(msg);
        let import = page.import;
        let effects = page.update(Msg::Kept(import, Err(Failure::TimedOut)));
        assert_eq!(effects, [Effect::Look(import, Failure::TimedOut)]);
        assert_eq!(page.stage, Stage::Keeping);
        page.update(Msg::Found(import, Failure::TimedOut, Ok(directory(imported_at))));
        assert_eq!(page.stage, stage, "{imported_at:?}");
    }
}

#[test]
fn what_cannot_be_looked_up_is_not_known_and_can_be_asked_again() {
    let mut page = keeping(Msg::Keep(NOW));
    let import = page.import;
    page.update(Msg::Kept(import, Err(Failure::Broke)));
    page.update(Msg::Found(import, Failure::Broke, Err(Failure::Unreachable)));
    assert_eq!(page.stage, Stage::Unsure(Failure::Unreachable));
    assert_eq!(page.update(Msg::Look), [Effect::Look(import, Failure::Broke)]);
    page.update(Msg::Found(import, Failure::Broke, Ok(directory(Some(NOW)))));
    assert_eq!(page.stage, Stage::Kept);
}

#[test]
fn a_store_that_says_why_it_kept_nothing_is_believed() {
    let mut page = keeping(Msg::Keep(NOW));
    let full = Failure::Said(say::engine_full());
    page.update(Msg::Kept(page.import, Err(full.clone())));
    assert_eq!(page.stage, Stage::Failed(full));
}

#[test]
fn a_file_that_is_left_out_while_an_answer_is_on_its_way_is_not_sent_again() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 3)]));
    let import = page.import;
    page.update(Msg::Sent(import, FileIndex(0), 3, Ok(())));
    page.update(Msg::Preview(import, Ok(preview(&[FileState::Read]))));
    page.update(Msg::Answer(column_answer(Column::Upn)));
    assert_eq!(page.update(Msg::Remove(FileIndex(0))), [], "the answer is on its way");
    let leaves_out = Effect::Preview(import, ImportStep::Remove(FileIndex(0)));
    assert_eq!(page.update(Msg::Preview(import, Ok(preview(&[FileState::Reading])))), [leaves_out]);
    assert_eq!(page.update(Msg::Preview(import, Ok(preview(&[FileState::Removed])))), []);
    assert_eq!(page.stage, Stage::Ready);
}

#[test]
fn a_directory_that_nobody_is_in_any_more_is_not_kept_by_a_wish_from_before() {
    let mut page = ImportPage::default();
    page.update(Msg::Bring(vec![file("a.csv", 0)]));
    let import = page.import;
    page.update(Msg::Preview(import, Ok(preview(&[FileState::Read]))));
    page.update(Msg::Remove(FileIndex(0)));
    page.update(Msg::Keep(NOW));
    let mut empty = preview(&[FileState::Removed]).unwrap();
    empty.preview.people = 0;
    assert_eq!(page.update(Msg::Preview(import, Ok(Some(empty)))), []);
    assert_eq!(page.stage, Stage::Ready);
}
