//! What a schema processor said about each manifest of the corpus, against what we say.

#[cfg(test)]
mod verdicts {
    use office_addin_manifest::finding::{Finding, Severity};
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    /// Rules that only repeat what the schemas of either format say: an error of theirs in a valid file is a mistake of
    /// ours, unless an exception says why not. Errors of other rules know more than a schema can.
    const OF_THE_SCHEMA: [&str; 23] = [
        "X005", "X006", "X007", "X008", "X009", "X010", "X013", "B001", "B004", "B005", "B006", "B019",
        "B021", "B024", "B025", "B030", "V001", "V002", "V007", "V018", "R001", "U003", "U004",
    ];

    /// File, code, and why the schema is wrong.
    const EXCEPTIONS: [(&str, &str, &str); 0] = [];

    #[test]
    fn every_file_that_the_schema_refuses_has_an_error_and_no_valid_file_has_one_of_the_schema() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
        if !corpus.is_dir() {
            println!("skipped: there is no {}", corpus.display());
            return;
        }
        let index = fs::read_to_string(corpus.join("index.tsv")).unwrap();
        let (mut refused, mut valid, mut wrong, mut used) = (0, 0, Vec::new(), Vec::new());
        for row in index.lines().skip(1) {
            let columns: Vec<&str> = row.split('\t').collect();
            let [file, _, _, result, ..] = columns.as_slice() else { panic!("a row without columns") };
            let findings = read(&fs::read(corpus.join(file)).unwrap()).findings;
            let errors: Vec<&Finding> =
                findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
            match *result {
                "invalid" | "malformed" => {
                    refused += 1;
                    if errors.is_empty() {
                        wrong.push(format!("{file}: the schema refuses it and there is no error"));
                    }
                }
                "valid" => {
                    valid += 1;
                    for error in errors.iter().filter(|error| OF_THE_SCHEMA.contains(&error.code.as_str())) {
                        let known = EXCEPTIONS.iter().find(|(of, code, _)| of == file && *code == error.code);
                        match known {
                            Some(exception) => used.push(*exception),
                            None => wrong.push(format!("{file}: the schema takes it, and {error:?}")),
                        }
                    }
                }
                _ => {}
            }
        }
        println!("{refused} files that the schema refuses and {valid} valid ones");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(
            EXCEPTIONS.len() <= 10 && EXCEPTIONS.iter().all(|exception| used.contains(exception)),
            "{used:?}"
        );
    }
}
