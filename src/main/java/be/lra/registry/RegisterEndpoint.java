package be.lra.registry;

import java.net.URI;
import java.util.Set;

/**
 * Where the registers are reached, and with which credential. A bean of this type goes before the settings.
 *
 * @param baseUrl scheme, host and port; plain HTTP only on the machine itself
 * @param bearerToken the credential of this deployment
 */
public record RegisterEndpoint(URI baseUrl, String bearerToken) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException if the credential is missing or would travel in clear */
    public RegisterEndpoint {
        boolean plainHttpHere = "http".equals(baseUrl.getScheme()) && THIS_MACHINE.contains(baseUrl.getHost());
        if (!"https".equals(baseUrl.getScheme()) && !plainHttpHere) {
            throw new IllegalArgumentException("the register is reached over https only: " + baseUrl.getScheme());
        }
        if (bearerToken.isBlank()) {
            throw new IllegalArgumentException("the register asks for a credential");
        }
    }

    /** Masked: the credential never reaches a log. */
    @Override
    public String toString() {
        return "RegisterEndpoint[" + baseUrl + "]";
    }
}
