package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.TestCards;
import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeRequest.Sender;
import be.lra.desk.BridgeVersion;
import be.lra.desk.CardFilesLines;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.eid.EidReading;
import be.lra.eid.EidVerifier;
import be.lra.eid.PinnedRoot;
import be.lra.eid.TrustedRoots;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Whatever is sent to the bridges' door is taken apart, or refused as malformed, and nothing else: a path in the first
 * line, headers in the next ones, and a body behind an empty line.
 */
class BridgeMessageFuzzTest {

    private static final UUID DESK = new UUID(0, 7);
    private static final UUID READING = new UUID(0, 8);
    private static final String NONCE = "01".repeat(Challenge.NONCE_LENGTH);
    private static final KeyPair KEY = ReaderFixtures.newKey();
    private static final Challenge CHALLENGE = challenge();
    private static final CardFiles CITIZEN = ReaderFixtures.citizen(CHALLENGE);
    private static final TrustedRoots ROOTS = TrustedRoots.belgian()
            .and(TestCards.PKI.rootFingerprints().stream().map(PinnedRoot::test).toList());

    static Stream<Arguments> seeds() {
        Map<String, String> heartbeat = Map.of(
                "reader", "Example Reader 01",
                "card-present", "true",
                "problem", "card-removed",
                "clock-offset", "-250",
                "host", "counter-pc",
                "instance", "one");
        byte[] photo = CITIZEN.content(CardFile.PHOTO).orElseThrow();
        return Stream.of(
                        message(BridgeRequest.STATUS, "", BridgeLines.write(heartbeat)),
                        message(BridgeRequest.READINGS, "", new byte[0]),
                        message(
                                BridgeRequest.filesOf(READING),
                                NONCE,
                                BridgeLines.write(CardFilesLines.write(CITIZEN.without(CardFile.PHOTO)))),
                        message("/bridge/photo", NONCE, BridgeLines.write(CardFilesLines.writePhoto(photo))),
                        message(
                                BridgeRequest.problemOf(READING),
                                NONCE,
                                BridgeLines.write(Map.of("problem", "card-unreadable"))),
                        message(BridgeRequest.ENROLMENT, "", BridgeClient.introduction(KEY)))
                .map(message -> Arguments.of((Object) message));
    }

    @MethodSource("seeds")
    @FuzzTest
    void messageIsTakenApartOrMalformed(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        List<String> head = text.substring(0, Math.max(end, 0)).lines().toList();
        byte[] body = end < 0 ? message : Arrays.copyOfRange(message, end + 2, message.length);
        try {
            BridgeCall call = BridgeCall.of(request(head), body);
            assertThat(call.request().isSignedBy(KEY.getPublic(), call.signature()))
                    .isIn(true, false);
            assertThat(new BridgeVersion(call.request().sender().version()).isOlderThan(new BridgeVersion("0.1.0")))
                    .isIn(true, false);
            assertThat(call.reference(READING.toString()).id()).isEqualTo(READING);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageNotContainingAny("\n"); // malformed: the controller says so and no more
        }
        understood(body);
    }

    /** Every kind of body, whatever was meant: an unsigned one is not read this far in the field. */
    private static void understood(byte[] body) {
        try {
            Map<String, String> lines = BridgeLines.read(body);
            assertThat(BridgeLines.read(BridgeLines.write(lines))).isEqualTo(lines);
            assertThat(SeenByBridge.host(lines)).hasSizeLessThanOrEqualTo(60);
            attempt(() -> SeenByBridge.of(lines, "1.0"));
            attempt(() -> CardFilesLines.readPhoto(lines));
            attempt(() -> believedOnlyIfGenuine(CardFilesLines.read(lines)));
        } catch (IllegalArgumentException e) {
            return; // malformed
        }
    }

    private static void believedOnlyIfGenuine(CardFiles files) {
        if (new EidVerifier().verify(files, CHALLENGE, ROOTS, MutableClock.START) instanceof EidReading.Verified) {
            assertThat(files.content(CardFile.IDENTITY))
                    .hasValueSatisfying(identity -> assertThat(identity)
                            .isEqualTo(CITIZEN.content(CardFile.IDENTITY).orElseThrow()));
        }
    }

    private static void attempt(Runnable parser) {
        try {
            parser.run();
        } catch (IllegalArgumentException e) {
            return; // malformed
        }
    }

    private static MockHttpServletRequest request(List<String> head) {
        var request = new MockHttpServletRequest("POST", head.isEmpty() ? "" : head.getFirst());
        for (String line : head) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                request.addHeader(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return request;
    }

    private static byte[] message(String path, String nonce, byte[] body) {
        var sender = new Sender(ReaderFixtures.fingerprint(KEY), DESK.toString(), ReaderFixtures.VERSION);
        long sentAt = BridgeRequest.micros(MutableClock.START);
        var head = new StringBuilder(path).append('\n');
        BridgeRequest.post(path, sender, sentAt, nonce, body)
                .headers(KEY.getPrivate())
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append('\n'));
        byte[] start = head.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] message = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, message, start.length, body.length);
        return message;
    }

    private static Challenge challenge() {
        byte[] nonce = new byte[Challenge.NONCE_LENGTH];
        Arrays.fill(nonce, (byte) 1);
        return new Challenge(nonce, DESK, READING, MutableClock.START);
    }
}
