package be.lra.registration;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.messaging.Delivery;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.office.AgentDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registrations of the agent's own office, after the visit; those of other offices are not found. */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
@Transactional(readOnly = true)
public class RegistrationArchive {

    private static final Limit SHORT_LIST = Limit.of(20); // what fits beside the start of a visit, on every open screen
    private static final Duration RECENT = Duration.ofDays(1);

    private final Registrations registrations;
    private final Outbox outbox;
    private final AgentDirectory agents;
    private final Clock clock;

    RegistrationArchive(Registrations registrations, Outbox outbox, AgentDirectory agents, Clock clock) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.agents = agents;
        this.clock = clock;
    }

    /** What the office finished last within 24 hours, newest first; at most 20. */
    public List<RegistrationRecord> recent() {
        return records(registrations.findByOfficeAndStateNotAndStartedAtAfterOrderByStartedAtDesc(
                agents.current().office(),
                RegistrationState.DRAFT,
                clock.instant().minus(RECENT),
                SHORT_LIST));
    }

    public Optional<RegistrationRecord> find(Reference reference) {
        return registrations
                .findByReferenceAndOffice(reference.value(), agents.current().office())
                .map(Registration::toRecord);
    }

    /** The registration of a visit; empty for one of another office. */
    public Optional<RegistrationRecord> find(UUID registration) {
        UUID office = agents.current().office();
        return registrations
                .findById(registration)
                .filter(found -> found.office().equals(office))
                .map(Registration::toRecord);
    }

    /** Where the mail with the activation link stands; empty before it was queued. */
    public Optional<Delivery> linkMail(UUID registration) {
        return registrations
                .findById(registration)
                .filter(found -> found.office().equals(agents.current().office()))
                .flatMap(found -> outbox.latest(found.id(), MessageKind.ACTIVATION_LINK));
    }

    /** Where these mails stand, by registration, as far as they were queued; asks once for a whole list. */
    public Map<UUID, Delivery> linkMails(List<RegistrationRecord> listed) {
        if (listed.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = listed.stream().map(RegistrationRecord::id).toList();
        List<UUID> ours = registrations
                .findByIdInAndOffice(ids, agents.current().office())
                .stream()
                .map(Registration::id)
                .toList();
        return outbox.latest(ours, MessageKind.ACTIVATION_LINK);
    }

    private static List<RegistrationRecord> records(List<Registration> found) {
        return found.stream().map(Registration::toRecord).toList();
    }
}
