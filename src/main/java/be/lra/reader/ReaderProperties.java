package be.lra.reader;

import be.lra.eid.PinnedRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the card readers. The six Belgian roots are always trusted.
 *
 * @param testRoots SHA-256 fingerprints of roots of test cards that this deployment accepts; none by default, and every
 *     screen says "test card"
 * @param timeToLive how long a reading waits for its agent (architecture.md 5: two minutes)
 * @param nonceValidity how long a bridge may take for one card, from opening the reading to bringing its files
 * @param photoWait how long the photo of a card may come after its texts; ours, as long as a bridge reads at most
 * @param clockSkew how far the clock of a counter PC may be off before it is told the server's time
 * @param oldestBridge the oldest version of the reader program that is listened to
 * @param revocation how the signers of cards are asked for
 * @param own set where the server is a counter PC too
 */
@ConfigurationProperties("lra.reader")
record ReaderProperties(
        @DefaultValue({}) List<String> testRoots,
        @DefaultValue("PT2M") Duration timeToLive,
        @DefaultValue("PT1M") Duration nonceValidity,
        @DefaultValue("PT20S") Duration photoWait,
        @DefaultValue("PT1M") Duration clockSkew,
        @DefaultValue("0.1.0") String oldestBridge,
        @DefaultValue Pairing pairing,
        @DefaultValue Revocation revocation,
        @DefaultValue Own own) {

    /**
     * The reader program of a server that is the counter PC itself.
     *
     * @param jar file of the program; empty for none
     * @param key file of its key, made at its first start
     */
    record Own(
            @DefaultValue("") String jar, @DefaultValue("") String key) {

        Own {
            if (!jar.isEmpty() && (!Files.isReadable(Path.of(jar)) || key.isBlank())) {
                throw new IllegalArgumentException(
                        "lra.reader.own.jar must be the reader program, and lra.reader.own.key name a file for its key");
            }
        }
    }

    /**
     * Whether the certificate that signed a card was withdrawn, by the list its issuer publishes.
     *
     * @param hosts that may be asked, with the port where it is not the usual one; an address on a card that names another
     *     is not asked (eid-card.md 4: the Belgian authorities')
     * @param limit for fetching a list, in the background
     * @param patience how long a card waits for an answer that is not there yet
     * @param required whether a card without an answer is refused; else it is marked
     */
    record Revocation(
            @DefaultValue({"crl.eid.belgium.be", "crl.eidpki.belgium.be"})
            Set<String> hosts,

            @DefaultValue("PT5S") Duration limit,
            @DefaultValue("PT0.2S") Duration patience,
            @DefaultValue("false") boolean required) {

        Revocation {
            hosts = Set.copyOf(hosts);
            check("revocation.limit", limit, LONGEST);
            check("revocation.patience", patience, limit);
        }
    }

    /**
     * Limits of the codes by which reader programs are connected to desks.
     *
     * @param codeValidity how long a code can be typed
     * @param tries codes an agent may type in ten minutes before having to wait
     * @param codesPerAddress codes that bridges of one address may ask for in ten minutes: a town hall has two hundred PCs behind one
     * @param openCodes codes that may wait at once, of all bridges
     */
    record Pairing(
            @DefaultValue("PT10M") Duration codeValidity,
            @DefaultValue("5") int tries,
            @DefaultValue("300") int codesPerAddress,
            @DefaultValue("1000") int openCodes) {

        Pairing {
            check("pairing.code-validity", codeValidity, LONGEST_CODE);
            if (tries < 1 || codesPerAddress < 1 || openCodes < 1) {
                throw new IllegalArgumentException("the limits under lra.reader.pairing must be above 0");
            }
        }
    }

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_CODE = Duration.ofHours(1); // 40 bits, see PairingCode

    ReaderProperties {
        testRoots = testRoots.stream()
                .filter(fingerprint -> !fingerprint.isBlank())
                .map(fingerprint -> PinnedRoot.test(fingerprint).fingerprint())
                .toList();
        check("time-to-live", timeToLive, LONGEST);
        check("nonce-validity", nonceValidity, LONGEST);
        check("photo-wait", photoWait, LONGEST);
        check("clock-skew", clockSkew, LONGEST);
    }

    private static void check(String name, Duration value, Duration longest) {
        if (value.isNegative() || value.isZero() || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "lra.reader.%s must be above 0 and at most %s, not %s".formatted(name, longest, value));
        }
    }
}
