//! Languages by their BCP 47 tags. It knows no language by name.

/// Whether two tags name one language, whatever the place or the script.
pub fn same_language(one: &str, other: &str) -> bool {
    let bare = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    bare(one) == bare(other)
}
