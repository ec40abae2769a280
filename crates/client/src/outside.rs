//! Which links may leave the window, once a person has said yes: to a page, a letter or a call. It opens nothing.

use attendance::Refusal;
use url::Url;

/// The longest link that is handed to another program.
const LINK_MOST: usize = 2_000;

/// A link as the system's own program is given it.
///
/// Never one with a name or a password in it: `https://school.org@evil.example` is a page of evil.example.
pub fn outside_link(text: &str) -> Result<String, Refusal> {
    let unusable = || Refusal::LinkUnusable;
    if text.len() > LINK_MOST || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(unusable());
    }
    let url = Url::parse(text).map_err(|_| unusable())?;
    let is_good = match url.scheme() {
        "http" | "https" => url.has_host() && url.username().is_empty() && url.password().is_none(),
        "mailto" | "tel" => !url.path().is_empty(),
        _ => false,
    };
    // Escaped, a letter of another script is up to twelve times as long.
    if is_good && url.as_str().len() <= LINK_MOST { Ok(url.into()) } else { Err(unusable()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_a_letter_or_a_call_leaves_the_window() {
        let table = [
            ("https://maplestreet.example/bus?day=1", Some("https://maplestreet.example/bus?day=1")),
            ("http://maplestreet.example", Some("http://maplestreet.example/")),
            ("mailto:okafor@maplestreet.example", Some("mailto:okafor@maplestreet.example")),
            ("tel:+19785550102", Some("tel:+19785550102")),
            // A letter of another script that looks like one of ours is told apart.
            ("https://m\u{430}plestreet.example/", Some("https://xn--mplestreet-zqi.example/")),
            ("https://maplestreet.example@evil.example/", None),
            ("https://:secret@evil.example/", None),
            ("file:///etc/passwd", None),
            ("javascript:alert(1)", None),
            ("data:text/html,<script>alert(1)</script>", None),
            ("presente://join?address=https://evil.example&code=0", None),
            ("smb://evil.example/share", None),
            ("https://", None),
            ("mailto:", None),
            ("--help", None),
            ("https://maplestreet.example/\nx", None),
            ("maplestreet.example", None),
            ("", None),
        ];
        for (text, link) in table {
            assert_eq!(outside_link(text).ok().as_deref(), link, "{text}");
        }
        assert!(outside_link(&format!("https://maplestreet.example/{}", "a".repeat(2_000))).is_err());
    }

    #[test]
    fn a_link_that_grows_too_long_by_being_escaped_stays_inside() {
        for (letters, leaves) in [(160, true), (170, false)] {
            let link = format!("tel:{}", "\u{1F4DE}".repeat(letters));
            assert_eq!(outside_link(&link).is_ok(), leaves, "{letters}");
        }
    }
}
