package be.lra.fas;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the federal service is reached (domain.md 9).
 *
 * @param issuer what stands in its tokens, sign by sign; it need not be an address where anything answers
 * @param authorization where the browser is sent
 * @param jwks its keys; the only place keys are taken from
 * @param endSession where it is told that somebody signed out; empty: it is not told
 */
public record FasService(
        String issuer, URI authorization, URI token, URI userinfo, URI jwks, Optional<URI> endSession) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException if a credential or a key would travel in clear */
    public FasService {
        Stream.concat(Stream.of(authorization, token, userinfo, jwks), endSession.stream())
                .forEach(FasService::needHttps);
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("lra.fas.issuer: tokens name who made them");
        }
    }

    private static void needHttps(URI address) {
        boolean plainHttpHere = "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        if (!"https".equals(address.getScheme()) && !plainHttpHere) {
            throw new IllegalArgumentException("lra.fas: over https only, not " + address);
        }
    }

    /** The service under one address, with the paths of FAS (domain.md 9). */
    public static FasService under(URI base) {
        String address = base.toString().replaceFirst("/$", "");
        return new FasService(
                address,
                URI.create(address + "/authorize"),
                URI.create(address + "/access_token"),
                URI.create(address + "/userinfo"),
                URI.create(address + "/connect/jwk_uri"),
                Optional.of(URI.create(address + "/connect/endSession")));
    }
}
