package be.lra.registration;

import be.lra.identity.TimeOrderedId;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The question to the database for one page of registrations. Which index leads is said and not left to the database, whose
 * guess at what is rare goes wrong where a list is cut off after some rows.
 */
final class SearchStatement {

    /** What leads to the rows; the other filters are checked there. */
    enum Way {
        NUMBER("registration r force index (registration_person)"),
        DOCUMENT("registration r force index (registration_document_number, registration_document)"),
        EMAIL("registration r force index (registration_email)"),
        RARE_NAME("""
                (select distinct registration as id from registration_name_part
                where office = :office and part like :part) named
                straight_join registration r on r.id = named.id"""),
        AGENT("registration r force index (registration_of_agent)"),
        STATE("registration r force index (registration_of_state)"),
        TIME("registration r force index (registration_listing)");

        private final String source;

        Way(String source) {
            this.source = source;
        }
    }

    /** Identifiers sort by the time of their making: one column orders, and tells where the next page begins. */
    private static final String ORDER = ".id desc limit :most";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Way way;

    /** @param rareWord the word of the name that few are called by, if there is one */
    SearchStatement(UUID office, SearchTerms terms, Optional<String> rareWord) {
        way = way(terms, rareWord);
        where("r.office = :office", "office", office);
        rareWord.ifPresent(word -> values.put("part", SearchName.part(word) + "%"));
        for (int i = 0; i < terms.words().size(); i++) {
            where(
                    " and r.search_name like :word" + i,
                    "word" + i,
                    "%" + terms.words().get(i) + "%");
        }
        terms.email().ifPresent(email -> where(" and r.email = :email", "email", email.value()));
        narrow(terms.query());
    }

    private static Way way(SearchTerms terms, Optional<String> rareWord) {
        if (terms.number().isPresent()) {
            return Way.NUMBER;
        }
        if (terms.document().isPresent()) {
            return Way.DOCUMENT;
        }
        if (terms.email().isPresent()) {
            return Way.EMAIL;
        }
        if (rareWord.isPresent()) {
            return Way.RARE_NAME;
        }
        if (terms.query().agent().isPresent()) {
            return Way.AGENT;
        }
        return terms.query().state().isPresent() ? Way.STATE : Way.TIME;
    }

    private void narrow(RegistrationQuery query) {
        query.agent().ifPresent(agent -> where(" and r.agent = :agent", "agent", agent));
        query.state().ifPresent(state -> where(" and r.state = :state", "state", state.name()));
        query.from().ifPresent(from -> {
            where(" and r.started_at >= :from", "from", Timestamp.from(from));
            where(" and r.id >= :firstId", "firstId", TimeOrderedId.earliest(from));
        });
        query.until().ifPresent(until -> {
            where(" and r.started_at < :until", "until", Timestamp.from(until));
            where(" and r.id < :endId", "endId", TimeOrderedId.latest(until));
        });
    }

    /** By the fingerprints of a number. */
    SearchStatement person(List<String> keys) {
        where(" and r.person_key in (:persons)", "persons", keys);
        return this;
    }

    /** By the fingerprints of a document, the older rows of cards included. */
    SearchStatement document(List<String> numbers, List<String> cards) {
        where(" and (r.document_number_key in (:numbers) or r.document_key in (:cards))", "numbers", numbers);
        values.put("cards", cards);
        return this;
    }

    /** Only what began before the last one of the page before. */
    SearchStatement after(UUID last) {
        where(" and r.id < :last", "last", last);
        return this;
    }

    private void where(String condition, String name, Object value) {
        conditions.append(condition);
        values.put(name, value);
    }

    String sql() {
        String leading = way == Way.RARE_NAME ? "named" : "r";
        return "select r.id from " + way.source + " where " + conditions + " order by " + leading + ORDER;
    }

    /** @param most rows that are wanted */
    Map<String, Object> values(int most) {
        values.put("most", most);
        return values;
    }
}
