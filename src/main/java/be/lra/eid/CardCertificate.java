package be.lra.eid;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** A certificate file of the card: DER, followed by zeros; all zeros where the card has none. */
final class CardCertificate {

    private static final int HEADER = 4; // bytes: 30 82 hh ll, as all certificates of cards begin
    private static final int LONG_SEQUENCE = 0x3082;

    private CardCertificate() {}

    /** The DER without its padding; empty when the file does not begin with a certificate. */
    static Optional<byte[]> der(byte[] file) {
        if (file.length < HEADER || number(file, 0) != LONG_SEQUENCE) {
            return Optional.empty();
        }
        int length = HEADER + number(file, 2);
        return length <= file.length ? Optional.of(Arrays.copyOf(file, length)) : Optional.empty();
    }

    /** The certificate itself; empty when the bytes are none. */
    static Optional<X509Certificate> parse(byte[] der) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static int number(byte[] file, int offset) {
        return ((file[offset] & 0xFF) << 8) | (file[offset + 1] & 0xFF);
    }
}
