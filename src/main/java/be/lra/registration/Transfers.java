package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.identity.DataAction;
import be.lra.identity.TimeOrderedId;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import be.lra.persistence.Conflict;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registrations that go from one office to another: from then on they are found there and no longer here. Letter and link stay
 * good; the help line on them is that of the first office until there is a new letter.
 */
@Service
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
public class Transfers {

    private static final Duration NEWS = Duration.ofDays(7); // ours: both offices have seen it by then

    private final Registrations registrations;
    private final FileStanding standing;
    private final Offices offices;
    private final AgentDirectory agents;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random;

    Transfers(
            Registrations registrations,
            FileStanding standing,
            Offices offices,
            AgentDirectory agents,
            AuditTrail audit,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            SecureRandom random) {
        this.registrations = registrations;
        this.standing = standing;
        this.offices = offices;
        this.agents = agents;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /** Where a registration can go. */
    public record Destination(UUID office, String name) {}

    /**
     * What came or went lately.
     *
     * @param arrived whether it is ours now
     * @param other the name of the other office
     */
    public record Move(Reference reference, boolean arrived, String other, Instant at) {}

    /** Every other office, by name. */
    @Touches(DataAction.READ)
    @PreAuthorize("hasRole('SUPERVISOR')")
    public List<Destination> destinations() {
        UUID own = agents.current().office();
        return offices.reachableFrom(own).stream()
                .map(office -> new Destination(office.id(), office.name()))
                .toList();
    }

    /** Sends a registration of the own office to another one; the trail of both can tell. */
    @PreAuthorize("hasRole('SUPERVISOR')")
    public TransferOutcome transfer(Reference reference, UUID office, TransferReason reason) {
        SignedInAgent supervisor = agents.current();
        return Conflict.runAgain(() -> transaction.execute(_ -> transfer(reference, office, reason, supervisor)));
    }

    private TransferOutcome transfer(
            Reference reference, UUID office, TransferReason reason, SignedInAgent supervisor) {
        Optional<Registration> found = registrations.findByReferenceAndOffice(reference.value(), supervisor.office());
        Optional<OfficeProfile> there = offices.reachableFrom(supervisor.office()).stream()
                .filter(other -> other.id().equals(office))
                .findFirst();
        if (found.isEmpty()) {
            return new TransferOutcome.NotFound();
        }
        if (there.isEmpty()) {
            return new TransferOutcome.NoOtherOffice();
        }
        Registration registration = found.get();
        if (standing.isOwnCase(registration, supervisor)) {
            return new TransferOutcome.OwnCase();
        }
        if (!registration.state().isOpen()) {
            return new TransferOutcome.NotOpen(registration.state());
        }
        registration.transfer(office);
        registrations.flush();
        move(registration, office, reason, supervisor);
        audit.append(
                new AuditEvent.RegistrationTransferred(office, reason.name()),
                supervisor.actor(),
                Closing.subject(registration));
        return new TransferOutcome.Transferred(there.get().name());
    }

    private void move(Registration registration, UUID office, TransferReason reason, SignedInAgent supervisor) {
        Instant now = clock.instant();
        database.sql("update registration_name_part set office = ? where registration = ?")
                .params(office, registration.id())
                .update();
        database.sql("""
                        insert into registration_transfer (id, registration, from_office, to_office, at, agent, reason)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        TimeOrderedId.next(now, random),
                        registration.id(),
                        supervisor.office(),
                        office,
                        Timestamp.from(now),
                        supervisor.agentId(),
                        reason.name())
                .update();
    }

    /** What came from or went to another office within seven days, the newest first. */
    @Touches(DataAction.READ)
    public List<Move> lately() {
        UUID own = agents.current().office();
        return database.sql("""
                        select r.reference, t.from_office, t.to_office, t.at
                        from registration_transfer t join registration r on r.id = t.registration
                        where (t.to_office = :own or t.from_office = :own) and t.at >= :since order by t.at desc""")
                .param("own", own)
                .param("since", Timestamp.from(clock.instant().minus(NEWS)))
                .query((row, number) -> {
                    boolean arrived = own.equals(UUID.fromString(row.getString("to_office")));
                    UUID other = UUID.fromString(row.getString(arrived ? "from_office" : "to_office"));
                    return new Move(
                            new Reference(row.getString("reference")),
                            arrived,
                            offices.find(other).map(OfficeProfile::name).orElse(""),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
