package be.lra.demo.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The authorities behind the specimen cards: per generation a root, a signer of the National Register, the authorities
 * of citizens and foreigners, and the keys of a holder. Trusted only where a deployment lists its two roots.
 */
public final class TestPki {

    private static final String FILE = "specimen-pki.p12";
    /** No secret: whoever holds the file may sign specimens, and nothing else. */
    private static final String PASSWORD = "specimen";

    private final Map<Generation, Map<TestKey, CertifiedKey>> keys;

    private TestPki(Map<Generation, Map<TestKey, CertifiedKey>> keys) {
        this.keys = keys;
    }

    /** New authorities, in force from 15 years before to 25 years after {@code now}. */
    public static TestPki create(SecureRandom random, Instant now) {
        var hierarchy = new TestHierarchy(random, now);
        var keys = new EnumMap<Generation, Map<TestKey, CertifiedKey>>(Generation.class);
        for (Generation generation : Generation.values()) {
            keys.put(generation, hierarchy.create(generation));
        }
        return new TestPki(keys);
    }

    /**
     * The authorities kept in a folder, created and kept there the first time: their fingerprints stay the same.
     *
     * @throws IllegalStateException if the folder cannot be written or holds something else under the file's name
     */
    public static TestPki openOrCreate(Path folder, SecureRandom random, Instant now) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return load(file);
            }
            TestPki pki = create(random, now);
            Files.createDirectories(folder);
            pki.save(file);
            return pki;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no test authorities in " + folder, e);
        }
    }

    public CertifiedKey key(Generation generation, TestKey key) {
        CertifiedKey found = keys.getOrDefault(generation, Map.of()).get(key);
        if (found == null) {
            throw new IllegalStateException("no " + key + " of " + generation);
        }
        return found;
    }

    /** SHA-256 of both root certificates, 64 lower-case hexadecimal digits each: what a deployment has to list. */
    public List<String> rootFingerprints() {
        var fingerprints = new ArrayList<String>();
        try {
            for (Generation generation : Generation.values()) {
                byte[] root = key(generation, TestKey.ROOT).certificate().getEncoded();
                fingerprints.add(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(root)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no fingerprint of a root", e);
        }
        return fingerprints;
    }

    private static TestPki load(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var keys = new EnumMap<Generation, Map<TestKey, CertifiedKey>>(Generation.class);
        for (Generation generation : Generation.values()) {
            var ofGeneration = new EnumMap<TestKey, CertifiedKey>(TestKey.class);
            for (TestKey key : TestKey.values()) {
                String alias = alias(generation, key);
                if (store.getKey(alias, PASSWORD.toCharArray()) instanceof PrivateKey privateKey
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    ofGeneration.put(key, new CertifiedKey(privateKey, certificate));
                }
            }
            keys.put(generation, ofGeneration);
        }
        return new TestPki(keys);
    }

    /** In one step, so that a stop in the middle leaves no half of it. */
    private void save(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var generation : keys.entrySet()) {
            for (var key : generation.getValue().entrySet()) {
                store.setKeyEntry(
                        alias(generation.getKey(), key.getKey()),
                        key.getValue().key(),
                        PASSWORD.toCharArray(),
                        new Certificate[] {key.getValue().certificate()});
            }
        }
        Path unfinished = Files.createTempFile(file.getParent(), "specimen-pki", ".part");
        try (var output = Files.newOutputStream(unfinished)) {
            store.store(output, PASSWORD.toCharArray());
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String alias(Generation generation, TestKey key) {
        return (generation + "." + key).toLowerCase(Locale.ROOT);
    }
}
