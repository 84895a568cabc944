//! The window around the page.

use thirtyfour::WebDriver;

use crate::screen::Screen;

/// Width and height of a display on which all windows fit.
pub const DISPLAY_PX: (u32, u32) = (1600, 1200);

/// Gives the window the size at which the page has the size of the screen.
///
/// In the middle of the display, where its pointer rests: without a window manager, the window
/// under it is the one that has the keyboard, and in WebKit nothing has the focus in another.
pub async fn resize(web: &WebDriver, screen: Screen) {
    // Bars around the page have a height of their own, and a window may take a moment to follow.
    for _ in 0..20 {
        let script =
            "return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]";
        let given = web.execute(script, vec![]).await;
        let sizes = given.expect("a page has a size").convert::<[u32; 4]>();
        let [more_px, higher_px, width_px, height_px] = sizes.expect("sizes are whole pixels");
        if (width_px, height_px) == (screen.width_px, screen.height_px) {
            return;
        }
        let (width_px, height_px) = (screen.width_px + more_px, screen.height_px + higher_px);
        let [left_px, top_px] = [(DISPLAY_PX.0, width_px), (DISPLAY_PX.1, height_px)]
            .map(|(display_px, window_px)| i64::from(display_px.saturating_sub(window_px) / 2));
        let resized = web
            .set_window_rect(left_px, top_px, width_px, height_px)
            .await;
        resized.expect("a window has a size that can be set");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the window took no such size: {screen:?}");
}
