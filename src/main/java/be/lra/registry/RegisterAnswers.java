package be.lra.registry;

import be.lra.identity.Ssin;
import be.lra.registry.RegisterReply.Silent;
import be.lra.registry.RegisterReply.Spoken;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns what came over the wire into outcomes (domain.md 6.3 and 6.4). */
final class RegisterAnswers {

    private static final String CANCELED = "canceledSsin"; // domain.md 6.4
    private static final String REPLACED = "replacedSsin"; // domain.md 6.4
    private static final int MOST_ISSUES = 25; // ours: no form has more fields
    private static final int MOST_NUMBERS = 25; // ours: nobody had more
    private static final int LONGEST_FIELD = 80; // signs, ours

    private RegisterAnswers() {}

    static BisLookup consulted(RegisterReply reply, Ssin asked, UUID ticket) {
        return switch (reply) {
            case Silent(var trouble, var retryAt) -> new BisLookup.Unavailable(trouble, retryAt);
            case Spoken(int status, JsonNode body) -> {
                try {
                    yield status == 200 ? found(body, asked, ticket) : refused(body, status, asked);
                } catch (IllegalArgumentException | DateTimeException e) {
                    yield malformed();
                }
            }
        };
    }

    static BisLookup searched(RegisterReply reply, UUID ticket) {
        return switch (reply) {
            case Silent(var trouble, var retryAt) -> new BisLookup.Unavailable(trouble, retryAt);
            case Spoken(int status, JsonNode body) -> {
                try {
                    yield status == 200 ? several(body, ticket) : new BisLookup.Declined(problem(body, status));
                } catch (IllegalArgumentException | DateTimeException e) {
                    yield malformed();
                }
            }
        };
    }

    static BisCreation created(RegisterReply reply) {
        return switch (reply) {
            case Silent(var trouble, var retryAt) -> new BisCreation.Unavailable(trouble, retryAt);
            case Spoken(int status, JsonNode body) -> {
                try {
                    yield created(status, body);
                } catch (IllegalArgumentException | DateTimeException e) {
                    yield new BisCreation.Unavailable(RegisterTrouble.MALFORMED, Optional.empty());
                }
            }
        };
    }

    static SsinHistory history(RegisterReply reply) {
        return switch (reply) {
            case Silent(var trouble, var retryAt) -> new SsinHistory.Unavailable(trouble, retryAt);
            case Spoken(int status, JsonNode body) -> {
                try {
                    yield status == 200 ? told(body) : new SsinHistory.Declined(problem(body, status));
                } catch (IllegalArgumentException e) {
                    yield new SsinHistory.Unavailable(RegisterTrouble.MALFORMED, Optional.empty());
                }
            }
        };
    }

    /** @throws IllegalArgumentException if the answer names something that is no number */
    private static SsinHistory told(JsonNode body) {
        return switch (statusValue(body)) {
            case "DATA_FOUND" -> {
                if (!body.path("replaces").isArray()) {
                    throw new IllegalArgumentException("the numbers are missing");
                }
                yield new SsinHistory.Known(body.path("replaces")
                        .valueStream()
                        .limit(MOST_NUMBERS)
                        .map(number -> new Ssin(number.asString("")))
                        .collect(Collectors.toSet()));
            }
            case "NO_DATA_FOUND" -> new SsinHistory.Known(Set.of());
            case "NO_RESULT" -> new SsinHistory.Declined(declinedCode(body));
            default -> throw new IllegalArgumentException("no such status");
        };
    }

    /** The number by which the register says another was replaced, instead of answering about it. */
    static Optional<Ssin> replacement(RegisterReply reply) {
        if (!(reply instanceof Spoken(int status, JsonNode body)) || status != 400) {
            return Optional.empty();
        }
        return body.path("issues")
                .valueStream()
                .filter(issue ->
                        RegisterCode.ofType(issue.path("type").asString("")).equals(REPLACED))
                .map(issue -> issue.path("replacedBy").asString(""))
                .flatMap(RegisterAnswers::number)
                .findFirst();
    }

    private static Stream<Ssin> number(String unverified) {
        try {
            return Stream.of(new Ssin(unverified));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static BisLookup found(JsonNode body, Ssin asked, UUID ticket) {
        return switch (statusValue(body)) {
            case "DATA_FOUND" -> {
                if (body.path("ssin").path("canceled").asBoolean(false)) {
                    yield new BisLookup.Cancelled(asked);
                }
                var person = PersonAnswers.person(body.path("person"));
                boolean same = person.person().ssin().equals(Optional.of(asked));
                yield same ? new BisLookup.Found(person, ticket) : new BisLookup.Replaced(asked, person);
            }
            case "NO_DATA_FOUND" -> new BisLookup.NotFound(ticket);
            case "NO_RESULT" -> declined(body);
            default -> malformed();
        };
    }

    private static BisLookup several(JsonNode body, UUID ticket) {
        return switch (statusValue(body)) {
            case "DATA_FOUND" -> {
                var persons = PersonAnswers.persons(body.path("persons"));
                boolean truncated = body.path("truncated").asBoolean(false);
                yield persons.size() == 1 && !truncated
                        ? new BisLookup.Found(persons.getFirst(), ticket)
                        : new BisLookup.Several(persons, truncated, ticket);
            }
            case "NO_DATA_FOUND" -> new BisLookup.NotFound(ticket);
            case "NO_RESULT" -> declined(body);
            default -> malformed();
        };
    }

    private static BisCreation created(int status, JsonNode body) {
        return switch (status) {
            case 200, 201 -> new BisCreation.Created(PersonAnswers.person(body.path("newlyRegisteredPerson")));
            case 409 -> new BisCreation.AlreadyExists(PersonAnswers.persons(body.path("existingPersons")));
            case 400 -> new BisCreation.Refused(issues(body));
            default -> new BisCreation.Declined(problem(body, status));
        };
    }

    private static BisLookup refused(JsonNode body, int status, Ssin asked) {
        boolean cancelled = issues(body).stream().anyMatch(issue -> issue.code().equals(CANCELED));
        return cancelled ? new BisLookup.Cancelled(asked) : new BisLookup.Declined(problem(body, status));
    }

    private static List<RegisterIssue> issues(JsonNode body) {
        return body.path("issues")
                .valueStream()
                .limit(MOST_ISSUES)
                .map(issue -> new RegisterIssue(
                        RegisterCode.ofType(issue.path("type").asString("")),
                        field(issue.path("name").asString(""))))
                .toList();
    }

    private static String field(String unverified) {
        return unverified.matches("[A-Za-z0-9.\\[\\]]{1," + LONGEST_FIELD + "}") ? unverified : "";
    }

    private static String statusValue(JsonNode body) {
        return body.path("status").path("value").asString("");
    }

    private static BisLookup declined(JsonNode body) {
        return new BisLookup.Declined(declinedCode(body));
    }

    private static String declinedCode(JsonNode body) {
        String code = RegisterCode.of(body.path("status").path("code").asString(""));
        return code.isEmpty() ? "NO_RESULT" : code;
    }

    private static String problem(JsonNode body, int status) {
        String code = RegisterCode.ofType(body.path("type").asString(""));
        return code.isEmpty() ? "HTTP-" + status : code;
    }

    private static BisLookup malformed() {
        return new BisLookup.Unavailable(RegisterTrouble.MALFORMED, Optional.empty());
    }
}
