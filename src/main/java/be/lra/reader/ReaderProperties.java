package be.lra.reader;

import be.lra.eid.PinnedRoot;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the card readers. The six Belgian roots are always trusted.
 *
 * @param testRoots SHA-256 fingerprints of roots of test cards that this deployment accepts; none by default, and every
 *     screen says "test card"
 * @param timeToLive how long a reading waits for its agent (architecture.md 5: two minutes)
 * @param nonceValidity how long a bridge may take for one card, from opening the reading to bringing its files
 * @param clockSkew how far the clock of a counter PC may be off before its messages are refused
 */
@ConfigurationProperties("lra.reader")
record ReaderProperties(
        @DefaultValue({}) List<String> testRoots,
        @DefaultValue("PT2M") Duration timeToLive,
        @DefaultValue("PT1M") Duration nonceValidity,
        @DefaultValue("PT1M") Duration clockSkew) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    ReaderProperties {
        testRoots = testRoots.stream()
                .filter(fingerprint -> !fingerprint.isBlank())
                .map(fingerprint -> PinnedRoot.test(fingerprint).fingerprint())
                .toList();
        check("time-to-live", timeToLive);
        check("nonce-validity", nonceValidity);
        check("clock-skew", clockSkew);
    }

    private static void check(String name, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "lra.reader." + name + " must be above 0 and at most ten minutes, not " + value);
        }
    }
}
