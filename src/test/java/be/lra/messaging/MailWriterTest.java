package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.identity.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class MailWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");

    private final Mail mail = MailWriter.write(
            UUID.randomUUID(), MessagingFixtures.to("zoe@example.org"), MessagingFixtures.EVERY_BLOCK, NOW);

    @Test
    void bothPartsSayTheSameWords() {
        List<String> plain = words(mail.text());

        List<String> rich = words(visible(mail.html()));

        assertThat(rich).isEqualTo(plain).contains("<Müller>,", "482913", "activer");
    }

    @Test
    void frenchSetsTheColonApart() {
        assertThat(mail.language()).isEqualTo(Language.FR);
        assertThat(mail.text()).contains("\nCommune\u00a0: Val-Exemple\n");
        assertThat(mail.html()).contains("Commune\u00a0:");
    }

    @Test
    void pointsAreAListWithoutAnOrder() {
        assertThat(mail.text()).contains("\n– une carte d’identité ;\n– un passeport.\n");
        assertThat(mail.html()).contains("<ul ", "</ul>").containsPattern("<li [^>]*>une carte d’identité ;</li>");
    }

    @Test
    void theLinkIsWrittenOutInBothParts() {
        assertThat(mail.text()).contains("\nhttps://lra.example/activate/abc?a=1&b=2\n");
        assertThat(mail.html())
                .contains("href=\"https://lra.example/activate/abc?a=1&amp;b=2\"")
                .contains(">https://lra.example/activate/abc?a=1&amp;b=2</a>");
    }

    /** A button in a mail that says that all is well would be pressed because it is there. */
    @Test
    void wayOutIsNoButton() {
        assertThat(mail.html()).containsOnlyOnce("class=\"button\"").containsOnlyOnce(">Ce n’était pas moi</a>");
        assertThat(mail.text()).contains("\nCe n’était pas moi\nhttps://lra.example/not-me/def\n");
    }

    @Test
    void typedSignsNeverBecomeMarkup() {
        assertThat(mail.html()).doesNotContain("<Müller>").contains("&amp; Ana &lt;Müller&gt;");
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        assertThat(mail.html()).doesNotContain("<img", "src=", "url(", "@import", "<link");
    }

    @Test
    void mailHasTheColourOfThePages() throws IOException {
        Matcher brand = Pattern.compile("--brand: (#[0-9a-f]{6});")
                .matcher(Files.readString(Path.of("frontend/citizen/citizen.css")));
        assertThat(brand.find()).isTrue();

        assertThat(mail.html()).contains("background:" + brand.group(1) + ";color:#ffffff");
    }

    @Test
    void subjectWithALineBreakIsRefused() {
        var blocks = MessagingFixtures.EVERY_BLOCK.blocks();

        assertThatThrownBy(() -> new MailContent("Activation\r\nBcc: all@example.org", blocks))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void senderNameWithALineBreakIsRefused() {
        var good = MessagingFixtures.to("zoe@example.org");

        assertThatThrownBy(() -> new OutgoingMessage(
                        good.kind(), good.subject(), good.recipient(), good.language(), "Commune\nBcc: x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsDoNotShowInText() {
        assertThat(MessagingFixtures.EVERY_BLOCK.toString()).doesNotContain("482913", "abc?a=1");
        assertThat(mail.toString()).doesNotContain("482913", "zoe");
    }

    private static String visible(String html) {
        String body = html.substring(html.indexOf("<body"));
        return HtmlUtils.htmlUnescape(body.replaceAll("<[^>]*>", " "));
    }

    /** Without the dashes before points: the rich part has a list for them. */
    private static List<String> words(String text) {
        return Arrays.stream(text.replace("\n– ", "\n").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
