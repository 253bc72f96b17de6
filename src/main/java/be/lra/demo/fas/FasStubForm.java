package be.lra.demo.fas;

import be.lra.fas.FasClient;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values travel to the stub and from it. */
final class FasStubForm {

    private FasStubForm() {}

    /** Names and values of an address or a form. */
    static Map<String, String> values(@Nullable String form) {
        return Arrays.stream(Objects.requireNonNullElse(form, "").split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> decoded(part[0]), part -> decoded(part[1]), (first, _) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** As it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** By what a client proves itself (RFC 6749 §2.3.1). */
    static String basic(FasClient client) {
        String credentials = encoded(client.id()) + ":" + encoded(client.secret());
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
