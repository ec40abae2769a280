//! What people type and click: codes, pins, addresses, links, versions. What was read is written and read again as the same.
//!
//! A code that was guessed lets nobody in.

use client::{outside_link, parse_address};
use protocol::{CODE_LENGTH, Pin, RECOVERY_LENGTH, Version, apart, plain_code, plain_recovery_code};
use url::Url;

pub fn body(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for (read, length) in [(plain_code(&text), CODE_LENGTH), (plain_recovery_code(&text), RECOVERY_LENGTH)] {
        let Some(code) = read else { continue };
        assert_eq!(code.len(), length);
        let again = if length == CODE_LENGTH { plain_code(&code) } else { plain_recovery_code(&code) };
        assert_eq!(again.as_deref(), Some(code.as_str()));
    }
    if let Some(pin) = Pin::read(&text) {
        assert_eq!(Pin::read(&pin.grouped()), Some(pin.clone()));
        assert_eq!(Pin::read(pin.plain()), Some(pin.clone()));
        let address = pin.on("https://maple.example");
        assert_eq!(apart(&address), ("https://maple.example", Some(pin.plain())));
    }
    if let Ok(address) = parse_address(&text) {
        assert_eq!(parse_address(&address).as_deref(), Ok(address.as_str()), "of {text:?}");
        // Nothing goes in the clear beyond this computer, and nobody's name or password goes along.
        let url = Url::parse(apart(&address).0);
        if let Ok(url) = url {
            let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
            let is_near = host == "localhost" || host.parse().is_ok_and(|host: std::net::IpAddr| host.is_loopback());
            assert!(url.scheme() == "https" || url.scheme() == "http" && is_near, "{address} of {text:?}");
            assert!(url.username().is_empty() && url.password().is_none(), "{address} of {text:?}");
        }
    }
    if let Ok(link) = outside_link(&text) {
        assert_eq!(outside_link(&link).ok().as_deref(), Some(link.as_str()), "of {text:?}");
        assert!(["https://", "http://", "mailto:", "tel:"].iter().any(|way| link.starts_with(way)), "{link}");
        assert!(!link.chars().any(char::is_control), "{link:?}");
    }
    if let Ok(version) = text.parse::<Version>() {
        assert_eq!(version.to_string().parse(), Ok(version));
    }
}
