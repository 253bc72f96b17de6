package be.lra.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What an auditor does on the screen: finds a registration by its reference and reads what happened, in order. */
final class AuditorPages {

    private final Page page;
    private final Words words;
    private final Gallery gallery;

    AuditorPages(Page page, Words words, Gallery gallery) {
        this.page = page;
        this.words = words;
        this.gallery = gallery;
    }

    void signIn(String userName, String password) {
        new DeskPages(page, words, gallery).signIn(userName, password);
    }

    /** The sentences of the trail, first event first or last, as the screen has them. */
    List<String> trailOf(String reference) {
        page.navigate(Journey.address("/desk/audit").toString());
        Locator field = page.getByLabel(words.of("audit.reference.label")).first();
        field.waitFor();
        gallery.look(page, "audit");
        field.fill(reference);
        page.getByText(words.of("audit.reference.open")).first().click();
        page.locator(".trail-entry").first().waitFor();
        gallery.look(page, "trail");
        return page.locator(".trail-words > span").allInnerTexts();
    }
}
