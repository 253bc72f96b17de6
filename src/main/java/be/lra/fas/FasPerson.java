package be.lra.fas;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who signed in at the federal service, as it vouches for.
 *
 * @param subject its name for this person at this client
 * @param levels the values of the claim that tells the level
 * @param provenAt when the person last proved to be it; empty where the service does not tell
 * @param told what it tells of the person
 * @param idToken to sign out there again
 */
record FasPerson(
        String subject, List<String> levels, Optional<Instant> provenAt, Map<String, Object> told, String idToken) {

    /** What is told under a name, where it is a text. */
    Optional<String> text(String claim) {
        return told.get(claim) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** Masked: neither number nor name reaches a log. */
    @Override
    public String toString() {
        return "FasPerson" + levels;
    }
}
