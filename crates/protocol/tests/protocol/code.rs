//! Invitation codes as people type them.

use protocol::plain_code;

#[test]
fn a_code_is_forgiven_its_spaces_hyphens_and_lookalikes() {
    for (typed, read) in [
        ("7K3M-9PQR-2XYZ", Some("7K3M9PQR2XYZ")),
        (" 7k3m 9pqr 2xyz ", Some("7K3M9PQR2XYZ")),
        ("abcd-efgh-jkmn", Some("ABCDEFGHJKMN")),
        (" oiL0 1234 5678 ", Some("011012345678")),
        ("oil0-0000-0000", Some("011000000000")),
        ("abcd-efgh-jkm", None),
        // U is no letter of the alphabet.
        ("abcd-efgh-jkmu", None),
        ("7K3M-9PQR-2XYU", None),
        ("", None),
    ] {
        assert_eq!(plain_code(typed).as_deref(), read, "{typed}");
    }
}
