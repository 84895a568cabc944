//! Where a template puts what lies across the plot: in pixels, or in shares of the plot's width.
//!
//! The program knows how wide the plot is and draws in pixels. A picture that is in the page before
//! the program, and that a style sheet alone fits to the screen, is drawn in shares: an SVG
//! coordinate may be a percentage of the width of the drawing around it (SVG 2, 8.9).

use std::fmt::Display;

use maud::{Markup, html};

use crate::px::Px;

/// A way to write what lies across the plot. What templates hand in is in pixels of the scene.
pub trait Across: Copy {
    /// A coordinate or a length, as it is written.
    type Length: Display;

    /// A coordinate, from the left edge of the plot.
    fn x(self, x_px: f64) -> Self::Length;

    /// A length.
    fn length(self, px: f64) -> Self::Length;

    /// A part that keeps its size and lies around a coordinate: it is handed the coordinate that it
    /// is to be drawn around, in pixels.
    fn anchored(self, x_px: f64, part: impl FnOnce(f64) -> Markup) -> Markup;
}

/// In pixels.
#[derive(Clone, Copy, Debug)]
pub struct Pixels;

impl Across for Pixels {
    type Length = Px;

    fn x(self, x_px: f64) -> Px {
        Px(x_px)
    }

    fn length(self, px: f64) -> Px {
        Px(px)
    }

    fn anchored(self, x_px: f64, part: impl FnOnce(f64) -> Markup) -> Markup {
        part(x_px)
    }
}

/// In shares of the width of the plot.
#[derive(Clone, Copy, Debug)]
pub struct Shares {
    /// The coordinate of the scene that lies at the left edge, in pixels.
    pub start_px: f64,
    /// How wide the plot is in the scene, in pixels.
    pub plot_px: f64,
}

impl Across for Shares {
    type Length = String;

    fn x(self, x_px: f64) -> String {
        self.length(x_px - self.start_px)
    }

    fn length(self, px: f64) -> String {
        // Two decimals are a fifth of a pixel on the widest screen.
        format!("{}%", Px(px / self.plot_px * 100.0))
    }

    fn anchored(self, x_px: f64, part: impl FnOnce(f64) -> Markup) -> Markup {
        html! { svg x=(self.x(x_px)) { (part(0.0)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cross(across: impl Across) -> String {
        let drawn = across.anchored(
            250.0,
            |x_px| html! { path d={ "M" (Px(x_px - 3.0)) " 0h6" } {} },
        );
        let (x, length) = (across.x(250.0), across.length(50.0));
        format!("{x} {length} {}", drawn.into_string())
    }

    #[test]
    fn a_part_lies_at_the_same_place_in_pixels_and_in_shares() {
        assert_eq!(cross(Pixels), "250 50 <path d=\"M247 0h6\"></path>");
        let shares = Shares {
            start_px: 150.0,
            plot_px: 400.0,
        };
        assert_eq!(
            cross(shares),
            "25% 12.5% <svg x=\"25%\"><path d=\"M-3 0h6\"></path></svg>"
        );
    }
}
