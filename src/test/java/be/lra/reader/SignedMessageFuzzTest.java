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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a bridge with an enrolled key signs is done or refused in words that bridges know, on the whole way through the
 * server into its database; of what is refused nothing stays, and another desk's reading is never touched. The first byte
 * chooses what is asked for, the second of which reading, the others are the lines.
 */
@DatabaseTest
class SignedMessageFuzzTest extends AtTheReader {

    private static final List<String> DOORS =
            List.of("status", "readings", "files", "photo", "problem", "enrolment", "code", "elsewhere");
    private static final List<String> READINGS = List.of("own", "own without nonce", "of another desk", "unknown");

    private static final int REFUSED = 400; // RFC 9110 §15.5
    private static final Map<String, Integer> REFUSALS =
            Arrays.stream(Refusal.values()).collect(Collectors.toMap(Refusal::code, Refusal::status));

    /** All that bridges can change, but for the time of their last message. */
    private static final List<String> STORED = List.of(
            "select id, desk, state, outcome, photo, expires_at from card_reading order by id",
            "select bridge, reader_name, card_present, problem, clock_offset, host, instance, last_read_at"
                    + " from reader_status order by bridge",
            "select id, state, desk, serves, host from bridge order by id",
            "select id, used_at from bridge_pairing order by id",
            "select count(*) from audit_event");

    @Autowired
    CardReadings readings;

    @Autowired
    JdbcClient database;

    private ReaderFixtures neighbour;
    private Answer neighbours;

    static Stream<Arguments> seeds() {
        CardFiles card = ReaderFixtures.citizen(
                new Challenge(new byte[Challenge.NONCE_LENGTH], new UUID(0, 7), new UUID(0, 8), MutableClock.START));
        byte[] photo = card.content(CardFile.PHOTO).orElseThrow();
        byte[] lies = card.content(CardFile.IDENTITY).orElseThrow().clone();
        lies[1] = (byte) 0xFF; // the length of its first field
        return Stream.of(
                        message("status", "own", Map.of("reader", "Example Reader 01", "card-present", "true")),
                        message("status", "own", Map.of("clock-offset", "9223372036854775807", "host", "pc")),
                        message("status", "own", Map.of("clock-offset", "1e99", "card-present", "perhaps")),
                        message("readings", "own", Map.of()),
                        message("files", "own", CardFilesLines.write(card)),
                        message("files", "own", CardFilesLines.write(card.without(CardFile.PHOTO))),
                        message("files", "own", CardFilesLines.write(card.with(CardFile.IDENTITY, lies))),
                        message("files", "of another desk", CardFilesLines.write(card)),
                        message("photo", "own", CardFilesLines.writePhoto(photo)),
                        message("problem", "own", Map.of("problem", "card-unreadable")),
                        message("problem", "of another desk", Map.of("problem", "card-removed")),
                        message("problem", "unknown", Map.of("problem", "Ω\u0000")),
                        message("enrolment", "own", Map.of("key", "AAAA", "host", "pc")))
                .map(seed -> Arguments.of((Object) seed));
    }

    @BeforeEach
    void letAgentsWaitAtTwoDesks() throws Exception {
        neighbour = new ReaderFixtures(setup, bridges, ++offices);
        neighbour.signIn();
        readings.take(neighbour.desk);
        neighbours = line.send(neighbour, BridgeRequest.READINGS, "", Map.of());
        office.signIn();
        readings.take(office.desk);
    }

    @MethodSource("seeds")
    @FuzzTest
    void signedLinesAreDoneOrRefused(byte[] message) throws Exception {
        String door = chosen(message, 0, DOORS);
        String whose = chosen(message, 1, READINGS);
        byte[] lines = Arrays.copyOfRange(message, Math.min(2, message.length), message.length);
        Answer opened = line.send(office, BridgeRequest.READINGS, "", Map.of());
        assertThat(opened.status()).isEqualTo(201);
        Answer meant = whose.equals("of another desk") ? neighbours : opened;
        String path = path(door, whose.equals("unknown") ? new UUID(0, 1) : meant.reading());
        boolean isOfAReading = path.startsWith(BridgeRequest.READINGS + "/");
        String nonce = isOfAReading && !whose.equals("own without nonce") ? meant.nonce() : "";
        List<String> before = stored();

        Answer answer = line.send(path, office.signed(path, line.now(), nonce, lines), lines);

        if (answer.status() < REFUSED) {
            assertThat(answer.status()).isIn(200, 201);
            assertThat(stored())
                    .anyMatch(row -> row.startsWith(
                            "id=%s, desk=%s, state=OPEN".formatted(neighbours.reading(), neighbour.desk)));
        } else {
            assertThat(REFUSALS).containsEntry(answer.reason(), answer.status());
            assertThat(stored()).isEqualTo(before);
        }
    }

    private List<String> stored() {
        var rows = new ArrayList<String>();
        STORED.forEach(query -> database.sql(query).query().listOfRows().forEach(row -> rows.add(comparable(row))));
        return rows;
    }

    private static String comparable(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + "="
                        + (column.getValue() instanceof byte[] bytes ? Arrays.hashCode(bytes) : column.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String chosen(byte[] message, int place, List<String> among) {
        return among.get(message.length > place ? Math.floorMod(message[place], among.size()) : 0);
    }

    private static String path(String door, UUID reading) {
        return switch (door) {
            case "files" -> BridgeRequest.filesOf(reading);
            case "photo" -> BridgeRequest.photoOf(reading);
            case "problem" -> BridgeRequest.problemOf(reading);
            case "readings" -> BridgeRequest.READINGS;
            case "enrolment" -> BridgeRequest.ENROLMENT;
            case "code" -> BridgeRequest.CODE;
            case "elsewhere" -> BridgeRequest.ROOT + "/nowhere";
            default -> BridgeRequest.STATUS;
        };
    }

    private static byte[] message(String door, String whose, Map<String, String> lines) {
        byte[] body = BridgeLines.write(lines);
        byte[] message = new byte[body.length + 2];
        message[0] = (byte) DOORS.indexOf(door);
        message[1] = (byte) READINGS.indexOf(whose);
        System.arraycopy(body, 0, message, 2, body.length);
        return message;
    }
}
