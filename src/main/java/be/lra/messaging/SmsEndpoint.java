package be.lra.messaging;

import java.net.URI;
import java.util.Set;

/**
 * Where the provider of SMS is reached, and with which credential. A bean of this type goes before the settings.
 *
 * @param baseUrl scheme, host and port; plain HTTP only on the machine itself
 * @param token the credential of this deployment
 */
public record SmsEndpoint(URI baseUrl, String token) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException if the credential is missing or would travel in clear */
    public SmsEndpoint {
        boolean plainHttpHere = "http".equals(baseUrl.getScheme()) && THIS_MACHINE.contains(baseUrl.getHost());
        if (!"https".equals(baseUrl.getScheme()) && !plainHttpHere) {
            throw new IllegalArgumentException("lra.sms.url: over https only, not " + baseUrl.getScheme());
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("lra.sms.token: the provider asks for a credential");
        }
    }

    /** Masked: the credential never reaches a log. */
    @Override
    public String toString() {
        return "SmsEndpoint[" + baseUrl + "]";
    }
}
