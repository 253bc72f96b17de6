package be.lra.desk;

import be.lra.desk.PairingNote.Noted;
import be.lra.desk.ServerAnswer.Accepted;
import be.lra.desk.ServerAnswer.Away;
import be.lra.desk.ServerAnswer.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way of a bridge to its desk: it tells the server whose key it has and, where nobody has confirmed that key yet,
 * shows a code until a person types it. Whatever the server says against it is said to the people at this PC.
 */
final class Enrolment {

    /** The mark before a code, for scripts; people read the sentence after it. */
    static final String CODE_MARK = "pairing-code: ";

    private static final Duration WHILE_TYPED = Duration.ofSeconds(2);
    private static final Duration WHILE_REFUSED = Duration.ofSeconds(20);
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Waits; a test does not. */
    @FunctionalInterface
    interface Rest {
        void during(Duration pause) throws InterruptedException;
    }

    private final ServerLink server;
    private final DeskKey key;
    private final PairingNote note;
    private final PcVoice voice;
    private final Clock clock;
    private final Rest rest;
    private final BackOff away = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(4));

    Enrolment(ServerLink server, DeskKey key, PairingNote note, PcVoice voice, Clock clock, Rest rest) {
        this.server = server;
        this.key = key;
        this.note = note;
        this.voice = voice;
        this.clock = clock;
        this.rest = rest;
    }

    /** Waits until the server names the desk of this bridge, for as long as it takes. */
    ServedDesk await() throws InterruptedException {
        server.leaveDesk();
        Optional<ServedDesk> desk = ask();
        while (desk.isEmpty()) {
            desk = ask();
        }
        server.workFor(desk.get().id());
        return desk.get();
    }

    /** What the server must know to recognise this bridge. */
    static Map<String, String> introduction(DeskKey key) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("key", Base64.getEncoder().encodeToString(key.publicKey()));
        lines.put("host", ThisPc.name(System.getenv()));
        return lines;
    }

    private Optional<ServedDesk> ask() throws InterruptedException {
        switch (server.post(BridgeRequest.ENROLMENT, "", introduction(key))) {
            case Accepted(Map<String, String> lines) -> {
                away.reset();
                return hear(lines);
            }
            case Refused refused -> endure(refused);
            case Away(String why) -> endure(why);
        }
        return Optional.empty();
    }

    private Optional<ServedDesk> hear(Map<String, String> lines) throws InterruptedException {
        String state = lines.getOrDefault("state", "");
        switch (state) {
            case "enrolled" -> {
                ServedDesk desk = ServedDesk.of(lines);
                note.remove();
                voice.say("bridge.enrolled", desk.name(), desk.office());
                return Optional.of(desk);
            }
            case "waiting" -> waitForTyping();
            case "replaced", "released" -> {
                voice.say("bridge." + state);
                requestCode();
            }
            default -> requestCode();
        }
        return Optional.empty();
    }

    private void waitForTyping() throws InterruptedException {
        Optional<Noted> noted = note.at(clock.instant());
        if (noted.isPresent()) {
            show(noted.get());
            rest.during(WHILE_TYPED);
        } else {
            requestCode();
        }
    }

    private void requestCode() throws InterruptedException {
        switch (server.post(BridgeRequest.CODE, "", introduction(key))) {
            case Accepted(Map<String, String> lines) -> {
                Noted noted = noted(lines);
                note.keep(noted);
                show(noted);
                rest.during(WHILE_TYPED);
            }
            case Refused refused -> endure(refused);
            case Away(String why) -> endure(why);
        }
    }

    private Noted noted(Map<String, String> lines) {
        byte[] nonce = HexFormat.of().parseHex(lines.getOrDefault("nonce", ""));
        Instant until = clock.instant().plusSeconds(Long.parseLong(lines.getOrDefault("expires-in", "0")));
        return new Noted(PairingCode.of(key.publicKey(), nonce), until);
    }

    private void show(Noted noted) {
        String code = noted.code().grouped();
        String until = CLOCK_TIME.format(noted.until().atZone(ZoneId.systemDefault()));
        voice.note(CODE_MARK + code);
        voice.say(
                "bridge.code",
                code,
                until,
                server.deskAddress(),
                key.fingerprint().forPeople());
    }

    private void endure(Refused refused) throws InterruptedException {
        voice.refused(refused);
        long seconds = Long.parseLong(refused.facts().getOrDefault("retry-after", "0"));
        Duration asked = Duration.ofSeconds(Math.clamp(seconds, 0, 600));
        rest.during(asked.compareTo(WHILE_REFUSED) > 0 ? asked : WHILE_REFUSED);
    }

    private void endure(String why) throws InterruptedException {
        voice.away(server.address(), why);
        rest.during(away.pause());
    }
}
