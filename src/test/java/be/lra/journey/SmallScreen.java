package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;

/**
 * A browser of 320 pixels, the width of a small phone and of a big screen at 400 % (WCAG 2.2, 1.4.10), used by its keyboard
 * alone.
 *
 * @param scripts whether it runs them
 * @param pace of its user
 */
record SmallScreen(Page page, boolean scripts, Pace pace) {

    static final int WIDTH = 320;

    void open(URI address) {
        page.navigate(address.toString());
        fits();
    }

    SmallScreen type(String field, String text) {
        page.locator(field).focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        pace.types(text);
        return this;
    }

    /** Goes to a field, link, or button, and presses a key there that stays on the page. */
    SmallScreen press(String where, String key) {
        page.locator(where).first().focus();
        page.keyboard().press(key);
        pace.acts();
        return this;
    }

    /** Has read the page, presses the return key where one is, or where it is asked for, and waits for the page that comes. */
    void enter(String where, String arrived) {
        pace.reads(page.locator("main").innerText());
        page.locator(where).first().focus();
        page.keyboard().press("Enter");
        pace.acts();
        try {
            page.waitForURL(url -> URI.create(url).getPath().equals(arrived));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    page.url() + " says: " + page.locator("main").innerText(), e);
        }
        fits();
    }

    void reload() {
        page.reload();
        fits();
    }

    /** Nothing is wider than the screen. Asked of the page itself, which takes scripts. */
    private void fits() {
        if (scripts) {
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(page.url())
                    .isLessThanOrEqualTo(WIDTH);
        }
    }
}
