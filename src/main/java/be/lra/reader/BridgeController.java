package be.lra.reader;

import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.CardFilesLines;
import be.lra.eid.CardFiles;
import be.lra.persistence.Conflict;
import be.lra.reader.BridgeAnswer.Done;
import be.lra.reader.BridgeAnswer.Refused;
import be.lra.throttle.CountedAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in for desk bridges: size, form, signature and time are checked here, before anything is done. */
@RestController
class BridgeController {

    private static final String ANY_LANGUAGE = "/bridge/**";

    private final BridgeGate gate;
    private final BridgeDoor door;
    private final BridgeDesk desk;
    private final PhotoDesk photos;
    private final SignerStandings signers;
    private final CardNews news;

    BridgeController(
            BridgeGate gate,
            BridgeDoor door,
            BridgeDesk desk,
            PhotoDesk photos,
            SignerStandings signers,
            CardNews news) {
        this.gate = gate;
        this.door = door;
        this.desk = desk;
        this.photos = photos;
        this.signers = signers;
        this.news = news;
    }

    @PostMapping(BridgeRequest.ENROLMENT)
    ResponseEntity<byte[]> standing(HttpServletRequest http) throws IOException {
        return introduced(http, door::standing);
    }

    @PostMapping(BridgeRequest.CODE)
    ResponseEntity<byte[]> code(HttpServletRequest http) throws IOException {
        return introduced(http, door::code);
    }

    @PostMapping(BridgeRequest.READINGS)
    ResponseEntity<byte[]> open(HttpServletRequest http) throws IOException {
        return admitted(http, (caller, call) -> desk.open(caller));
    }

    @PostMapping(BridgeRequest.READINGS + "/{reading}/files")
    ResponseEntity<byte[]> files(HttpServletRequest http, @PathVariable String reading) throws IOException {
        return told(http, (caller, call) -> {
            CardFiles files = CardFilesLines.read(call.lines());
            return desk.receive(caller, call.reference(reading), files, signers.of(files));
        });
    }

    @PostMapping(BridgeRequest.READINGS + "/{reading}/photo")
    ResponseEntity<byte[]> photo(HttpServletRequest http, @PathVariable String reading) throws IOException {
        return told(
                http,
                (caller, call) ->
                        photos.receive(caller, call.reference(reading), CardFilesLines.readPhoto(call.lines())));
    }

    @PostMapping(BridgeRequest.READINGS + "/{reading}/problem")
    ResponseEntity<byte[]> problem(HttpServletRequest http, @PathVariable String reading) throws IOException {
        return told(
                http,
                (caller, call) -> photos.unreadable(
                        caller,
                        call.reference(reading),
                        SeenByBridge.code(call.lines().getOrDefault("problem", "card-unreadable"))));
    }

    @PostMapping(BridgeRequest.STATUS)
    ResponseEntity<byte[]> status(HttpServletRequest http) throws IOException {
        return admitted(
                http, (caller, call) -> desk.heartbeat(caller, SeenByBridge.of(call.lines(), caller.version())));
    }

    /** A program of another time speaks another language here: it is told which version it needs. */
    @RequestMapping(ANY_LANGUAGE)
    ResponseEntity<byte[]> otherwise(HttpServletRequest http) {
        String path = http.getRequestURI().substring(http.getContextPath().length());
        return response(
                path.startsWith(BridgeRequest.ROOT + "/")
                        ? BridgeAnswer.refused(Refusal.UNKNOWN_PATH)
                        : gate.updateNeeded());
    }

    /** As {@link #admitted}, for what a screen waits for: those of this node hear of it at once. */
    private ResponseEntity<byte[]> told(
            HttpServletRequest http, BiFunction<BridgeCaller, BridgeCall, BridgeAnswer> work) throws IOException {
        ResponseEntity<byte[]> answer = admitted(http, work);
        news.lookNow();
        return answer;
    }

    private ResponseEntity<byte[]> admitted(
            HttpServletRequest http, BiFunction<BridgeCaller, BridgeCall, BridgeAnswer> work) throws IOException {
        return answer(http, call -> switch (gate.check(call.request(), call.signature())) {
            case BridgeGate.Admission.Admitted(BridgeCaller caller) -> work.apply(caller, call);
            case BridgeGate.Admission.Rejected(Refused refused) -> refused;
        });
    }

    private ResponseEntity<byte[]> introduced(HttpServletRequest http, Function<Stranger, BridgeAnswer> work)
            throws IOException {
        return answer(http, call -> {
            Map<String, String> untrusted = call.lines();
            byte[] key = Base64.getDecoder().decode(untrusted.getOrDefault("key", ""));
            var refused = gate.introduce(call.request(), call.signature(), key);
            return refused.isPresent()
                    ? refused.get()
                    : work.apply(new Stranger(
                            key,
                            SeenByBridge.host(untrusted),
                            CountedAddress.of(http.getRemoteAddr()),
                            call.request().sentAt()));
        });
    }

    private static ResponseEntity<byte[]> answer(HttpServletRequest http, Function<BridgeCall, BridgeAnswer> work)
            throws IOException {
        byte[] body = http.getInputStream().readNBytes(BridgeLines.LONGEST_BODY + 1);
        if (body.length > BridgeLines.LONGEST_BODY) {
            return response(BridgeAnswer.refused(Refusal.TOO_LARGE));
        }
        try {
            BridgeCall call = BridgeCall.of(http, body);
            return response(Conflict.runAgain(() -> work.apply(call))); // a lost try has not let the message in
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
}
