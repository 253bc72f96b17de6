package be.lra.openid;

import be.lra.account.SignInMeans;
import be.lra.account.SignedInCitizen;
import be.lra.identity.LevelOfAssurance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How a level is named between a service and this application: by means, as FAS does (domain.md 9), or by the level of
 * Regulation 910/2014. A service that asks in one language is answered in it.
 */
@Component
class Acr {

    private static final String EIDAS = "http://eidas.europa.eu/LoA/"; // eIDAS SAML Attribute Profile 1.2 §3.1
    private static final Pattern FAS = Pattern.compile("urn:be:fedict:iam:fas:(?:citizen:)?Level([0-9]{3})");

    private static final Map<SignInMeans, List<String>> METHODS = Map.of( // RFC 8176 §2
            SignInMeans.PASSWORD, List.of("pwd"),
            SignInMeans.EMAIL_CODE, List.of("pwd", "otp", "mfa"),
            SignInMeans.AUTHENTICATOR_APP, List.of("pwd", "otp", "mfa"),
            SignInMeans.SMS, List.of("pwd", "otp", "sms", "mfa"),
            SignInMeans.EID, List.of("sc", "pin", "mfa"),
            SignInMeans.ITSME, List.of("swk", "pin", "mfa"),
            SignInMeans.SMART_ID, List.of("swk", "pin", "mfa"),
            SignInMeans.EIDAS, List.of("mca"));

    private final Map<SignInMeans, String> names;

    Acr(OpenidProperties settings) {
        this.names = settings.acr();
    }

    /** What a service may ask for. */
    Set<String> known() {
        Set<String> known =
                Arrays.stream(LevelOfAssurance.values()).map(Acr::european).collect(Collectors.toSet());
        known.addAll(names.values());
        return known;
    }

    /** How it is told to a service that asked for these; in the words of FAS if it asked for nothing. */
    String of(SignedInCitizen citizen, List<String> asked) {
        boolean european = !asked.isEmpty() && asked.stream().allMatch(value -> value.startsWith(EIDAS));
        String name = names.get(citizen.means());
        return european || name == null ? european(citizen.level()) : name;
    }

    /** How somebody signed in, as RFC 8176 names it. */
    static List<String> methods(SignInMeans means) {
        return Objects.requireNonNull(METHODS.get(means));
    }

    private static String european(LevelOfAssurance level) {
        return EIDAS + level.name().toLowerCase(Locale.ROOT);
    }

    /** What one asked value lets in: a level, and means; empty if it says nothing here. */
    Optional<Reach> reach(String asked) {
        return Arrays.stream(LevelOfAssurance.values())
                .filter(level -> european(level).equals(asked))
                .map(level -> new Reach(level, EnumSet.allOf(SignInMeans.class)))
                .findFirst()
                .or(() -> number(asked).map(this::reach));
    }

    /** Of FAS's values the higher one includes the lower ones. */
    private Reach reach(int asked) {
        Set<SignInMeans> reaching = EnumSet.noneOf(SignInMeans.class);
        for (SignInMeans means : SignInMeans.values()) {
            if (number(names.getOrDefault(means, "")).orElse(0) >= asked) {
                reaching.add(means);
            }
        }
        return new Reach(LevelOfAssurance.LOW, reaching);
    }

    private static Optional<Integer> number(String name) {
        Matcher level = FAS.matcher(name);
        return level.matches() ? Optional.of(Integer.valueOf(level.group(1))) : Optional.empty();
    }

    /** Who is let in: at least the level, with one of the means. */
    record Reach(LevelOfAssurance level, Set<SignInMeans> means) {

        /** Whoever one of the two lets in. */
        Reach or(Reach other) {
            Set<SignInMeans> either = EnumSet.noneOf(SignInMeans.class);
            either.addAll(means);
            either.addAll(other.means);
            return new Reach(level.reaches(other.level) ? other.level : level, either);
        }
    }
}
