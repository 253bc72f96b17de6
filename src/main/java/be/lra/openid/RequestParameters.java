package be.lra.openid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of a service's request that concern how somebody signs in. What cannot be read says nothing. */
record RequestParameters(Map<String, ?> parameters) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 2000; // signs of {@code claims}
    private static final int LONGEST_AGE = 9; // digits of seconds

    /** {@code acr_values}, and those of the claim {@code acr} of the id_token (OpenID Connect Core 1.0 §5.5.1.1). */
    List<String> acrValues() {
        var values = new ArrayList<>(words("acr_values"));
        JsonNode acr = acrClaim();
        if (acr.path("value").isString()) {
            values.add(acr.path("value").asString());
        }
        acr.path("values").forEach(value -> values.add(value.asString("")));
        return values;
    }

    boolean acrIsEssential() {
        return acrClaim().path("essential").asBoolean(false);
    }

    private JsonNode acrClaim() {
        String claims = text("claims");
        if (claims.isEmpty() || claims.length() > LONGEST) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(claims).path("id_token").path("acr");
        } catch (JacksonException unreadable) {
            return JSON.missingNode();
        }
    }

    Set<String> prompts() {
        return Set.copyOf(words("prompt"));
    }

    Optional<Duration> maxAge() {
        String seconds = text("max_age");
        boolean number = !seconds.isEmpty()
                && seconds.length() <= LONGEST_AGE
                && seconds.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds))) : Optional.empty();
    }

    /** The languages the service would speak, the dearest first. */
    List<String> languages() {
        return words("ui_locales");
    }

    String text(String name) {
        @Nullable Object value = parameters.get(name);
        return value instanceof String text ? text.strip() : "";
    }

    private List<String> words(String name) {
        return Arrays.stream(text(name).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
