package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators of an office decide about each other's changes; nobody about his own (security.md 9).
 *
 * @see "src/docs/decisions/0920-what-two-administrators-decide.md"
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Proposals {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final Colleagues colleagues;
    private final ProposalBook book;
    private final ProposalLines lines;
    private final AgentProof proof;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proposals(
            AgentDirectory directory,
            OfficeRecords offices,
            Colleagues colleagues,
            ProposalBook book,
            ProposalLines lines,
            AgentProof proof,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.colleagues = colleagues;
        this.book = book;
        this.lines = lines;
        this.proof = proof;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many wait for the one who looks, and how many of his own were decided since he last looked. */
    public record Alarm(int waiting, int news) {}

    @Transactional(readOnly = true)
    public ProposalBoard board() {
        SignedInAgent onlooker = directory.current();
        Instant now = clock.instant();
        Office office = office(onlooker);
        return new ProposalBoard(
                lines.waiting(office, onlooker, now),
                lines.past(office, onlooker, now),
                !colleagues.hasOtherAdministrator(office, onlooker, now));
    }

    /**
     * The past from behind this proposal on.
     *
     * @throws AccessDeniedException if there is no such proposal in the administrator's office
     */
    @Transactional(readOnly = true)
    public ProposalBoard.Past older(UUID last) {
        SignedInAgent onlooker = directory.current();
        Office office = office(onlooker);
        return lines.older(lines.find(office, last), office, onlooker, clock.instant());
    }

    @Transactional(readOnly = true)
    public Alarm alarm() {
        SignedInAgent onlooker = directory.current();
        Instant now = clock.instant();
        Office office = office(onlooker);
        return new Alarm(lines.waitingFor(office, onlooker, now), lines.news(office, onlooker, now));
    }

    /**
     * Puts in force what another administrator proposed.
     *
     * @throws AccessDeniedException if there is no such proposal in the administrator's office
     */
    public ReviewOutcome approve(UUID proposal) {
        return decide(proposal, one -> {
            if (proof.isMissing(one.reviewer())) {
                return ReviewOutcome.PROOF_ASKED;
            }
            lines.kindOf(one.proposal()).settle(one.office(), one.proposal().content());
            one.proposal().decide(ProposalState.APPROVED, one.reviewer().agentId(), "", one.now());
            append(
                    one,
                    new AuditEvent.ChangeApproved(fields(one), one.proposal().author()));
            return ReviewOutcome.DONE;
        });
    }

    /**
     * Refuses what another administrator proposed.
     *
     * @param reason for its author, 1 to 300 signs
     * @throws AccessDeniedException as for {@link #approve}
     */
    public ReviewOutcome reject(UUID proposal, String reason) {
        return decide(proposal, one -> {
            if (!ProposalDraft.isReason(reason)) {
                return ReviewOutcome.REASON_MISSING;
            }
            one.proposal().decide(ProposalState.REJECTED, one.reviewer().agentId(), reason, one.now());
            append(
                    one,
                    new AuditEvent.ChangeRejected(fields(one), one.proposal().author()));
            return ReviewOutcome.DONE;
        });
    }

    /**
     * Takes back what the administrator proposed himself.
     *
     * @throws AccessDeniedException if it is not his own
     */
    public ReviewOutcome withdraw(UUID proposal) {
        SignedInAgent author = directory.current();
        return run(() -> {
            Proposal own = own(author, proposal);
            if (lines.stateOf(own, office(author), clock.instant()) != ProposalState.OPEN) {
                return ReviewOutcome.TOO_LATE;
            }
            own.withdraw(clock.instant());
            trail.append(
                    new AuditEvent.ChangeWithdrawn(ProposalDraft.fields(book.differences(own))),
                    author.actor(),
                    Subject.none());
            return ReviewOutcome.DONE;
        });
    }

    /**
     * The author has seen what came of his proposal.
     *
     * @throws AccessDeniedException if it is not his own
     */
    @Transactional
    public void seen(UUID proposal) {
        own(directory.current(), proposal).see();
    }

    /** A proposal in the hands of somebody who may decide about it. */
    private record InHand(Proposal proposal, Office office, SignedInAgent reviewer, Instant now) {}

    private ReviewOutcome decide(UUID proposal, Function<InHand, ReviewOutcome> decision) {
        SignedInAgent reviewer = directory.current();
        Instant now = clock.instant();
        return run(() -> {
            Office office = office(reviewer);
            Proposal one = lines.find(office, proposal);
            if (colleagues.isOnePerson(one.author(), reviewer.agentId())) {
                return ReviewOutcome.OWN_PROPOSAL;
            }
            return switch (lines.stateOf(one, office, now)) {
                case OPEN -> decision.apply(new InHand(one, office, reviewer, now));
                case LAPSED -> ReviewOutcome.LAPSED;
                case OUTDATED -> ReviewOutcome.OUTDATED;
                case APPROVED, REJECTED, WITHDRAWN, ALONE -> ReviewOutcome.TOO_LATE;
            };
        });
    }

    /** Whoever settles what somebody else settles at that moment changes nothing; any other refusal of the database is our own fault. */
    private ReviewOutcome run(Supplier<ReviewOutcome> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (ConcurrencyFailureException lostRace) {
            return ReviewOutcome.TOO_LATE;
        } catch (DataIntegrityViolationException refused) {
            if (TakenKey.isCauseOf(refused)) {
                return ReviewOutcome.TOO_LATE;
            }
            throw refused;
        }
    }

    private Office office(SignedInAgent administrator) {
        return offices.findById(administrator.office()).orElseThrow();
    }

    private Proposal own(SignedInAgent author, UUID proposal) {
        Proposal found = lines.find(office(author), proposal);
        if (!found.author().equals(author.agentId())) {
            throw new AccessDeniedException("the proposal is somebody else's");
        }
        return found;
    }

    private Set<String> fields(InHand one) {
        return ProposalDraft.fields(book.differences(one.proposal()));
    }

    private void append(InHand one, AuditEvent event) {
        trail.append(event, one.reviewer().actor(), Subject.none());
    }
}
