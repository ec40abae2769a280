//! A link as a square of dots, drawn as one shape. It knows nothing of what the link says.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode, types::QrError};

/// An SVG of black dots on nothing; the page around it is the margin that a camera wants.
pub fn svg(link: &str) -> Result<String, QrError> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M)?;
    let size = code.width();
    let mut path = String::new();
    for (row, dots) in code.to_colors().chunks(size).enumerate() {
        let mut at = 0;
        while at < size {
            let dark = dots[at..].iter().take_while(|dot| **dot == Color::Dark).count();
            if dark > 0 {
                // Dots beside each other are one bar: fewer shapes, and no hairlines between them.
                let _ = write!(path, "M{at} {row}h{dark}v1h-{dark}z");
            }
            at += dark.max(1);
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_one_shape_within_its_square() {
        let svg = svg("presente://join?address=https%3A%2F%2Fschool.example&code=7K3M9PQR2XYZ").expect("it fits");
        assert_eq!(svg.matches("<path").count(), 1);
        // The three corners by which a camera finds it begin with a bar of seven dots.
        assert!(svg.contains("M0 0h7v1h-7z") && svg.contains("M0 6h7v1h-7z"), "{svg}");
    }
}
