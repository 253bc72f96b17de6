package be.lra.reader;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeRequest.Sender;
import be.lra.desk.PairingCode;
import be.lra.eid.Challenge;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Speaks to the server as bridges do, each message a microsecond later than the last. */
final class BridgeClient {

    private final MockMvc mvc;
    private final Clock clock;
    private long sent;

    BridgeClient(WebApplicationContext context, Clock clock) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.clock = clock;
    }

    /** What the server answered. */
    record Answer(int status, Map<String, String> lines) {

        String reason() {
            return lines.getOrDefault("reason", "");
        }

        String line(String name) {
            return lines.getOrDefault(name, "");
        }

        UUID reading() {
            return UUID.fromString(line("reading"));
        }

        String nonce() {
            return line("nonce");
        }

        Challenge challenge(UUID desk) {
            return new Challenge(
                    HexFormat.of().parseHex(nonce()),
                    desk,
                    reading(),
                    Instant.ofEpochMilli(Long.parseLong(line("issued-at"))));
        }
    }

    Answer send(ReaderFixtures office, String path, String nonce, Map<String, String> lines) throws Exception {
        byte[] body = BridgeLines.write(lines);
        return send(path, office.signed(path, now(), nonce, body), body);
    }

    Answer send(String path, HttpHeaders headers, byte[] body) throws Exception {
        var response = mvc.perform(post(path)
                        .headers(headers)
                        .contentType("text/plain;charset=utf-8")
                        .content(body))
                .andReturn()
                .getResponse();
        return new Answer(response.getStatus(), BridgeLines.read(response.getContentAsByteArray()));
    }

    /** A program with this key introduces itself, or asks for a code. */
    Answer introduce(String path, KeyPair key) throws Exception {
        byte[] body = introduction(key);
        var sender = new Sender(ReaderFixtures.fingerprint(key), "", ReaderFixtures.VERSION);
        return send(path, ReaderFixtures.headers(BridgeRequest.post(path, sender, now(), "", body), key), body);
    }

    static byte[] introduction(KeyPair key) {
        String encoded = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        return BridgeLines.write(Map.of("key", encoded, "host", "counter-pc"));
    }

    /** The code that the program with this key shows after it asked for one. */
    PairingCode code(KeyPair key) throws Exception {
        Answer drawn = introduce(BridgeRequest.CODE, key);
        return PairingCode.of(key.getPublic().getEncoded(), HexFormat.of().parseHex(drawn.nonce()));
    }

    long now() {
        return BridgeRequest.micros(clock.instant()) + ++sent;
    }
}
