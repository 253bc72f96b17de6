package be.lra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every page of the citizen's face keeps to. */
public final class CitizenPage {

    private static final int HEAVIEST = 30_000; // bytes with style sheet and script; issue 2
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"/assets/([^\"?]+)");

    private CitizenPage() {}

    /**
     * No style and no code within the page, which its content security policy would refuse, not too heavy, and valid HTML
     * by the checker of the W3C.
     */
    public static void keepsTheRules(MockHttpServletResponse response) throws IOException {
        String page = response.getContentAsString();
        assertThat(page).doesNotContain("style=\"", "<style", "onclick=").doesNotContainPattern("<script>");
        assertThat(response.getContentAsByteArray().length + assets(page)).isLessThan(HEAVIEST);
        assertThat(HtmlValidity.faults(page)).as(page).isEmpty();
    }

    private static long assets(String page) throws IOException {
        long bytes = 0;
        Matcher asset = ASSET.matcher(page);
        while (asset.find()) {
            bytes += Files.size(Path.of("frontend", asset.group(1)));
        }
        return bytes;
    }
}
