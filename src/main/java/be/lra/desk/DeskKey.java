package be.lra.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The Ed25519 key pair by which the server knows a desk; the private half never leaves the counter PC. */
final class DeskKey {

    private static final String ALGORITHM = "Ed25519"; // RFC 8032
    private static final String OWNER_ONLY = "rw-------";
    private static final int LINES = 2;

    private final KeyPair pair;

    private DeskKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key, or makes it where there is no such file yet. Two lines of Base64: the private key (PKCS #8), the
     * public key (X.509).
     *
     * @throws IllegalArgumentException with one sentence for the administrator if the file holds no key or cannot be
     *     written
     */
    static DeskKey at(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the key file " + file + " cannot be read or written", e);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "the key file " + file + " holds no key; delete it and enrol this desk again", e);
        }
    }

    /** A key for one question whose answer is the same for all keys that nobody knows. */
    static DeskKey keptNowhere() {
        try {
            return new DeskKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    /** The public key in its X.509 form. */
    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    KeyFingerprint fingerprint() {
        return KeyFingerprint.of(publicKey());
    }

    /** Whether nobody but the owner of the file may read it; taken for granted where the system does not tell so. */
    static boolean isKeptPrivate(Path file) {
        try {
            return !isPosix(file)
                    || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .endsWith("------");
        } catch (IOException e) {
            return false;
        }
    }

    private static DeskKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(
                Base64.getDecoder().decode(lines.getFirst().strip())));
        PublicKey known = factory.generatePublic(new X509EncodedKeySpec(
                Base64.getDecoder().decode(lines.get(LINES - 1).strip())));
        return new DeskKey(new KeyPair(known, secret));
    }

    private static DeskKey create(Path file) throws IOException {
        DeskKey key = keptNowhere();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        createOwnerOnly(unfinished);
        String secret = Base64.getEncoder().encodeToString(key.privateKey().getEncoded());
        String known = Base64.getEncoder().encodeToString(key.publicKey());
        Files.writeString(unfinished, secret + "\n" + known + "\n", StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    /** Makes an empty file that nobody else may read, where the system has such files. */
    static void createOwnerOnly(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "DeskKey[masked]";
    }
}
