package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.reader.BridgeClient.Answer;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever a bridge with an enrolled key signs is done or refused, on the whole way through the server into its database:
 * the first byte chooses what is asked for, the others are the lines. A stolen key breaks nothing.
 */
@DatabaseTest
class SignedMessageFuzzTest extends AtTheReader {

    private static final List<String> DOORS = List.of("status", "readings", "files", "photo", "problem", "enrolment");
    private static final int SERVER_TROUBLE = 500; // RFC 9110 §15.6

    @Autowired
    CardReadings readings;

    static Stream<Arguments> seeds() {
        CardFiles card = ReaderFixtures.citizen(
                new Challenge(new byte[Challenge.NONCE_LENGTH], new UUID(0, 7), new UUID(0, 8), MutableClock.START));
        byte[] photo = card.content(CardFile.PHOTO).orElseThrow();
        return Stream.of(
                        message("status", Map.of("reader", "Example Reader 01", "card-present", "true", "host", "pc")),
                        message("readings", Map.of()),
                        message("files", CardFilesLines.write(card)),
                        message("files", CardFilesLines.write(card.without(CardFile.PHOTO))),
                        message("photo", CardFilesLines.writePhoto(photo)),
                        message("problem", Map.of("problem", "card-unreadable")),
                        message("enrolment", Map.of("key", "AAAA", "host", "pc")))
                .map(seed -> Arguments.of((Object) seed));
    }

    @MethodSource("seeds")
    @FuzzTest
    void signedLinesAreDoneOrRefused(byte[] message) throws Exception {
        String door = message.length == 0 ? "status" : DOORS.get(Math.floorMod(message[0], DOORS.size()));
        byte[] lines = message.length == 0 ? message : Arrays.copyOfRange(message, 1, message.length);
        office.signIn();
        readings.take(office.desk); // what the last message left, or an agent who waits
        readings.take(office.desk);
        Answer opened = line.send(office, BridgeRequest.READINGS, "", Map.of());

        String path = path(door, opened.reading());
        String nonce = path.contains(opened.line("reading")) ? opened.nonce() : "";
        Answer answer = line.send(path, office.signed(path, line.now(), nonce, lines), lines);

        assertThat(answer.status()).isLessThan(SERVER_TROUBLE);
    }

    private static String path(String door, UUID reading) {
        return switch (door) {
            case "files" -> BridgeRequest.filesOf(reading);
            case "photo" -> BridgeRequest.photoOf(reading);
            case "problem" -> BridgeRequest.problemOf(reading);
            case "readings" -> BridgeRequest.READINGS;
            case "enrolment" -> BridgeRequest.ENROLMENT;
            default -> BridgeRequest.STATUS;
        };
    }

    private static byte[] message(String door, Map<String, String> lines) {
        byte[] body = BridgeLines.write(lines);
        byte[] message = new byte[body.length + 1];
        message[0] = (byte) DOORS.indexOf(door);
        System.arraycopy(body, 0, message, 1, body.length);
        return message;
    }
}
