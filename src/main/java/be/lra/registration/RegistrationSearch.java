package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.StaffNames;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for registrations of the own office; those of other offices are not found (security.md 14). Every question is
 * written into the trail with its purpose, never what was typed.
 *
 * @see "src/docs/decisions/0881-a-name-is-found-by-its-parts.md"
 */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
public class RegistrationSearch {

    private final Registrations registrations;
    private final FoundRows rows;
    private final AgentDirectory agents;
    private final StaffNames names;
    private final AuditTrail audit;
    private final RegistrationProperties settings;
    private final Clock clock;

    RegistrationSearch(
            Registrations registrations,
            FoundRows rows,
            AgentDirectory agents,
            StaffNames names,
            AuditTrail audit,
            RegistrationProperties settings,
            Clock clock) {
        this.registrations = registrations;
        this.rows = rows;
        this.agents = agents;
        this.names = names;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A page of at most 50 registrations, newest first.
     *
     * @param after the last registration of the page before; null for the first page, which alone is written into the trail
     */
    @Transactional
    public SearchOutcome search(RegistrationQuery query, SearchPurpose purpose, @Nullable UUID after) {
        SignedInAgent agent = agents.current();
        if (query.isEmpty()) {
            return new SearchOutcome.NothingAsked();
        }
        Optional<Registration> named = Reference.read(query.text())
                .flatMap(reference -> registrations.findByReferenceAndOffice(reference.value(), agent.office()));
        if (named.isPresent()) {
            note(Set.of(SearchedBy.REFERENCE.name()), purpose, 1, Subject.none());
            return new SearchOutcome.Page(List.of(named.get().toRecord()), Optional.empty());
        }
        SearchTerms terms = SearchTerms.of(query, LocalDate.ofInstant(clock.instant(), settings.zone()));
        if (terms.isVague()) {
            return new SearchOutcome.TooVague();
        }
        SearchOutcome outcome = rows.page(agent.office(), terms, after);
        if (after == null) {
            int found =
                    outcome instanceof SearchOutcome.Page page ? page.found().size() : 0;
            note(terms.searchedBy(), purpose, found, new Subject(null, null, terms.number()));
        }
        return outcome;
    }

    private void note(Set<String> searchedBy, SearchPurpose purpose, int found, Subject subject) {
        audit.append(
                new AuditEvent.RegistrationsSearched(searchedBy, purpose.name(), found),
                agents.current().actor(),
                subject);
    }

    /** Who ever began a visit in the office, by pseudonym. */
    @Transactional(readOnly = true)
    public List<Colleague> agents() {
        return registrations.findAgentsOf(agents.current().office()).stream()
                .flatMap(agent -> names.agent(agent).map(name -> new Colleague(agent, name)).stream())
                .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.pseudonym(), other.pseudonym()))
                .toList();
    }

    /** An agent by whom one may look for visits. */
    public record Colleague(UUID agent, String pseudonym) {}
}
