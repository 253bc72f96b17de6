package be.lra.office;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints an administrator in a database that has none who could sign in, or a second one in an office that has only one; in any other
 * it does nothing. For the terminal of an operator, never for a page.
 *
 * @see "src/docs/decisions/0302-first-administrator.md"
 */
@Service
class FirstAdministrator {

    private static final Actor OPERATOR = new Actor.Machine("first-administrator");
    private static final Actor SECOND = new Actor.Machine("second-administrator");

    private final OfficeSetup setup;
    private final OfficeRecords offices;
    private final Agents agents;
    private final RoleGrants grants;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    FirstAdministrator(
            OfficeSetup setup,
            OfficeRecords offices,
            Agents agents,
            RoleGrants grants,
            AuditTrail trail,
            Clock clock,
            SecureRandom random) {
        this.setup = setup;
        this.offices = offices;
        this.agents = agents;
        this.grants = grants;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /** Whether somebody holds or will hold the role who is not blocked. */
    @Transactional(readOnly = true)
    public boolean isAppointed() {
        return grants.countUsableAdministrators(clock.instant()) > 0;
    }

    @Transactional(readOnly = true)
    public boolean isOfficeKnown(String cbeNumber) {
        return offices.findByCbeNumber(cbeNumber).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean isUserNameTaken(String userName) {
        return agents.findByUserName(userName).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean isPseudonymTaken(String pseudonym) {
        return agents.findByPseudonym(pseudonym).isPresent();
    }

    /**
     * Opens the office, unless it is there, and appoints its administrator.
     *
     * @throws IllegalStateException if there is an administrator already
     */
    @Transactional
    public void appoint(FirstAppointment appointment) {
        if (isAppointed()) {
            throw new IllegalStateException("there is an administrator already");
        }
        if (!isOfficeKnown(appointment.cbeNumber())) {
            open(appointment);
        }
        enter(appointment, OPERATOR);
    }

    /** Whether the office is there and exactly one who is not blocked holds or will hold the role in it. */
    @Transactional(readOnly = true)
    public boolean hasOnlyOne(String cbeNumber) {
        Instant now = clock.instant();
        Set<UUID> holders = grants.findByCbeNumber(cbeNumber).stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR && !grant.isOverAt(now))
                .map(RoleGrant::agent)
                .collect(Collectors.toSet());
        return isOfficeKnown(cbeNumber)
                && agents.findByIdIn(holders).stream().filter(Agent::mayWork).count() == 1;
    }

    /**
     * Appoints the second administrator of an office, so that two can decide there.
     *
     * @throws IllegalStateException if the office has none or two already
     */
    @Transactional
    public void appointSecond(FirstAppointment appointment) {
        if (!hasOnlyOne(appointment.cbeNumber())) {
            throw new IllegalStateException("there is not exactly one administrator");
        }
        enter(appointment, SECOND);
    }

    private void enter(FirstAppointment appointment, Actor operator) {
        UUID agent = newId();
        setup.appoint(new NewAgent(
                agent,
                appointment.userName(),
                appointment.clearPassword(),
                appointment.pseudonym(),
                appointment.language()));
        setup.grant(agent, Role.ADMINISTRATOR, appointment.cbeNumber());
        trail.append(new AuditEvent.RoleGranted(agent, Role.ADMINISTRATOR.name()), operator, Subject.none());
    }

    /** With a name only: its administrator completes it on the page. */
    private void open(FirstAppointment appointment) {
        UUID office = newId();
        setup.open(new OfficeProfile(
                office,
                appointment.cbeNumber(),
                appointment.officeName(),
                List.of(),
                "",
                "",
                Map.of(),
                appointment.officeName(),
                "",
                appointment.language(),
                false,
                Reception.NOT_TOLD));
        trail.append(new AuditEvent.OfficeOpened(office), OPERATOR, Subject.none());
    }

    private UUID newId() {
        return TimeOrderedId.next(clock.instant(), random);
    }
}
