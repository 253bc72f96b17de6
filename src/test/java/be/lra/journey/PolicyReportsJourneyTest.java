package be.lra.journey;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody puts into a page is kept out by its policy, and the browser reports it. */
class PolicyReportsJourneyTest extends Journey {

    private static final String PICTURE_FROM_ELSEWHERE = "() => { const picture = document.createElement('img');"
            + " picture.src = 'http://elsewhere.example/x.png'; document.body.append(picture); }";

    @ParameterizedTest
    @CsvSource({"/sign-in, citizen", "/desk/login, desk"})
    void browserReportsWhatThePolicyKeepsFromAPage(String path, String face) {
        Page page = chromium.small(true);
        page.navigate(address(path).toString());
        double before = reported(face);

        page.evaluate(PICTURE_FROM_ELSEWHERE);

        await().until(() -> reported(face) == before + 1);
    }

    private double reported(String face) {
        return meters.counter("lra.web.policy.reports", "face", face, "directive", "img-src")
                .count();
    }
}
