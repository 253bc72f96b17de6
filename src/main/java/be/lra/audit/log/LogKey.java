package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The secret key that signs the checkpoints of a log, written {@code PRIVATE+KEY+<name>+<id>+<seed>} as by
 * golang.org/x/mod/sumdb/note.
 */
public final class LogKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final PrivateKey secret;
    private final byte[] seed;

    private LogKey(String name, byte[] seed) {
        KeyPair pair = pair(seed);
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_LENGTH, encoded.length);
        this.verifier = new VerifierKey(name, raw);
        this.secret = pair.getPrivate();
        this.seed = seed.clone();
    }

    /**
     * Reads a key as it is written.
     *
     * @throws IllegalArgumentException if it is written otherwise, or its id is not its own
     */
    public static LogKey of(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3 || !VerifierKey.isName(parts[0])) {
            throw new IllegalArgumentException("a key of the log begins with " + PREFIX + "<name>+<id>+");
        }
        byte[] typed = Base64Text.strict(parts[2]).orElse(new byte[0]);
        if (typed.length != 1 + VerifierKey.KEY_LENGTH || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("the key of the log " + parts[0] + " is no Ed25519 key");
        }
        var key = new LogKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.verifier.id().equals(parts[1])) {
            throw new IllegalArgumentException("the key of the log " + parts[0] + " has another id than " + parts[1]);
        }
        return key;
    }

    /**
     * Draws a new key.
     *
     * @throws IllegalArgumentException if the name is empty or has blanks or plus signs
     */
    public static LogKey draw(String name, SecureRandom random) {
        if (!VerifierKey.isName(name)) {
            throw new IllegalArgumentException("the name of a log has neither blanks nor plus signs");
        }
        byte[] seed = new byte[VerifierKey.KEY_LENGTH];
        random.nextBytes(seed);
        return new LogKey(name, seed);
    }

    /** The JDK makes the public half of a key only where it draws one: it is handed the seed in place of randomness. */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new GivenSeed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** What others check its signatures with. */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The line of four bytes and signature that a note carries. */
    String signature(String text) {
        byte[] signed = sign(text);
        byte[] line = Arrays.copyOf(HexFormat.of().parseHex(verifier.id()), VerifierKey.ID_LENGTH + signed.length);
        System.arraycopy(signed, 0, line, VerifierKey.ID_LENGTH, signed.length);
        return Base64Text.of(line);
    }

    /** The secret as it is written into settings. */
    public String secretText() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = VerifierKey.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX + verifier.name() + "+" + verifier.id() + "+" + Base64Text.of(typed);
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "LogKey[" + verifier.name() + "+" + verifier.id() + "]";
    }

    private static final class GivenSeed extends SecureRandom {

        private final byte[] seed;

        GivenSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("Ed25519 drew " + bytes.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
