//! Takes out of a picture what it tells besides what is seen: where, when, by whom and with what it was taken.
//!
//! Only parts that are known to be needed are copied; how to hold the picture is kept, what is not understood is not.
//! Nothing is decoded, so nothing is lost of what is seen.

/// A JPEG with its colours and its orientation and nothing else. `None`: it is broken.
pub fn clean_jpeg(content: &[u8]) -> Option<Vec<u8>> {
    let mut clean = vec![0xff, 0xd8];
    let mut orientation = None;
    let mut rest = content.strip_prefix(&[0xff, 0xd8])?;
    let mut segments = Vec::new();
    let scans = loop {
        let (marker, after) = marker(rest)?;
        match marker {
            0xd9 => return None,
            // A scan: what follows is the picture itself.
            0xda => break rest,
            0x01 | 0xd0..=0xd7 => rest = after,
            _ => {
                let (segment, after) = segment(after)?;
                if marker == 0xe1 && orientation.is_none() {
                    orientation = segment.strip_prefix(b"Exif\0\0").and_then(exif_orientation);
                }
                if let Some(kept) = kept(marker, segment) {
                    segments.push((marker, kept));
                }
                rest = after;
            }
        }
    };
    if let Some(orientation) = orientation.filter(|turn| (2..=8).contains(turn)) {
        write_segment(&mut clean, 0xe1, &exif(orientation));
    }
    for (marker, segment) in segments {
        write_segment(&mut clean, marker, &segment);
    }
    copy_scans(&mut clean, scans)?;
    Some(clean)
}

/// The marker at the start, past fill bytes, and what follows it.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let past = bytes.iter().position(|byte| *byte != 0xff)?;
    if past == 0 || bytes[past] == 0 {
        return None;
    }
    Some((bytes[past], &bytes[past + 1..]))
}

/// What a segment holds, and what follows it.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::from(u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]));
    Some((bytes.get(2..length)?, bytes.get(length..)?))
}

/// What is kept of a segment before the picture.
fn kept(marker: u8, segment: &[u8]) -> Option<Vec<u8>> {
    match marker {
        // JFIF: density and version; its thumbnail shows what may have been cut off.
        0xe0 if segment.starts_with(b"JFIF\0") && segment.len() >= 14 => Some([&segment[..12], &[0, 0]].concat()),
        // Colour profiles.
        0xe2 if segment.starts_with(b"ICC_PROFILE\0") => Some(segment.to_vec()),
        // Adobe: without it the colours of some pictures turn.
        0xee if segment.starts_with(b"Adobe") => Some(segment.get(..12)?.to_vec()),
        // Tables and frames.
        0xc0..=0xcf | 0xdb..=0xdf => Some(segment.to_vec()),
        _ => None,
    }
}

fn write_segment(to: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    to.extend([0xff, marker]);
    // Every segment copied here was that long before, or is a few bytes of our own.
    to.extend(((segment.len() + 2) as u16).to_be_bytes());
    to.extend(segment);
}

/// Copies the scans to the picture's end. Behind it cameras put films and second pictures: they stay behind.
fn copy_scans(to: &mut Vec<u8>, mut rest: &[u8]) -> Option<()> {
    loop {
        let (marker, after) = marker(rest)?;
        match marker {
            0xd9 => {
                to.extend([0xff, 0xd9]);
                return Some(());
            }
            0x01 | 0xd0..=0xd7 => {
                to.extend([0xff, marker]);
                rest = after;
            }
            _ => {
                let (segment, after) = segment(after)?;
                if marker == 0xda || kept(marker, segment).is_some() {
                    write_segment(to, marker, segment);
                }
                rest = after;
            }
        }
        if marker == 0xda || (0xd0..=0xd7).contains(&marker) {
            // The picture's own bytes run to the next marker; 0 after 0xff says that it is none.
            let end = (0..rest.len()).find(|at| rest[*at] == 0xff && rest.get(at + 1).is_some_and(|next| *next != 0));
            // A picture that breaks off is shown as far as it goes.
            let end = match end {
                Some(end) => end,
                None => {
                    // What may have begun a marker would be one byte more before the end's own.
                    let last = rest.iter().rposition(|byte| *byte != 0xff);
                    to.extend(&rest[..last.map_or(0, |last| last + 1)]);
                    to.extend([0xff, 0xd9]);
                    return Some(());
                }
            };
            to.extend(&rest[..end]);
            rest = &rest[end..];
        }
    }
}

const ORIENTATION: u16 = 0x0112;

/// How a camera was held, from the first directory of its EXIF.
fn exif_orientation(exif: &[u8]) -> Option<u8> {
    let big = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let bytes = [*exif.get(at)?, *exif.get(at + 1)?];
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let long = |at: usize| -> Option<usize> {
        let bytes: [u8; 4] = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) } as usize)
    };
    let directory = long(4)?;
    let count = usize::from(short(directory)?);
    (0..count)
        .map(|at| directory + 2 + at * 12)
        .find(|entry| short(*entry) == Some(ORIENTATION))
        .and_then(|entry| u8::try_from(short(entry + 8)?).ok())
}

/// EXIF that says how the camera was held and nothing else.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01".to_vec();
    exif.extend(ORIENTATION.to_be_bytes());
    exif.extend([0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
    exif
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// A PNG's last chunk: it has nothing in it.
const END: &[u8] = b"\0\0\0\0IEND\xae\x42\x60\x82";
/// What is needed to show a picture, and how many bytes it has at most (Portable Network Graphics, third edition, 11).
const SHOWN: [(&[u8], usize); 15] = [
    (b"IHDR", 13),
    (b"PLTE", 768),
    (b"IDAT", usize::MAX),
    (b"tRNS", 256),
    (b"gAMA", 4),
    (b"cHRM", 32),
    (b"sRGB", 1),
    (b"iCCP", usize::MAX),
    (b"cICP", 4),
    (b"sBIT", 4),
    (b"bKGD", 6),
    (b"pHYs", 9),
    (b"acTL", 8),
    (b"fcTL", 26),
    (b"fdAT", usize::MAX),
];

/// A PNG with what is needed to show it, animation included, and nothing else. `None`: it is broken.
pub fn clean_png(content: &[u8]) -> Option<Vec<u8>> {
    let mut clean = PNG.to_vec();
    let mut rest = content.strip_prefix(PNG)?;
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let whole = length.checked_add(12)?;
        let (chunk, after) = (rest.get(..whole)?, rest.get(whole..)?);
        let name = &chunk[4..8];
        if name == b"IEND" {
            clean.extend(END);
            return Some(clean);
        }
        // What is longer than it can be says something besides.
        if SHOWN.iter().any(|(shown, most)| *shown == name && length <= *most) {
            clean.extend(chunk);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn segment_bytes(marker: u8, body: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_segment(&mut bytes, marker, body);
        bytes
    }

    fn camera_picture(little_endian: bool) -> Vec<u8> {
        // Orientation 6, then a maker's word and a place.
        let exif = if little_endian {
            b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 45.5,-73.6".to_vec()
        } else {
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 45.5,-73.6".to_vec()
        };
        [
            vec![0xff, 0xd8],
            segment_bytes(0xe0, b"JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01\xaa\xbb\xcc"),
            segment_bytes(0xe1, &exif),
            segment_bytes(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:place>Maple Street 4</x:place>"),
            segment_bytes(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
            segment_bytes(0xe2, b"MPF\0second picture"),
            segment_bytes(0xed, b"Photoshop 3.0\08BIM by Rosa"),
            segment_bytes(0xfe, b"a comment"),
            segment_bytes(0xdb, &[0; 65]),
            segment_bytes(0xc2, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
            segment_bytes(0xda, &[1, 1, 0, 0, 63, 0]),
            vec![1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
            segment_bytes(0xfe, b"between scans"),
            segment_bytes(0xda, &[1, 1, 0, 0, 63, 0]),
            vec![5, 6, 0xff, 0xd9],
            b"a film behind the picture".to_vec(),
        ]
        .concat()
    }

    fn holds(content: &[u8], words: &str) -> bool {
        content.windows(words.len()).any(|window| window == words.as_bytes())
    }

    #[test]
    fn a_photograph_loses_where_and_by_whom_it_was_taken_and_stays_upright() {
        for little_endian in [false, true] {
            let clean = clean_jpeg(&camera_picture(little_endian)).unwrap();
            for told in ["GPS", "Maple", "Rosa", "comment", "MPF", "between", "film", "\u{aa}"] {
                assert!(!holds(&clean, told), "{told}");
            }
            assert!(holds(&clean, "colours"));
            let exif_at = clean.windows(6).position(|window| window == b"Exif\0\0").unwrap();
            assert_eq!(exif_orientation(&clean[exif_at + 6..]), Some(6));
            assert!(clean.ends_with(&[5, 6, 0xff, 0xd9]));
            assert!(clean.windows(8).any(|window| window == [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]));
            assert_eq!(clean_jpeg(&clean).unwrap(), clean, "clean stays as it is");
        }
    }

    #[test]
    fn a_photograph_that_breaks_off_in_the_middle_of_a_marker_is_clean_at_once() {
        let mut broken = camera_picture(true);
        let end = broken.windows(2).rposition(|window| window == [0xff, 0xd9]).unwrap();
        broken.truncate(end + 1);
        let clean = clean_jpeg(&broken).unwrap();
        assert!(clean.ends_with(&[5, 6, 0xff, 0xd9]));
        assert_eq!(clean_jpeg(&clean), Some(clean));
    }

    fn chunk(name: &[u8], body: &[u8]) -> Vec<u8> {
        [&(body.len() as u32).to_be_bytes(), name, body, &[0; 4]].concat()
    }

    #[test]
    fn a_drawing_loses_its_text() {
        let drawing = [
            PNG.to_vec(),
            chunk(b"IHDR", &[0; 13]),
            chunk(b"tEXt", b"Author\0Rosa"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0Maple"),
            chunk(b"eXIf", b"MM\0*GPS"),
            chunk(b"tIME", &[0; 7]),
            chunk(b"gAMA", b"Karim was here"),
            chunk(b"IDAT", b"the picture"),
            chunk(b"IEND", b"Amina too"),
            b"behind the end".to_vec(),
        ]
        .concat();
        let clean = clean_png(&drawing).unwrap();
        for told in ["Rosa", "Maple", "GPS", "tIME", "Karim", "Amina", "behind"] {
            assert!(!holds(&clean, told), "{told}");
        }
        assert!(holds(&clean, "the picture"));
        assert!(clean.ends_with(END));
    }

    #[test]
    fn a_broken_picture_is_told_from_a_whole_one() {
        let (jpeg, png) = (camera_picture(false), [PNG, &chunk(b"IHDR", &[0; 13])].concat());
        assert_eq!(clean_jpeg(&jpeg[..40]), None);
        assert_eq!(clean_png(&png), None);
    }

    proptest! {
        #[test]
        fn no_bytes_whatever_bring_it_down(mut content in proptest::collection::vec(any::<u8>(), 0..400)) {
            _ = clean_jpeg(&content);
            content.splice(0..0, [0xff, 0xd8, 0xff, 0xe1]);
            _ = clean_jpeg(&content);
            content.splice(0..4, PNG.iter().copied());
            _ = clean_png(&content);
        }
    }
}
