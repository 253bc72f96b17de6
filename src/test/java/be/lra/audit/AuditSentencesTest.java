package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditSentencesTest {

    private final AuditSentences sentences = new AuditSentences(messages(), new NoNames());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfEventHasItsSentence(Language language) {
        assertThat(AuditSentences.kinds())
                .isNotEmpty()
                .allSatisfy(kind ->
                        assertThat(sentences.label(kind, language.locale())).isNotBlank());
    }

    @Test
    void everyPurposeThatHasWordsCanBeSearched() {
        String prefix = "audit.purpose.";

        assertThat(AuditSentences.purposes())
                .containsExactlyElementsOf(ResourceBundle.getBundle("i18n/audit", Locale.ENGLISH).keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .sorted()
                        .toList());
    }

    @Test
    void codesAreSaidInWords() {
        var line = line("RegistrationStarted", Map.of("means", "card"));

        assertThat(sentences.sentence(line, Locale.ENGLISH)).isEqualTo("The registration began: eID card.");
    }

    @Test
    void numbersAndUnknownCodesStayAsTheyAre() {
        var line = line("OneTimeCodeWrong", Map.of("attemptsLeft", 3, "purpose", "SOMETHING_NEW"));

        assertThat(sentences.sentence(line, Locale.FRENCH))
                .isEqualTo("Un mauvais code à usage unique a été introduit (SOMETHING_NEW) ; 3 essais restent.");
    }

    @Test
    void timesAreSaidInBelgianTime() {
        var line = line("RegistrationIssued", Map.of("expiresAt", "2026-12-01T22:59:59Z"));

        assertThat(sentences.sentence(line, Locale.ENGLISH)).contains("01.12.2026 23:59");
    }

    private static AuditLine line(String kind, Map<String, Object> details) {
        return new AuditLine(
                UUID.randomUUID(),
                Instant.parse("2026-11-17T09:40:00Z"),
                kind,
                details,
                new Actor.Machine("test"),
                null,
                false,
                null,
                null);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/audit");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Knows nobody. */
    private static final class NoNames implements StaffNames {
        @Override
        public Actor.Agent atWork() {
            throw new IllegalStateException("nobody is at work");
        }

        @Override
        public Optional<String> agent(UUID agent) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> agentCalled(String pseudonym) {
            return Optional.empty();
        }

        @Override
        public Optional<String> office(UUID office) {
            return Optional.empty();
        }

        @Override
        public java.util.Map<UUID, String> desks(UUID office) {
            return java.util.Map.of();
        }

        @Override
        public Optional<String> desk(UUID desk) {
            return Optional.empty();
        }
    }
}
