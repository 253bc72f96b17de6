package be.lra.demo.registry;

import be.lra.identity.BirthDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The creation of BIS numbers: after a search, with minimal data, once for each ticket (domain.md 6.1 and 6.3). */
final class CreationStub {

    private static final int MOST_TWINS = 50; // domain.md 6.2

    private final Map<String, StubAnswer> answers = new ConcurrentHashMap<>();
    private final StubPopulation population;
    private final Set<String> searchTickets;
    private final StubEnvelope envelope;
    private final Clock clock;

    CreationStub(StubPopulation population, Set<String> searchTickets, StubEnvelope envelope, Clock clock) {
        this.population = population;
        this.searchTickets = searchTickets;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** The same ticket always gets the same answer. */
    StubAnswer create(JsonNode body) {
        String ticket = body.path("ticket").asString();
        var earlier = answers.get(ticket);
        if (earlier != null) {
            return earlier;
        }
        var issues = missing(body);
        if (!issues.isEmpty()) {
            return StubAnswer.badRequest(issues);
        }
        return answers.computeIfAbsent(ticket, _ -> createOnce(person(body.path("person"))));
    }

    private StubAnswer createOnce(StubPerson wanted) {
        var twins = population
                .search(new StubSearch(
                        NameSounds.of(wanted.lastName()),
                        wanted.givenNames(),
                        "ALL_GIVENNAME",
                        wanted.birthDate(),
                        0,
                        0))
                .stream()
                .filter(other -> isSameName(wanted, other))
                .limit(MOST_TWINS)
                .map(StubPerson::json)
                .toList();
        return twins.isEmpty() ? envelope.created(population.create(wanted).json()) : envelope.existing(twins);
    }

    private static boolean isSameName(StubPerson one, StubPerson other) {
        return NameSounds.plain(one.lastName()).equals(NameSounds.plain(other.lastName()))
                && one.givenNames().isEmpty() == other.givenNames().isEmpty();
    }

    private List<Map<String, Object>> missing(JsonNode body) {
        var issues = new ArrayList<Map<String, Object>>();
        var person = body.path("person");
        if (!searchTickets.contains(body.path("searchTicket").asString(""))) {
            issues.add(StubAnswer.issue(StubInput.UNKNOWN, "searchTicket"));
        }
        if (person.path("name").path("lastName").asString("").isBlank()) {
            issues.add(StubAnswer.issue(StubInput.REQUIRED, "person.name.lastName"));
        }
        String birthDate = person.path("birth").path("date").asString("");
        if (!StubInput.isDate(birthDate)) {
            issues.add(StubAnswer.issue(StubInput.INVALID, "person.birth.date"));
        } else if (!hasMinimalData(person, birthDate)) {
            issues.add(StubAnswer.issue(
                    StubInput.REQUIRED, birthDate.contains("-00") ? "person.address" : "person.birth.place"));
        }
        if (body.path("supportingDocument").path("reference").asString("").isBlank()) {
            issues.add(StubAnswer.issue(StubInput.REQUIRED, "supportingDocument.reference"));
        }
        return issues;
    }

    /** One of the three sets of domain.md 6.1. */
    private static boolean hasMinimalData(JsonNode person, String birthDate) {
        boolean born = BirthDate.ofIso(birthDate).isComplete()
                && !person.path("birth").path("place").asString("").isBlank()
                && person.path("gender").asInt(0) > 0;
        return born
                || person.path("address").isObject()
                || person.path("contactAddress").isObject();
    }

    private StubPerson person(JsonNode node) {
        return StubPerson.living(
                        "",
                        "BIS",
                        node.path("name").path("lastName").asString(),
                        StubInput.texts(node.path("name").path("givenNames")),
                        node.path("birth").path("date").asString(),
                        node.path("gender").asInt(0))
                .of(node.path("nationalities").path(0).asString("XXX"))
                .bornIn(node.path("birth").path("place").asString("unknown"))
                .since(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
    }
}
