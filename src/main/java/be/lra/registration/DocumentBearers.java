package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.Ssin;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whom each document served first (features.md E2). Two desks that issue in the same second both find nothing in the
 * registrations: who comes second waits for this row, or on a cluster loses against it and is run again.
 *
 * @see "src/docs/decisions/0891-asked-once-more.md"
 */
@Component
class DocumentBearers {

    private final JdbcClient database;
    private final Registrations registrations;
    private final Fingerprints fingerprints;

    DocumentBearers(JdbcClient database, Registrations registrations, Fingerprints fingerprints) {
        this.database = database;
        this.registrations = registrations;
        this.fingerprints = fingerprints;
    }

    /**
     * Takes the document for a person, in the transaction that issues the letter.
     *
     * @param number of the person, as it is now
     * @param numbers this one and those it replaced
     * @return false if the document served somebody else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(IdentityEvidence document, Ssin number, Collection<Ssin> numbers, UUID registration) {
        List<String> own = fingerprints.candidates(numbers);
        return !registrations.documentServedAnother(fingerprints.candidates(document), own)
                && pairs(document, number).allMatch(pair -> own.contains(bearer(pair, registration)));
    }

    /** A document and a person, hashed under one key: when the key has gone, both say nothing any more. */
    private record Pair(String documentKey, String personKey) {}

    /** Under every key of the ring, in one order: nodes may disagree for a while about which one is current. */
    private Stream<Pair> pairs(IdentityEvidence document, Ssin number) {
        List<String> documents = fingerprints.candidates(document);
        List<String> persons = fingerprints.candidates(number);
        return IntStream.range(0, documents.size())
                .mapToObj(key -> new Pair(documents.get(key), persons.get(key)))
                .sorted(Comparator.comparing(Pair::documentKey));
    }

    /** Reads the row as it stands now, also where another transaction wrote it since this one began. */
    private String bearer(Pair pair, UUID registration) {
        return database.sql("""
                        insert into document_bearer (document_key, person_key, registration) values (?, ?, ?)
                        on duplicate key update person_key = document_bearer.person_key returning person_key""")
                .params(pair.documentKey(), pair.personKey(), registration)
                .query(String.class)
                .single();
    }
}
