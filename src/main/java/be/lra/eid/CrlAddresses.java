package be.lra.eid;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads the addresses in the extension "CRL distribution points" of a certificate (RFC 5280 §4.2.1.13). */
final class CrlAddresses {

    private static final String DISTRIBUTION_POINTS = "2.5.29.31";
    private static final int ADDRESS = 0x86; // GeneralName [6], uniformResourceIdentifier
    private static final int CONSTRUCTED = 0x20; // X.690 §8.1.2.5
    private static final int OCTET_STRING = 0x04;
    private static final int DEEPEST = 8; // the extension nests five deep
    private static final int LONG_FORM = 0x80; // X.690 §8.1.3.5
    private static final int LONGEST_LENGTH = 2; // bytes of a length; a certificate on a card has at most 8192

    private CrlAddresses() {}

    /** The addresses in their order; none where the certificate names none, or makes no sense there. */
    static List<String> of(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(DISTRIBUTION_POINTS);
        var found = new ArrayList<String>();
        if (extension != null) {
            collect(extension, 0, extension.length, DEEPEST, found);
        }
        return List.copyOf(found);
    }

    private static void collect(byte[] der, int from, int end, int depth, List<String> found) {
        int at = from;
        while (depth > 0 && at + 2 <= end) {
            int tag = der[at] & 0xFF;
            int lengthBytes = (der[at + 1] & LONG_FORM) == 0 ? 0 : der[at + 1] & 0x7F;
            int content = at + 2 + lengthBytes;
            if (lengthBytes > LONGEST_LENGTH || content > end) {
                return;
            }
            int length = length(der, at + 1, lengthBytes);
            if (content + length > end) {
                return;
            }
            if (tag == ADDRESS) {
                found.add(new String(der, content, length, StandardCharsets.US_ASCII));
            } else if ((tag & CONSTRUCTED) != 0 || tag == OCTET_STRING) {
                collect(der, content, content + length, depth - 1, found);
            }
            at = content + length;
        }
    }

    private static int length(byte[] der, int at, int lengthBytes) {
        if (lengthBytes == 0) {
            return der[at];
        }
        int length = 0;
        for (int i = 1; i <= lengthBytes; i++) {
            length = (length << 8) | (der[at + i] & 0xFF);
        }
        return length;
    }
}
