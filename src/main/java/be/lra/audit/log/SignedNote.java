package be.lra.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A text and who says to have signed it (C2SP signed-note).
 *
 * @param text ends with a newline
 * @param signatures in their order, at least one
 */
record SignedNote(String text, List<Signed> signatures) {

    private static final String DASH = "— ";
    private static final int MOST_SIGNATURES =
            100; // as golang.org/x/mod/sumdb/note; the specification asks for 16 at least
    private static final int LONGEST = 1_000_000; // bytes, the same

    SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Writes the note with one signature. */
    static String sign(String text, LogKey key) {
        return text + "\n" + DASH + key.verifier().name() + " " + key.signature(text) + "\n";
    }

    /** Empty for anything that is no note, sign by sign. */
    static Optional<SignedNote> read(byte[] unverified) {
        return unverified.length > LONGEST ? Optional.empty() : text(unverified).flatMap(SignedNote::read);
    }

    private static Optional<String> text(byte[] unverified) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unverified))
                    .toString();
            return text.chars().anyMatch(c -> c < ' ' && c != '\n') ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Optional<SignedNote> read(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String block = note.substring(split + 2);
        List<String> lines = block.isEmpty()
                ? List.of()
                : List.of(block.substring(0, block.length() - 1).split("\n", -1));
        var signatures = new ArrayList<Signed>();
        for (String line : lines) {
            Optional<Signed> read = Signed.read(line);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(read.get());
        }
        return signatures.isEmpty() || signatures.size() > MOST_SIGNATURES
                ? Optional.empty()
                : Optional.of(new SignedNote(note.substring(0, split + 1), signatures));
    }

    /** What a key says to this note. */
    Verdict by(List<VerifierKey> trusted) {
        Verdict verdict = Verdict.UNKNOWN;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Signed signed : signatures) {
            for (VerifierKey key : trusted) {
                if (signed.isOf(key)) {
                    if (!key.verifies(bytes, signed.signature())) {
                        return Verdict.FORGED; // "clients SHOULD reject the whole note"
                    }
                    verdict = Verdict.SIGNED;
                }
            }
        }
        return verdict;
    }

    enum Verdict {
        SIGNED,
        /** No trusted key says to have signed it. */
        UNKNOWN,
        /** A trusted key says to have signed it, and has not. */
        FORGED
    }

    /** One line below a note: who, and the signature. */
    static final class Signed {

        private final String name;
        private final byte[] idAndSignature;

        private Signed(String name, byte[] idAndSignature) {
            this.name = name;
            this.idAndSignature = idAndSignature;
        }

        static Optional<Signed> read(String line) {
            if (!line.startsWith(DASH)) {
                return Optional.empty();
            }
            String[] parts = line.substring(DASH.length()).split(" ", -1);
            if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
                return Optional.empty();
            }
            return Base64Text.strict(parts[1])
                    .filter(bytes -> bytes.length > VerifierKey.ID_LENGTH)
                    .map(bytes -> new Signed(parts[0], bytes));
        }

        boolean isOf(VerifierKey key) {
            return key.name().equals(name)
                    && key.id().equals(HexFormat.of().formatHex(idAndSignature, 0, VerifierKey.ID_LENGTH));
        }

        byte[] signature() {
            return Arrays.copyOfRange(idAndSignature, VerifierKey.ID_LENGTH, idAndSignature.length);
        }
    }
}
