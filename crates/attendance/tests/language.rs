//! Which languages are the same one.

use attendance::same_language;

#[test]
fn a_language_is_itself_in_another_country_and_no_other_that_begins_alike() {
    for (one, other, same) in
        [("es", "es-MX", true), ("ES-419", "es", true), ("pt-BR", "pt-PT", true), ("es", "est", false)]
    {
        assert_eq!(same_language(one, other), same, "{one} {other}");
    }
}
