package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.messaging.Delivery;
import be.lra.messaging.DeliveryState;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.office.AgentDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of an office that will come to nothing unless somebody does something. */
@Service
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
@Transactional(readOnly = true)
public class FollowUp {

    private static final Duration SOON = Duration.ofDays(3); // ours: features, supervision
    private static final Duration STUCK_AFTER = Duration.ofHours(1); // ours: nobody takes so long over three pages
    private static final Limit MOST = Limit.of(1_000); // open letters; far more than an office has
    private static final Set<RegistrationState> OPEN = Set.of(RegistrationState.PENDING, RegistrationState.BLOCKED);

    private final Registrations registrations;
    private final Activations activations;
    private final Outbox outbox;
    private final AgentDirectory agents;
    private final Clock clock;

    FollowUp(Registrations registrations, Activations activations, Outbox outbox, AgentDirectory agents, Clock clock) {
        this.registrations = registrations;
        this.activations = activations;
        this.outbox = outbox;
        this.agents = agents;
        this.clock = clock;
    }

    /** What a letter needs somebody for; the first that holds is told. */
    public enum Need {
        MAIL_FAILED,
        CODE_BLOCKED,
        STUCK,
        LAPSES_SOON
    }

    /**
     * A letter that needs somebody. Says which, never whose.
     *
     * @param expiresAt until when letter and link can be used
     */
    public record Line(Reference reference, Need need, Instant expiresAt) {}

    /** Every such letter of the office, by need, what ends first before the rest. */
    public List<Line> lines() {
        Instant now = clock.instant();
        List<Registration> open = registrations.findByOfficeAndStateInOrderByExpiresAt(
                agents.current().office(), OPEN, MOST);
        List<UUID> ids = open.stream().map(Registration::id).toList();
        Map<UUID, Delivery> mails = ids.isEmpty() ? Map.of() : outbox.latest(ids, MessageKind.ACTIVATION_LINK);
        Set<UUID> stuck = stuck(ids, now);
        return open.stream()
                .flatMap(registration -> need(registration, mails, stuck, now)
                        .map(need -> new Line(
                                registration.reference(),
                                need,
                                registration.openPair().expiresAt())))
                .sorted(Comparator.comparing(Line::need).thenComparing(Line::expiresAt))
                .toList();
    }

    private Set<UUID> stuck(Collection<UUID> open, Instant now) {
        return open.isEmpty() ? Set.of() : activations.stuck(open, now.minus(STUCK_AFTER));
    }

    private static Stream<Need> need(
            Registration registration, Map<UUID, Delivery> mails, Set<UUID> stuck, Instant now) {
        Delivery mail = mails.get(registration.id());
        if (mail != null && mail.state() == DeliveryState.FAILED) {
            return Stream.of(Need.MAIL_FAILED);
        }
        if (registration.state() == RegistrationState.BLOCKED) {
            return Stream.of(Need.CODE_BLOCKED);
        }
        if (stuck.contains(registration.id())) {
            return Stream.of(Need.STUCK);
        }
        return registration.openPair().expiresAt().isBefore(now.plus(SOON)) ? Stream.of(Need.LAPSES_SOON) : Stream.of();
    }
}
