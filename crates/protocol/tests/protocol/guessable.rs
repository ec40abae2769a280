//! Secrets that people choose.

use protocol::is_guessable;

#[test]
fn what_others_would_try_first_is_known_whatever_signs_it_has_and_words_in_any_language_may_be() {
    let known = ["Maple Street School".to_owned(), "t.okafor".to_owned(), "Tunde Okafor".to_owned()];
    for (secret, guessable) in [
        ("password1234", true),
        ("P@ssw0rd2026!", true),
        ("qwertyuiop", true),
        ("1234567890123", true),
        ("aaaaaaaaaaaaaaa", true),
        ("abcdefghijklm", true),
        ("09/14/1987", true),
        ("presente2026", true),
        ("MapleStreet1", true),
        ("maple street school", true),
        ("Okafor-2026", true),
        ("a quiet blue morning", false),
        ("tres tristes tigres", false),
        ("ثلاث قطط خضراء", false),
        ("三只绿色的猫在屋顶上", false),
        ("K7PM-Q2XW-93ZT-VB4N", false),
    ] {
        assert_eq!(is_guessable(secret, &known), guessable, "{secret}");
    }
    assert!(!is_guessable("maple street school", &[]), "to somebody elsewhere it is three words");
}
