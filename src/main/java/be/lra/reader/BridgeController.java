package be.lra.reader;

import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.reader.BridgeAnswer.Done;
import be.lra.reader.BridgeAnswer.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for desk bridges: size, form, signature and time are checked here, before anything is done. */
@RestController
class BridgeController {

    private static final Pattern MICROSECONDS = Pattern.compile("[0-9]{1,17}");
    private static final Pattern NONCE = Pattern.compile("([0-9a-f]{64})?");
    private static final int LONGEST_SIGNATURE = 128; // signs of Base64; RFC 8032: 64 bytes

    private final BridgeGate gate;
    private final BridgeDesk desk;

    BridgeController(BridgeGate gate, BridgeDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @PostMapping(BridgeRequest.READINGS)
    ResponseEntity<byte[]> open(HttpServletRequest http) throws IOException {
        return answer(http, (caller, call) -> desk.open(caller));
    }

    @PostMapping(BridgeRequest.READINGS + "/{reading}/files")
    ResponseEntity<byte[]> files(HttpServletRequest http, @PathVariable String reading) throws IOException {
        return answer(
                http,
                (caller, call) -> desk.receive(caller, call.reference(reading), CardFilesLines.read(call.lines())));
    }

    @PostMapping(BridgeRequest.READINGS + "/{reading}/problem")
    ResponseEntity<byte[]> problem(HttpServletRequest http, @PathVariable String reading) throws IOException {
        return answer(
                http,
                (caller, call) -> desk.unreadable(
                        caller,
                        call.reference(reading),
                        SeenByBridge.code(call.lines().getOrDefault("problem", "card-unreadable"))));
    }

    @PostMapping(BridgeRequest.STATUS)
    ResponseEntity<byte[]> status(HttpServletRequest http) throws IOException {
        return answer(http, (caller, call) -> desk.heartbeat(caller, SeenByBridge.of(call.lines())));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest http, BiFunction<BridgeCaller, Call, BridgeAnswer> work)
            throws IOException {
        byte[] body = http.getInputStream().readNBytes(BridgeLines.LONGEST_BODY + 1);
        if (body.length > BridgeLines.LONGEST_BODY) {
            return response(BridgeAnswer.refused(Refusal.TOO_LARGE));
        }
        try {
            Call call = Call.of(http, body);
            return response(
                    switch (gate.check(call.request(), call.signature())) {
                        case BridgeGate.Admission.Admitted(BridgeCaller caller) -> work.apply(caller, call);
                        case BridgeGate.Admission.Rejected(Refused refused) -> refused;
                    });
        } catch (IllegalArgumentException e) { // of the parsers of untrusted input
            return response(BridgeAnswer.refused(Refusal.MALFORMED));
        }
    }

    private static ResponseEntity<byte[]> response(BridgeAnswer answer) {
        return switch (answer) {
            case Done(int status, Map<String, String> lines) -> response(status, lines);
            case Refused(Refusal refusal, Map<String, String> facts) -> {
                var lines = new LinkedHashMap<>(facts);
                lines.put("reason", refusal.code());
                yield response(refusal.status(), lines);
            }
        };
    }

    private static ResponseEntity<byte[]> response(int status, Map<String, String> lines) {
        return ResponseEntity.status(status)
                .header("Content-Type", "text/plain; charset=utf-8")
                .cacheControl(CacheControl.noStore())
                .body(BridgeLines.write(lines));
    }

    /** A request taken apart; nothing of it is believed yet. */
    @SuppressWarnings("ArrayRecordComponent") // on their way to one check, never compared
    private record Call(BridgeRequest request, byte[] signature, byte[] body) {

        static Call of(HttpServletRequest http, byte[] body) {
            String path = http.getRequestURI().substring(http.getContextPath().length());
            String nonce = header(http, BridgeRequest.NONCE_HEADER, NONCE);
            String sentAt = header(http, BridgeRequest.TIMESTAMP_HEADER, MICROSECONDS);
            UUID desk = UUID.fromString(text(http, BridgeRequest.DESK_HEADER));
            String signature = text(http, BridgeRequest.SIGNATURE_HEADER);
            if (signature.length() > LONGEST_SIGNATURE) {
                throw new IllegalArgumentException("no signature");
            }
            return new Call(
                    BridgeRequest.post(path, desk, Long.parseLong(sentAt), nonce, body),
                    Base64.getDecoder().decode(signature),
                    body);
        }

        /** Read only once the signature holds. */
        Map<String, String> lines() {
            return BridgeLines.read(body);
        }

        ReadingReference reference(String reading) {
            return new ReadingReference(UUID.fromString(reading), HexFormat.of().parseHex(request.nonce()));
        }

        private static String header(HttpServletRequest http, String name, Pattern form) {
            String value = text(http, name);
            if (!form.matcher(value).matches()) {
                throw new IllegalArgumentException("no " + name);
            }
            return value;
        }

        private static String text(HttpServletRequest http, String name) {
            return Optional.ofNullable(http.getHeader(name)).orElse("");
        }
    }
}
