package be.lra.fas;

import java.net.URI;

/**
 * What this application is at the federal service for one group of people, citizens for instance.
 *
 * @param id as registered there
 * @param secret proves it on the line between the servers
 * @param scopes what is asked for, parted by blanks, {@code openid} among them
 * @param comesBack where the browser returns, as registered there
 */
public record FasClient(String id, String secret, String scopes, URI comesBack) {

    /** @throws IllegalArgumentException if something is missing */
    public FasClient {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("lra.fas: the service knows its clients by name and secret");
        }
        if (!(" " + scopes + " ").contains(" openid ")) {
            throw new IllegalArgumentException("lra.fas: without the scope openid nobody is told who signed in");
        }
    }

    /** Masked: the secret never reaches a log. */
    @Override
    public String toString() {
        return "FasClient[" + id + "]";
    }
}
