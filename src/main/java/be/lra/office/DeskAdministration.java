package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desks of an administrator's office. One that is closed, for a day or for good, is blocked with that reason.
 *
 * @see OfficeLocks#blockDesk
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class DeskAdministration {

    private static final int LONGEST_NAME = 60; // signs; the head of the screen
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    private final AgentDirectory directory;
    private final Desks desks;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random;

    DeskAdministration(
            AgentDirectory directory,
            Desks desks,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock,
            SecureRandom random) {
        this.directory = directory;
        this.desks = desks;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /** Puts one more desk into the office; agents can choose it at once. */
    public DeskOutcome add(String typedName) {
        SignedInAgent administrator = directory.current();
        String name = typedName.strip();
        return save(() -> {
            Optional<DeskProblem> problem = problem(administrator.office(), name, null);
            if (problem.isPresent()) {
                return new DeskOutcome.Invalid(problem.get());
            }
            UUID desk = TimeOrderedId.next(clock.instant(), random);
            desks.save(new Desk(new DeskProfile(desk, administrator.office(), name)));
            append(administrator, new AuditEvent.DeskAdded(desk));
            return new DeskOutcome.Saved();
        });
    }

    /**
     * Gives a desk another name; the same one again leaves no trace.
     *
     * @param version of the desk that was on the screen
     * @throws AccessDeniedException if the desk is of another office
     */
    public DeskOutcome rename(UUID desk, int version, String typedName) {
        SignedInAgent administrator = directory.current();
        String name = typedName.strip();
        return save(() -> {
            Desk own = desks.findById(desk)
                    .filter(found -> found.office().equals(administrator.office()))
                    .orElseThrow(() -> new AccessDeniedException("no such desk in this office"));
            if (own.version() != version) {
                return new DeskOutcome.Stale();
            }
            Optional<DeskProblem> problem = problem(administrator.office(), name, desk);
            if (problem.isPresent()) {
                return new DeskOutcome.Invalid(problem.get());
            }
            if (!own.name().equals(name)) {
                own.rename(name);
                append(administrator, new AuditEvent.DeskRenamed(desk));
            }
            return new DeskOutcome.Saved();
        });
    }

    /** Two who save at once: the database lets one of them through. */
    private DeskOutcome save(Supplier<DeskOutcome> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (ConcurrencyFailureException lostRace) {
            return new DeskOutcome.Stale();
        } catch (DataIntegrityViolationException sameName) {
            return new DeskOutcome.Invalid(DeskProblem.NAME_TAKEN);
        }
    }

    private Optional<DeskProblem> problem(UUID office, String name, @Nullable UUID except) {
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || UNPRINTABLE.matcher(name).find()) {
            return Optional.of(DeskProblem.NO_NAME);
        }
        boolean taken = desks.findByOfficeOrderByName(office).stream()
                .filter(other -> !other.id().equals(except))
                .anyMatch(other -> other.name().equalsIgnoreCase(name));
        return taken ? Optional.of(DeskProblem.NAME_TAKEN) : Optional.empty();
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
