package be.lra.reader;

import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import be.lra.eid.PinnedRoot;
import be.lra.eid.TrustedRoots;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The roots this deployment trusts, and the certificates of those that a verified card has shown: a card then need not
 * show it again, which saves about five commands a reading.
 */
@Component
class KnownRoots {

    private final JdbcClient database;
    private final TrustedRoots pinned;

    KnownRoots(JdbcClient database, ReaderProperties properties) {
        this.database = database;
        this.pinned = TrustedRoots.belgian()
                .and(properties.testRoots().stream().map(PinnedRoot::test).toList());
    }

    /** The pinned roots with the certificates at hand. */
    TrustedRoots trusted() {
        return pinned.knowing(certificates());
    }

    /** Hexadecimal SHA-256 of the names of the roots whose certificates are at hand, parted by commas. */
    String names() {
        return certificates().stream()
                .flatMap(certificate -> parse(certificate).stream())
                .map(root -> sha256(root.getSubjectX500Principal().getEncoded()))
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Keeps the root certificate of a card that was verified with it. */
    void learn(CardFiles verified) {
        verified.content(CardFile.ROOT_CERTIFICATE).flatMap(KnownRoots::parse).ifPresent(this::keep);
    }

    private void keep(X509Certificate root) {
        try {
            byte[] encoded = root.getEncoded();
            database.sql("insert ignore into known_root (fingerprint, certificate) values (?, ?)")
                    .params(sha256(encoded), encoded)
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private List<byte[]> certificates() {
        return database.sql("select certificate from known_root")
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private static Optional<X509Certificate> parse(byte[] certificate) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
