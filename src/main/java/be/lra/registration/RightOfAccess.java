package be.lra.registration;

import be.lra.account.Holders;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.held.HeldReport;
import be.lra.held.HeldReports;
import be.lra.held.Whose;
import be.lra.identity.DataAction;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.SignedInAgent;
import be.lra.persistence.Conflict;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is held of somebody who stands at the counter and cannot sign in (GDPR art. 15): the agent has compared face and document, and
 * hands out what no screen of the desk shows.
 *
 * @see "src/docs/decisions/0612-what-is-held-of-a-person.md"
 */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('AGENT')")
public class RightOfAccess {

    private static final ThrottleLimit PER_AGENT = new ThrottleLimit(
            "held-printed",
            10,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofHours(8)); // ours: a desk is asked a few times a year

    private final Registrations registrations;
    private final FoundVisits visits;
    private final FileStanding standing;
    private final Holders holders;
    private final HeldReports reports;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    RightOfAccess(
            Registrations registrations,
            FoundVisits visits,
            FileStanding standing,
            Holders holders,
            HeldReports reports,
            AgentDirectory agents,
            AgentProof proof,
            Throttle throttle,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.visits = visits;
        this.standing = standing;
        this.holders = holders;
        this.reports = reports;
        this.agents = agents;
        this.proof = proof;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Prints everything that is held of the person of a registration, in the language of its letter.
     *
     * @param shown what the agent compared the person with
     * @param otherwise the language where no letter was made
     */
    public AccessOutcome print(Reference reference, IdentityShown shown, Language otherwise) {
        SignedInAgent agent = agents.current();
        Optional<AccessOutcome> refusal = inTransaction(() -> refusal(reference, agent));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Instant> pause = throttle.reserve(PER_AGENT, agent.agentId().toString());
        if (pause.isPresent()) {
            return new AccessOutcome.TooMany(pause.get());
        }
        HeldReport report = inTransaction(() -> report(found(reference, agent).orElseThrow(), shown, otherwise));
        return new AccessOutcome.Printed(
                reference, reports.pdf(report).stream().map(Letter::new).toList());
    }

    private Optional<AccessOutcome> refusal(Reference reference, SignedInAgent agent) {
        Optional<Registration> found = found(reference, agent);
        if (found.isEmpty()) {
            return Optional.of(new AccessOutcome.NotFound());
        }
        if (number(found.get()).isEmpty()) {
            return Optional.of(new AccessOutcome.NobodyKnown());
        }
        if (standing.isOwnCase(found.get(), agent)) {
            return Optional.of(new AccessOutcome.OwnCase());
        }
        return proof.isMissing(agent) ? Optional.of(new AccessOutcome.ProofAsked()) : Optional.empty();
    }

    private Optional<Registration> found(Reference reference, SignedInAgent agent) {
        return registrations.findByReferenceAndOffice(reference.value(), agent.office());
    }

    private static Optional<Ssin> number(Registration registration) {
        return registration.person().flatMap(PersonIdentity::ssin);
    }

    /** What the entry about it says is collected in its transaction; a page of paper takes its time afterwards. */
    private HeldReport report(Registration registration, IdentityShown shown, Language otherwise) {
        Whose whose = whose(registration, number(registration).orElseThrow());
        HeldReport report = reports.of(whose, registration.language().orElse(otherwise));
        audit.append(
                new AuditEvent.HeldDataPrinted(shown.name()), agents.current().actor(), Closing.subject(registration));
        return report;
    }

    /** By the number, under every key that may have served: also what is older than the last rotation is found. */
    private Whose whose(Registration registration, Ssin number) {
        return Whose.registration(registration.id())
                .andRegistrations(visits.of(number))
                .andAccounts(holders.accountsOf(number));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
