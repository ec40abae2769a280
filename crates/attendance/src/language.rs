//! Languages by their BCP 47 tags. It knows no language by name.

/// Whether two tags name one language, whatever the place or the script.
pub fn same_language(one: &str, other: &str) -> bool {
    let bare = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_itself_in_another_country_and_no_other_that_begins_alike() {
        for (one, other, same) in
            [("es", "es-MX", true), ("ES-419", "es", true), ("pt-BR", "pt-PT", true), ("es", "est", false)]
        {
            assert_eq!(same_language(one, other), same, "{one} {other}");
        }
    }
}
