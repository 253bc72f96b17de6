package be.lra.reader;

import be.lra.desk.BridgeLines;
import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeRequest.Sender;
import be.lra.desk.BridgeVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A request taken apart; nothing of it is believed yet. */
@SuppressWarnings("ArrayRecordComponent") // on their way to one check, never compared
record BridgeCall(BridgeRequest request, byte[] signature, byte[] body) {

    private static final Pattern MICROSECONDS = Pattern.compile("[0-9]{1,17}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NONCE = Pattern.compile("([0-9a-f]{64})?");
    private static final Pattern DESK = Pattern.compile("([0-9a-f-]{36})?");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1," + BridgeVersion.LONGEST + "}");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/=]{1,128}"); // RFC 8032: 64 bytes

    /** @throws IllegalArgumentException if a header is missing or of another form */
    static BridgeCall of(HttpServletRequest http, byte[] body) {
        String path = http.getRequestURI().substring(http.getContextPath().length());
        var sender = new Sender(
                header(http, BridgeRequest.BRIDGE_HEADER, FINGERPRINT),
                header(http, BridgeRequest.DESK_HEADER, DESK),
                header(http, BridgeRequest.VERSION_HEADER, VERSION));
        long sentAt = Long.parseLong(header(http, BridgeRequest.TIMESTAMP_HEADER, MICROSECONDS));
        String nonce = header(http, BridgeRequest.NONCE_HEADER, NONCE);
        return new BridgeCall(
                BridgeRequest.post(path, sender, sentAt, nonce, body),
                Base64.getDecoder().decode(header(http, BridgeRequest.SIGNATURE_HEADER, SIGNATURE)),
                body);
    }

    /** The lines of the body: read only once the signature holds, or to find the key it is checked with. */
    Map<String, String> lines() {
        return BridgeLines.read(body);
    }

    ReadingReference reference(String reading) {
        return new ReadingReference(UUID.fromString(reading), HexFormat.of().parseHex(request.nonce()));
    }

    private static String header(HttpServletRequest http, String name, Pattern form) {
        String value = Optional.ofNullable(http.getHeader(name)).orElse("");
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
