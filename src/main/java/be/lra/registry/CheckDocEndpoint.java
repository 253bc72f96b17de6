package be.lra.registry;

import java.net.URI;

/**
 * Where CheckDoc is reached, and with which credential. A bean of this type goes before the settings.
 *
 * @param line held to the same rules as that of the register
 */
public record CheckDocEndpoint(RegisterEndpoint line) {

    public CheckDocEndpoint(URI baseUrl, String bearerToken) {
        this(new RegisterEndpoint(baseUrl, bearerToken));
    }
}
