package be.lra.registry;

import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads persons out of answers. Anything that cannot be a person is an {@link IllegalArgumentException}, a date that is
 * none a {@link java.time.DateTimeException}: the answer as a whole is then not trusted.
 */
final class PersonAnswers {

    private static final int LONGEST_NAME = 200; // signs, ours: as long as a registration keeps
    private static final int LONGEST_FULL_NAME = 250; // signs, ours: as long as an account keeps
    private static final int MOST_ANOMALIES = 25; // domain.md 6.2

    private PersonAnswers() {}

    static List<RegisterPerson> persons(JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            throw new IllegalArgumentException("persons are missing");
        }
        return array.valueStream().map(PersonAnswers::person).toList();
    }

    static RegisterPerson person(JsonNode node) {
        var source = RegisterSource.valueOf(text(node.path("register")));
        return new RegisterPerson(
                identity(node),
                source,
                node.path("deceased").asBoolean(false),
                anomalies(node.path("anomalies")),
                source == RegisterSource.RAD ? date(node.path("registerInceptionDate")) : Optional.empty());
    }

    private static PersonIdentity identity(JsonNode node) {
        var name = node.path("name");
        String givenNames =
                name.path("givenNames").valueStream().map(PersonAnswers::text).collect(Collectors.joining(" "));
        String lastName = text(name.path("lastName"));
        if (lastName.isBlank() || lastName.length() > LONGEST_NAME || givenNames.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name is missing or endless");
        }
        if (lastName.length() + 1 + givenNames.length() > LONGEST_FULL_NAME) {
            throw new IllegalArgumentException("the names are endless together");
        }
        return new PersonIdentity(
                lastName,
                givenNames,
                BirthDate.ofIso(text(node.path("birth").path("date"))),
                sex(node.path("gender").asInt(0)),
                RegisterCode.of(node.path("nationalities").path(0).asString("")),
                Optional.of(new Ssin(text(node.path("ssin")))));
    }

    private static String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("a text is missing");
        }
        return node.asString();
    }

    private static Optional<LocalDate> date(JsonNode node) {
        return node.isString() ? Optional.of(LocalDate.parse(node.asString())) : Optional.empty();
    }

    static List<String> anomalies(JsonNode array) {
        return array.valueStream()
                .limit(MOST_ANOMALIES)
                .map(anomaly -> RegisterCode.of(anomaly.path("code").asString("")))
                .toList();
    }

    /** ISO 5218. */
    private static Sex sex(int gender) {
        return switch (gender) {
            case 0 -> Sex.UNSPECIFIED;
            case 1 -> Sex.MALE;
            case 2 -> Sex.FEMALE;
            default -> throw new IllegalArgumentException("no gender: " + gender);
        };
    }
}
