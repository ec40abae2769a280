//! The generated TypeScript in the tree is the one that `locales/` makes. PRESENTE_MAKE=1 writes it.

use crate::project;

#[test]
fn the_screens_words_are_made_from_these_locales() {
    let file = project().join("ui/src/made/words.ts");
    if std::env::var_os("PRESENTE_MAKE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, words::typescript()).unwrap();
    }
    // A checkout on Windows may have turned the line ends.
    let there = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(there == words::typescript(), "ui/src/made/words.ts is stale: run `cargo xtask make`");
}

#[test]
fn every_message_and_its_variables_have_a_type() {
    let code = words::typescript();
    for line in [
        "  /** Send */\n  action_send(): string;",
        "  refusal_too_late(args: { last: string }): string;",
        "  refusal_too_many_tries(args: { minutes: number }): string;",
        "    name: \"العربية\",\n    direction: \"rtl\",",
    ] {
        assert!(code.contains(line), "no {line}");
    }
}

#[test]
fn the_disguises_are_the_same_in_rust_and_on_the_screens() {
    let read = |file: &str| std::fs::read_to_string(project().join(file)).unwrap();
    let (rust, screens) = (read("crates/words/src/pseudo.rs"), read("ui/src/words/pseudo.ts"));
    for name in ["PLAIN", "ACCENTED", "DOUBLED"] {
        let table = |text: &str| {
            let line = text.lines().find(|line| line.starts_with(&format!("const {name}"))).unwrap().to_owned();
            line.split('"').nth(1).unwrap().to_owned()
        };
        assert_eq!(table(&rust), table(&screens), "{name}");
    }
}
