//! A drawing as pixels, drawn by the browser with the fonts that it has.

use js_sys::{Promise, encode_uri_component};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// A drawing, which is SVG with a width and a height, as PNG. `scale` says of these two how many
/// pixels stand for one of theirs. None where the browser can't draw it.
pub async fn png(svg: &Blob, scale: fn(f64, f64) -> f64) -> Option<Blob> {
    let svg = JsFuture::from(svg.text()).await.ok()?.as_string()?;
    let image = HtmlImageElement::new().ok()?;
    // The page's policy lets images come from such addresses, and some browsers take what comes
    // from an address of a Blob for another site's, of which no pixels are given.
    image.set_src(&format!(
        "data:image/svg+xml,{}",
        String::from(encode_uri_component(&svg))
    ));
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (
        f64::from(image.natural_width()),
        f64::from(image.natural_height()),
    );
    let scale = scale(width, height);
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (canvas.width().into(), canvas.height().into());
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let made = Promise::new(&mut |done, _| _ = canvas.to_blob(&done));
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}
