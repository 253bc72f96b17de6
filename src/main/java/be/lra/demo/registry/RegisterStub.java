package be.lra.demo.registry;

import be.lra.identity.BirthDate;
import be.lra.identity.Ssin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The operations of the register (domain.md 6.3), on the stub's population. */
final class RegisterStub {

    private static final String INVALID = "urn:problem-type:belgif-ext:input-validation:invalidStructure";
    private static final String REQUIRED = "urn:problem-type:belgif-ext:input-validation:requiredInput";
    private static final String OUT_OF_RANGE = "urn:problem-type:belgif-ext:input-validation:outOfRange";
    private static final String UNKNOWN = "urn:problem-type:belgif:input-validation:referencedResourceNotFound";
    private static final int MOST_RESULTS = 100; // as in register-v1.yaml
    private static final int USUAL_RESULTS = 50; // as in register-v1.yaml

    private final StubPopulation population = new StubPopulation();
    private final Set<String> searchTickets = ConcurrentHashMap.newKeySet();
    private final Map<String, StubAnswer> creations = new ConcurrentHashMap<>();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();
    private final StubEnvelope envelope;
    private final Clock clock;

    RegisterStub(Clock clock) {
        this.clock = clock;
        this.envelope = new StubEnvelope(clock);
    }

    StubAnswer consult(JsonNode body) {
        String ssin = body.path("ssin").asString("");
        if (!isNumber(ssin)) {
            return StubAnswer.badRequest(INVALID, "ssin");
        }
        if (ssin.equals(StubPopulation.FAILS_ONCE) && failedOnce.add(ssin)) {
            return StubAnswer.problem(503, "serviceUnavailable").after(2);
        }
        if (ssin.equals(StubPopulation.CANCELLED)) {
            return envelope.found(Map.of("ssin", Map.of("value", ssin, "canceled", true, "replaces", List.of())));
        }
        return population
                .find(ssin)
                .map(person -> envelope.found(Map.of("ssin", number(ssin, person), "person", person.json())))
                .orElseGet(envelope::nobody);
    }

    private static Map<String, Object> number(String asked, StubPerson person) {
        boolean replaced = !asked.equals(person.ssin());
        return Map.of("value", person.ssin(), "canceled", false, "replaces", replaced ? List.of(asked) : List.of());
    }

    StubAnswer search(JsonNode body) {
        var name = body.path("name");
        String lastName = name.path("lastName").asString("");
        String birthDate = body.path("birth").path("date").asString("");
        int maximum = body.path("maximumResultCount").asInt(USUAL_RESULTS);
        if (lastName.isBlank()) {
            return StubAnswer.badRequest(REQUIRED, "name.lastName");
        }
        if (!isDate(birthDate) || birthDate.startsWith("0000")) {
            return StubAnswer.badRequest(INVALID, "birth.date");
        }
        if (maximum < 1 || maximum > MOST_RESULTS) {
            return StubAnswer.badRequest(OUT_OF_RANGE, "maximumResultCount");
        }
        searchTickets.add(body.path("ticket").asString());
        var hits = population.search(new StubSearch(
                NameSounds.of(lastName),
                texts(name.path("givenNames")),
                name.path("givenNameMatching").asString("ALL_GIVENNAME"),
                birthDate,
                body.path("birth").path("variation").asInt(0),
                body.path("gender").asInt(0)));
        if (hits.isEmpty()) {
            return envelope.nobody();
        }
        var shown = hits.stream().limit(maximum).map(StubPerson::json).toList();
        return envelope.found(Map.of("persons", shown, "truncated", hits.size() > maximum));
    }

    /** The same ticket always gets the same answer. */
    StubAnswer create(JsonNode body) {
        String ticket = body.path("ticket").asString();
        var earlier = creations.get(ticket);
        if (earlier != null) {
            return earlier;
        }
        var issues = missing(body);
        if (!issues.isEmpty()) {
            return StubAnswer.badRequest(issues);
        }
        return creations.computeIfAbsent(ticket, _ -> createOnce(person(body.path("person"))));
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
                .limit(USUAL_RESULTS)
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
            issues.add(StubAnswer.issue(UNKNOWN, "searchTicket"));
        }
        if (person.path("name").path("lastName").asString("").isBlank()) {
            issues.add(StubAnswer.issue(REQUIRED, "person.name.lastName"));
        }
        String birthDate = person.path("birth").path("date").asString("");
        if (!isDate(birthDate)) {
            issues.add(StubAnswer.issue(INVALID, "person.birth.date"));
        } else if (!hasMinimalData(person, birthDate)) {
            issues.add(StubAnswer.issue(REQUIRED, birthDate.contains("-00") ? "person.address" : "person.birth.place"));
        }
        if (body.path("supportingDocument").path("reference").asString("").isBlank()) {
            issues.add(StubAnswer.issue(REQUIRED, "supportingDocument.reference"));
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
                        texts(node.path("name").path("givenNames")),
                        node.path("birth").path("date").asString(),
                        node.path("gender").asInt(0))
                .of(node.path("nationalities").path(0).asString("XXX"))
                .bornIn(node.path("birth").path("place").asString("unknown"))
                .since(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
    }

    StubAnswer history(JsonNode body) {
        String ssin = body.path("ssin").asString("");
        var current = population.find(ssin).map(StubPerson::ssin).orElse(ssin);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("current", current);
        answer.put("canceled", ssin.equals(StubPopulation.CANCELLED));
        answer.put(
                "replaces", current.equals(StubPopulation.REPLACED_BY) ? List.of(StubPopulation.REPLACED) : List.of());
        answer.put("related", List.of());
        return isNumber(ssin) ? envelope.found(answer) : StubAnswer.badRequest(INVALID, "ssin");
    }

    StubAnswer verify(JsonNode body) {
        boolean known = population.find(body.path("ssin").asString("")).isPresent();
        boolean hasCard = !body.path("cardNumber").asString("").isBlank();
        return envelope.found(Map.of("isValidCombination", known && hasCard, "info", List.of()));
    }

    /** What every question must carry; empty when it does. */
    static List<Map<String, Object>> headerIssues(JsonNode body) {
        var issues = new ArrayList<Map<String, Object>>();
        for (String field : List.of("legalContext", "purpose", "operator")) {
            if (body.path(field).asString("").isBlank()) {
                issues.add(StubAnswer.issue(REQUIRED, field));
            }
        }
        if (!isUuid(body.path("ticket").asString(""))) {
            issues.add(StubAnswer.issue(INVALID, "ticket"));
        }
        if (!body.path("customer").path("cbeNumber").asString("").matches("[0-9]{10}")) {
            issues.add(StubAnswer.issue(INVALID, "customer.cbeNumber"));
        }
        return issues;
    }

    StubEnvelope envelope() {
        return envelope;
    }

    int people() {
        return population.size();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream()
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        try {
            return new Ssin(text).digits().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return BirthDate.ofIso(text).iso().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
