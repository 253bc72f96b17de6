package be.lra.registration;

import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.messaging.Delivery;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
@Transactional(readOnly = true)
public class RegistrationArchive {

    private static final Limit LONGEST_LIST = Limit.of(100);
    private static final Limit SHORT_LIST = Limit.of(20); // what fits beside the start of a visit, on every open screen
    private static final int SHORTEST_NAME = 2; // signs: a single letter would list half the office
    private static final Duration RECENT = Duration.ofDays(1);

    private final Registrations registrations;
    private final Fingerprints fingerprints;
    private final Outbox outbox;
    private final AgentDirectory agents;
    private final Clock clock;

    RegistrationArchive(
            Registrations registrations, Fingerprints fingerprints, Outbox outbox, AgentDirectory agents, Clock clock) {
        this.registrations = registrations;
        this.fingerprints = fingerprints;
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

    /** By reference, by number, or by the beginning of the last name; at most 100, newest first. */
    public List<RegistrationRecord> search(String typed) {
        SignedInAgent agent = agents.current();
        String text = typed.strip();
        Optional<Registration> named = Reference.read(text)
                .flatMap(reference -> registrations.findByReferenceAndOffice(reference.value(), agent.office()));
        if (named.isPresent()) {
            return List.of(named.get().toRecord());
        }
        if (Ssin.read(text, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                instanceof SsinReading.Read(Ssin number)) {
            return records(registrations.findByOfficeAndPersonKeyInOrderByStartedAtDesc(
                    agent.office(), fingerprints.candidates(number), LONGEST_LIST));
        }
        return text.length() < SHORTEST_NAME
                ? List.of()
                : records(registrations.findByOfficeAndPersonLastNameStartingWithOrderByStartedAtDesc(
                        agent.office(), text, LONGEST_LIST));
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
