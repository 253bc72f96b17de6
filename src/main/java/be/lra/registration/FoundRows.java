package be.lra.registration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows a search finds. A name that few bear leads to its rows by its parts; one that many bear is met soon on the way
 * back through time, so that neither reads much.
 */
@Component
class FoundRows {

    static final int PAGE = 50; // registrations
    private static final int FEW = 3_000; // rows; measured: beyond, going back through time is the shorter way
    private static final int PATIENCE = 2; // seconds; ours: who waits longer at a desk types something else

    private final Registrations registrations;
    private final NameParts names;
    private final Fingerprints fingerprints;
    private final JdbcClient database;

    FoundRows(Registrations registrations, NameParts names, Fingerprints fingerprints, JdbcTemplate statements) {
        this.registrations = registrations;
        this.names = names;
        this.fingerprints = fingerprints;
        var patient = new JdbcTemplate(Objects.requireNonNull(statements.getDataSource()));
        patient.setQueryTimeout(PATIENCE);
        this.database = JdbcClient.create(patient);
    }

    SearchOutcome page(UUID office, SearchTerms terms, @Nullable UUID after) {
        try {
            List<Registration> found = found(office, statement(office, terms, after));
            List<RegistrationRecord> page =
                    found.stream().limit(PAGE).map(Registration::toRecord).toList();
            Optional<UUID> next = found.size() <= PAGE
                    ? Optional.empty()
                    : Optional.of(page.getLast().id());
            return new SearchOutcome.Page(page, next);
        } catch (QueryTimeoutException tooMuch) {
            return new SearchOutcome.TooMany();
        }
    }

    private SearchStatement statement(UUID office, SearchTerms terms, @Nullable UUID after) {
        var statement = new SearchStatement(office, terms, rareWord(office, terms.words()));
        terms.number().ifPresent(number -> statement.person(fingerprints.candidates(number)));
        terms.document()
                .ifPresent(number ->
                        statement.document(fingerprints.numberCandidates(number), fingerprints.cardCandidates(number)));
        return after == null ? statement : statement.after(after);
    }

    private Optional<String> rareWord(UUID office, List<String> words) {
        return words.stream()
                .filter(word -> names.count(office, word, FEW + 1) <= FEW)
                .findFirst();
    }

    private List<Registration> found(UUID office, SearchStatement statement) {
        List<UUID> ids = database.sql(statement.sql())
                .params(statement.values(PAGE + 1))
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Registration> rows = registrations.findByIdInAndOffice(ids, office).stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .toList();
    }
}
