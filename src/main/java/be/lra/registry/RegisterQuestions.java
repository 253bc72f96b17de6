package be.lra.registry;

import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bodies of questions (domain.md 6.3). Numbers and names stand in bodies only: addresses are logged. */
final class RegisterQuestions {

    static final String CONSULT = "/register/v1/persons/consult";
    static final String SEARCH = "/register/v1/persons/search";
    static final String HISTORY = "/register/v1/ssin-history/consult";
    static final String CREATE = "/register/v1/persons";

    private final String legalContext;

    RegisterQuestions(String legalContext) {
        this.legalContext = legalContext;
    }

    /** Also the body of a question about the history of a number. */
    Map<String, Object> consult(UUID ticket, Ssin number, Consultation why) {
        var body = header(ticket, why);
        body.put("ssin", number.digits());
        return body;
    }

    Map<String, Object> search(UUID ticket, PersonSearch search, Consultation why) {
        var body = header(ticket, why);
        body.put(
                "name",
                Map.of(
                        "lastName", search.lastName(),
                        "givenNames", words(search.givenNames()),
                        "givenNameMatching", search.matching().name()));
        body.put("birth", Map.of("date", search.birthDate().iso(), "variation", search.variationYears()));
        search.sex().ifPresent(sex -> body.put("gender", gender(sex)));
        body.put("maximumResultCount", search.maximum());
        return body;
    }

    Map<String, Object> create(NewPerson person, Consultation why) {
        var body = header(person.ticket(), why);
        body.put("searchTicket", person.searchTicket().toString());
        body.put("person", minimalData(person));
        body.put(
                "supportingDocument",
                Map.of(
                        "type", person.document().type(),
                        "country", person.document().issuer(),
                        "reference", person.document().number()));
        return body;
    }

    private static Map<String, Object> minimalData(NewPerson person) {
        var data = new LinkedHashMap<String, Object>();
        data.put("name", Map.of("lastName", person.lastName(), "givenNames", words(person.givenNames())));
        var birth = new LinkedHashMap<String, Object>();
        birth.put("date", person.birthDate().iso());
        person.birthPlace().ifPresent(place -> birth.put("place", place));
        data.put("birth", birth);
        data.put("gender", gender(person.sex()));
        data.put("nationalities", List.of(person.nationality()));
        person.residence().ifPresent(home -> {
            boolean inBelgium = home.country().equals("BEL");
            data.put(
                    inBelgium ? "contactAddress" : "address",
                    Map.of("countryCode", home.country(), "city", home.city(), "street", home.street()));
        });
        return data;
    }

    private Map<String, Object> header(UUID ticket, Consultation why) {
        var header = new LinkedHashMap<String, Object>();
        header.put("ticket", ticket.toString());
        header.put("legalContext", legalContext);
        header.put("purpose", why.purpose().code());
        header.put("operator", why.operatorPseudonym());
        header.put("customer", Map.of("cbeNumber", why.officeCbeNumber()));
        return header;
    }

    private static List<String> words(String names) {
        return names.isBlank() ? List.of() : List.of(names.strip().split("\\s+"));
    }

    /** ISO 5218. */
    private static int gender(Sex sex) {
        return switch (sex) {
            case UNSPECIFIED -> 0;
            case MALE -> 1;
            case FEMALE -> 2;
        };
    }
}
