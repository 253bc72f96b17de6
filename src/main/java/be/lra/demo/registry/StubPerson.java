package be.lra.demo.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented person in the register's own words (domain.md 6.2).
 *
 * @param ssin eleven digits
 * @param birthDate {@code yyyy-mm-dd} with zeros for unknown parts
 * @param gender 0 unknown, 1 male, 2 female (ISO 5218)
 */
record StubPerson(
        String ssin,
        String register,
        String lastName,
        List<String> givenNames,
        String birthDate,
        @Nullable String birthPlace,
        int gender,
        String nationality,
        boolean deceased,
        List<String> anomalies,
        @Nullable String inceptionDate) {

    static StubPerson living(
            String ssin, String register, String lastName, List<String> givenNames, String birthDate, int gender) {
        return new StubPerson(
                ssin, register, lastName, givenNames, birthDate, null, gender, "BEL", false, List.of(), null);
    }

    StubPerson of(String otherNationality) {
        return new StubPerson(
                ssin,
                register,
                lastName,
                givenNames,
                birthDate,
                birthPlace,
                gender,
                otherNationality,
                deceased,
                anomalies,
                inceptionDate);
    }

    StubPerson bornIn(String place) {
        return new StubPerson(
                ssin,
                register,
                lastName,
                givenNames,
                birthDate,
                place,
                gender,
                nationality,
                deceased,
                anomalies,
                inceptionDate);
    }

    StubPerson dead() {
        return new StubPerson(
                ssin,
                register,
                lastName,
                givenNames,
                birthDate,
                birthPlace,
                gender,
                nationality,
                true,
                anomalies,
                inceptionDate);
    }

    StubPerson odd(String anomaly) {
        return new StubPerson(
                ssin,
                register,
                lastName,
                givenNames,
                birthDate,
                birthPlace,
                gender,
                nationality,
                deceased,
                List.of(anomaly),
                inceptionDate);
    }

    StubPerson since(String date) {
        return new StubPerson(
                ssin,
                register,
                lastName,
                givenNames,
                birthDate,
                birthPlace,
                gender,
                nationality,
                deceased,
                anomalies,
                date);
    }

    /** The person as it travels. */
    Map<String, Object> json() {
        var json = new java.util.LinkedHashMap<String, Object>();
        json.put("ssin", ssin);
        json.put("register", register);
        json.put("deceased", deceased);
        json.put("name", Map.of("lastName", lastName, "givenNames", givenNames));
        json.put(
                "birth",
                birthPlace == null ? Map.of("date", birthDate) : Map.of("date", birthDate, "place", birthPlace));
        json.put("gender", gender);
        json.put("nationalities", List.of(nationality));
        json.put(
                "anomalies",
                anomalies.stream()
                        .map(code -> Map.of("code", code, "description", "Invented anomaly"))
                        .toList());
        if (inceptionDate != null) {
            json.put("registerInceptionDate", inceptionDate);
        }
        return json;
    }
}
