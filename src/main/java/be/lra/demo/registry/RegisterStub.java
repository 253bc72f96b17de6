package be.lra.demo.registry;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The operations of the register (domain.md 6.3), on the stub's population. */
final class RegisterStub {

    private static final int MOST_RESULTS = 100; // as in register-v1.yaml
    private static final int USUAL_RESULTS = 50; // as in register-v1.yaml

    private final StubPopulation population = new StubPopulation();
    private final Set<String> searchTickets = ConcurrentHashMap.newKeySet();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();
    private final StubEnvelope envelope;
    private final CreationStub creations;

    RegisterStub(Clock clock) {
        this.envelope = new StubEnvelope(clock);
        this.creations = new CreationStub(population, searchTickets, envelope, clock);
    }

    StubAnswer consult(JsonNode body) {
        String ssin = body.path("ssin").asString("");
        if (!StubInput.isNumber(ssin)) {
            return StubAnswer.badRequest(StubInput.INVALID, "ssin");
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
            return StubAnswer.badRequest(StubInput.REQUIRED, "name.lastName");
        }
        if (!StubInput.isDate(birthDate) || birthDate.startsWith("0000")) {
            return StubAnswer.badRequest(StubInput.INVALID, "birth.date");
        }
        if (maximum < 1 || maximum > MOST_RESULTS) {
            return StubAnswer.badRequest(StubInput.OUT_OF_RANGE, "maximumResultCount");
        }
        searchTickets.add(body.path("ticket").asString());
        var hits = population.search(new StubSearch(
                NameSounds.of(lastName),
                StubInput.texts(name.path("givenNames")),
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

    StubAnswer create(JsonNode body) {
        return creations.create(body);
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
        return StubInput.isNumber(ssin) ? envelope.found(answer) : StubAnswer.badRequest(StubInput.INVALID, "ssin");
    }

    StubAnswer verify(JsonNode body) {
        boolean known = population.find(body.path("ssin").asString("")).isPresent();
        boolean hasCard = !body.path("cardNumber").asString("").isBlank();
        return envelope.found(Map.of("isValidCombination", known && hasCard, "info", List.of()));
    }

    StubEnvelope envelope() {
        return envelope;
    }

    int people() {
        return population.size();
    }
}
