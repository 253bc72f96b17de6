package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.messaging.Delivery;
import be.lra.messaging.DeliveryState;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.office.AgentDirectory;
import be.lra.office.SupervisedOffice;
import be.lra.office.SupervisedOffices;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of an office that will come to nothing unless somebody does something. */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
@Transactional(readOnly = true)
public class FollowUp {

    private static final Duration SOON = Duration.ofDays(3); // ours: features, supervision
    private static final Duration STUCK_AFTER = Duration.ofHours(1); // ours: nobody takes so long over three pages
    private static final int MOST = 1_000; // open letters; far more than an office has

    private final JdbcClient database;
    private final Activations activations;
    private final Outbox outbox;
    private final AgentDirectory agents;
    private final SupervisedOffices supervised;
    private final Clock clock;

    FollowUp(
            JdbcClient database,
            Activations activations,
            Outbox outbox,
            AgentDirectory agents,
            SupervisedOffices supervised,
            Clock clock) {
        this.database = database;
        this.activations = activations;
        this.outbox = outbox;
        this.agents = agents;
        this.supervised = supervised;
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

    /** A letter of one of several offices. */
    public record OfficeLine(SupervisedOffice office, Line line) {}

    /** Every such letter of the office, by need, what ends first before the rest. */
    public List<Line> lines() {
        return lines(agents.current().office());
    }

    /** The offices that the supervisor follows up, the one where he works first. */
    @PreAuthorize("hasRole('SUPERVISOR')")
    public List<SupervisedOffice> offices() {
        return supervised.of(agents.current(), Set.of());
    }

    /** The same as {@link #lines()} for those of the chosen offices that the supervisor follows up; nothing of any other. */
    @PreAuthorize("hasRole('SUPERVISOR')")
    public List<OfficeLine> linesOf(Set<UUID> chosen) {
        return offices().stream()
                .filter(office -> chosen.contains(office.id()))
                .flatMap(office -> lines(office.id()).stream().map(line -> new OfficeLine(office, line)))
                .sorted(Comparator.comparing((OfficeLine one) -> one.line().need())
                        .thenComparing(one -> one.line().expiresAt()))
                .toList();
    }

    private List<Line> lines(UUID office) {
        Instant now = clock.instant();
        List<OpenLetter> open = openLetters(office);
        List<UUID> ids = open.stream().map(OpenLetter::id).toList();
        Map<UUID, Delivery> mails = ids.isEmpty() ? Map.of() : outbox.latest(ids, MessageKind.ACTIVATION_LINK);
        Set<UUID> stuck = stuck(ids, now);
        return open.stream()
                .flatMap(letter -> need(letter, mails, stuck, now)
                        .map(need -> new Line(letter.reference(), need, letter.expiresAt())))
                .sorted(Comparator.comparing(Line::need).thenComparing(Line::expiresAt))
                .toList();
    }

    private record OpenLetter(UUID id, Reference reference, RegistrationState state, Instant expiresAt) {}

    /** Not the whole rows: what was checked in the visit is long, and this is asked by every open board. */
    private List<OpenLetter> openLetters(UUID office) {
        return database.sql("""
                        select id, reference, state, expires_at from registration
                        where office = ? and state in ('PENDING', 'BLOCKED') and expires_at is not null
                        order by expires_at limit ?""")
                .params(office, MOST)
                .query((row, number) -> new OpenLetter(
                        UUID.fromString(row.getString("id")),
                        new Reference(row.getString("reference")),
                        RegistrationState.valueOf(row.getString("state")),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    private Set<UUID> stuck(Collection<UUID> open, Instant now) {
        return open.isEmpty() ? Set.of() : activations.stuck(open, now.minus(STUCK_AFTER));
    }

    private static Stream<Need> need(OpenLetter letter, Map<UUID, Delivery> mails, Set<UUID> stuck, Instant now) {
        Delivery mail = mails.get(letter.id());
        if (mail != null && mail.state() == DeliveryState.FAILED) {
            return Stream.of(Need.MAIL_FAILED);
        }
        if (letter.state() == RegistrationState.BLOCKED) {
            return Stream.of(Need.CODE_BLOCKED);
        }
        if (stuck.contains(letter.id())) {
            return Stream.of(Need.STUCK);
        }
        return letter.expiresAt().isBefore(now.plus(SOON)) ? Stream.of(Need.LAPSES_SOON) : Stream.of();
    }
}
