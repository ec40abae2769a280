//! Where a school's server is, as a parent types it from a letter.
//!
//! Plain HTTP is for this computer alone, for trials: nothing about a child crosses a network in the clear.

use std::net::IpAddr;

use attendance::Refusal;
use protocol::{Pin, apart};

/// The address as it is kept: scheme, host and port, no slash at the end, and the pin where one stands on it.
///
/// A missing scheme is forgiven, as are spaces, capitals in the host and a slash at the end.
pub fn parse_address(typed: &str) -> Result<String, Refusal> {
    let unusable = || Refusal::AddressUnusable { address: typed.trim().to_owned() };
    let tidy: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let (tidy, pin) = match apart(&tidy) {
        (tidy, None) => (tidy.to_owned(), None),
        (tidy, Some(pin)) => (tidy.to_owned(), Some(Pin::read(pin).ok_or(Refusal::PinUnusable)?)),
    };
    let (scheme, rest) = match tidy.split_once("://") {
        Some((scheme, rest)) => (Some(scheme.to_ascii_lowercase()), rest),
        None => (None, tidy.as_str()),
    };
    let authority = rest.trim_end_matches('/').to_ascii_lowercase();
    let (host, port) = split_port(&authority).ok_or_else(unusable)?;
    let usable = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | ':' | '[' | ']');
    if host.is_empty() || !host.chars().all(usable) {
        return Err(unusable());
    }
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err(unusable());
    }
    let scheme = match scheme.as_deref() {
        // A pin is for an encrypted way.
        None | Some("https") if pin.is_some() => "https",
        None if is_loopback(host) => "http",
        None | Some("https") => "https",
        Some("http") if is_loopback(host) && pin.is_none() => "http",
        Some(_) => return Err(unusable()),
    };
    let address = format!("{scheme}://{authority}");
    Ok(pin.map_or(address.clone(), |pin| pin.on(&address)))
}

/// Host and port; IPv6 hosts keep their brackets.
fn split_port(authority: &str) -> Option<(&str, Option<&str>)> {
    if let Some(end) = authority.find(']') {
        let (host, rest) = authority.split_at(end + 1);
        return match rest.strip_prefix(':') {
            Some(port) => Some((host, Some(port))),
            None => rest.is_empty().then_some((host, None)),
        };
    }
    Some(match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    })
}

/// Whether a host is this computer itself.
fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_a_parent_types_it() {
        let table = [
            ("maple.example.org", "https://maple.example.org"),
            ("  Maple.Example.org / ", "https://maple.example.org"),
            ("https://maple.example.org/", "https://maple.example.org"),
            ("HTTPS://maple.example.org:8443", "https://maple.example.org:8443"),
            ("127.0.0.1:4020", "http://127.0.0.1:4020"),
            ("http://127.9.9.9:4020/", "http://127.9.9.9:4020"),
            ("localhost:4020", "http://localhost:4020"),
            ("http://[::1]:4020", "http://[::1]:4020"),
            ("192.168.1.10:8460/#abcd-efgh-jkmn-pqrs", "https://192.168.1.10:8460#ABCDEFGHJKMNPQRS"),
            ("127.0.0.1:8460#ABCDEFGHJKMNPQRS", "https://127.0.0.1:8460#ABCDEFGHJKMNPQRS"),
        ];
        for (typed, kept) in table {
            assert_eq!(parse_address(typed).as_deref(), Ok(kept), "{typed}");
        }
    }

    #[test]
    fn an_address_that_would_go_in_the_clear_or_nowhere_is_refused() {
        for typed in [
            "",
            "http://maple.example.org",
            "http://192.168.1.10",
            "ftp://maple.example.org",
            "maple example/../etc",
            "maple.example.org:port",
            "127.0.0.1@evil.example",
            "http://localhost.evil.example",
            "http://localhost:4020#ABCDEFGHJKMNPQRS",
        ] {
            assert!(matches!(parse_address(typed), Err(Refusal::AddressUnusable { .. })), "{typed}");
        }
        assert_eq!(parse_address("maple.example.org#ABC"), Err(Refusal::PinUnusable), "and never without its pin");
    }
}
