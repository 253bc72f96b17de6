package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.AppointOutcome.Appointed;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who works in an administrator's office: appoints agents, says who they are, and lets them in again. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class StaffAdministration {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final Desks desks;
    private final Colleagues colleagues;
    private final NewStaff newStaff;
    private final LimitsOfRoles limits;
    private final RoleProposals proposals;
    private final InitialPasswords initialPasswords;
    private final AgentFingerprints fingerprints;
    private final AgentApps apps;
    private final AgentSessions sessions;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            Desks desks,
            Colleagues colleagues,
            NewStaff newStaff,
            LimitsOfRoles limits,
            RoleProposals proposals,
            InitialPasswords initialPasswords,
            AgentFingerprints fingerprints,
            AgentApps apps,
            AgentSessions sessions,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.desks = desks;
        this.colleagues = colleagues;
        this.newStaff = newStaff;
        this.limits = limits;
        this.proposals = proposals;
        this.initialPasswords = initialPasswords;
        this.fingerprints = fingerprints;
        this.apps = apps;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Appoints an agent with a first role in the administrator's office, and a password to begin with. Where another administrator could
     * agree, the role is proposed, and nobody signs in by it before.
     *
     * @param reason for that person, 1 to 300 signs
     */
    public AppointOutcome appoint(TypedAgent typed, String reason) {
        SignedInAgent administrator = directory.current();
        Instant now = clock.instant();
        Office office = office(administrator);
        desks.needIn(office.id(), typed.role().limits().desk());
        Set<StaffProblem> problems = newStaff.problems(typed, office.cbeNumber(), now);
        if (!problems.isEmpty()) {
            return new AppointOutcome.Invalid(problems);
        }
        boolean waits = proposals.areNeeded(office, administrator, now);
        if (waits && !ProposalDraft.isReason(reason)) {
            return new AppointOutcome.ReasonMissing();
        }
        HashedPassword password = initialPasswords.draw(now);
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                UUID agent = newStaff.appoint(typed, office.cbeNumber(), password, waits, now);
                append(administrator, new AuditEvent.AgentAppointed(agent));
                append(administrator, new AuditEvent.AgentIdentified(agent));
                if (waits) {
                    return new Appointed(
                            password.handedOver(),
                            proposals.propose(administrator, RoleWish.give(agent, typed.role(), now), reason));
                }
                append(
                        administrator,
                        new AuditEvent.RoleGranted(agent, typed.role().granted().name()));
                limits.noteFirst(agent, typed.role(), administrator);
                return new Appointed(password.handedOver(), Optional.empty());
            }));
        } catch (DataIntegrityViolationException lostRace) { // somebody took the name meanwhile
            Set<StaffProblem> found = newStaff.problems(typed, office.cbeNumber(), now);
            if (found.isEmpty()) {
                throw lostRace;
            }
            return new AppointOutcome.Invalid(found);
        }
    }

    /**
     * Replaces a password that was forgotten, or that others know; whoever works with the present one is stopped at the
     * next click.
     *
     * @throws AccessDeniedException if the agent belongs to another office too, or is the administrator
     */
    public InitialPassword resetPassword(UUID agent) {
        SignedInAgent administrator = directory.current();
        Instant now = clock.instant();
        HashedPassword password = initialPasswords.draw(now);
        transaction.executeWithoutResult(status -> {
            colleagues
                    .manageable(office(administrator), agent, administrator, now)
                    .handOver(password.hash(), password.handedOver().until());
            append(administrator, new AuditEvent.AgentPasswordReset(agent));
        });
        return password.handedOver();
    }

    /**
     * Forgets the app of a colleague whose phone is lost or new: his work ends at the next click, and at the next sign-in
     * he connects another app after his password.
     *
     * @throws AccessDeniedException as for {@link #resetPassword}
     */
    public void resetApp(UUID agent) {
        SignedInAgent administrator = directory.current();
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            UUID colleague = colleagues
                    .manageable(office(administrator), agent, administrator, now)
                    .id();
            apps.forget(colleague);
            sessions.endAll(colleague);
            append(administrator, new AuditEvent.AgentAppReset(agent));
        });
    }

    /**
     * Enters who a colleague is, so that he cannot work on a case of his own; what stood there before is replaced. Under
     * another number than before his work ends at the next click.
     *
     * @throws AccessDeniedException as for {@link #resetPassword}
     */
    public StaffOutcome identify(UUID agent, TypedPerson typed) {
        SignedInAgent administrator = directory.current();
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Office office = office(administrator);
            Agent colleague = colleagues.manageable(office, agent, administrator, now);
            Set<StaffProblem> problems = newStaff.problems(typed, agent, office.cbeNumber(), now);
            if (!problems.isEmpty()) {
                return new StaffOutcome.Invalid(problems);
            }
            AgentPerson person = typed.person(now).orElseThrow();
            boolean isSamePerson = colleague
                    .personKey()
                    .filter(stored -> fingerprints.matches(stored, person.number()))
                    .isPresent();
            colleague.identify(fingerprints.of(person.number()), person.email());
            if (!isSamePerson) {
                sessions.endAll(agent);
            }
            append(administrator, new AuditEvent.AgentIdentified(agent));
            return new StaffOutcome.Saved();
        });
    }

    private Office office(SignedInAgent administrator) {
        return offices.findById(administrator.office()).orElseThrow();
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
