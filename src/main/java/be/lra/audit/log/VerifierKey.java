package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of the key that signs checkpoints, written {@code <name>+<id>+<key>} as the tools for transparency logs do
 * (golang.org/x/mod/sumdb/note, C2SP signed-note "Ed25519 signatures").
 */
public final class VerifierKey {

    static final byte ED25519 = 0x01; // C2SP signed-note "Signature types"
    static final int KEY_LENGTH = 32; // bytes; RFC 8032 §5.1.5
    static final int ID_LENGTH = 4; // bytes; C2SP signed-note "Signatures"

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410 §4

    private final String name;
    private final byte[] raw;

    VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw.clone();
    }

    /** Reads a key as it is written; empty if it is written otherwise or its id is not its own. */
    public static Optional<VerifierKey> read(String text) {
        String[] parts = text.split("\\+", 3); // Base64 has the sign too
        if (parts.length != 3 || !isName(parts[0])) {
            return Optional.empty();
        }
        return Base64Text.strict(parts[2])
                .filter(bytes -> bytes.length == 1 + KEY_LENGTH && bytes[0] == ED25519)
                .map(bytes -> new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length)))
                .filter(key -> key.id().equals(parts[1]));
    }

    /** C2SP signed-note "Format": not empty, neither blanks nor plus signs. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** The name of the log, such as {@code registration.example.be/audit}. */
    public String name() {
        return name;
    }

    /** The first four bytes of a hash of name and key, as eight hexadecimal digits. */
    public String id() {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return HexFormat.of().formatHex(digest.digest(raw), 0, ID_LENGTH);
    }

    /** Whether this key made the signature of the text. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_LENGTH);
        System.arraycopy(raw, 0, encoded, SPKI.length, KEY_LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** As it is handed to verifiers. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY_LENGTH];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, KEY_LENGTH);
        return name + "+" + id() + "+" + Base64Text.of(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
