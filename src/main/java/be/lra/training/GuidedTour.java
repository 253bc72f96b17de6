package be.lra.training;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guided tour of a trainee. It goes on by what he does: each step is read from the trail of his newest visit, so that it is
 * the same on every node and after every pause.
 *
 * <p>How far it is says nothing of anybody's data: whoever may only look keeps it too.
 *
 * @see "src/docs/decisions/0026-a-tour-that-reads-the-trail.md"
 */
@Service
@PreAuthorize("hasRole('AGENT')")
public class GuidedTour {

    private final AgentDirectory agents;
    private final Offices offices;
    private final JdbcClient database;
    private final Clock clock;

    GuidedTour(AgentDirectory agents, Offices offices, JdbcClient database, Clock clock) {
        this.agents = agents;
        this.offices = offices;
        this.database = database;
        this.clock = clock;
    }

    private record Kept(Instant beganAt, boolean putAway, boolean mailRead) {}

    /** How far the tour is; it begins with the first look. Empty for whoever is not in training. */
    @Touches(DataAction.READ)
    @Transactional
    public Optional<TourState> state() {
        SignedInAgent agent = agents.current();
        if (!offices.isForExercises(agent.office())) {
            return Optional.empty();
        }
        Kept kept = keptOrBegun(agent.agentId());
        return Optional.of(new TourState(step(agent, kept), kept.putAway(), kept.beganAt()));
    }

    /** Begins anew: what was done before no longer counts. */
    @Touches(DataAction.READ)
    @Transactional
    public void restart() {
        begin(agents.current().agentId());
    }

    /** Puts the coach away, or calls him back; the tour goes on all the same. */
    @Touches(DataAction.READ)
    @Transactional
    public void putAway(boolean away) {
        UUID agent = agents.current().agentId();
        keptOrBegun(agent);
        database.sql("update training_tour set put_away = ? where agent = ?")
                .params(away, agent)
                .update();
    }

    /** The trainee opened a mail of his visitor. */
    @Touches(DataAction.READ)
    @Transactional
    public void mailRead() {
        UUID agent = agents.current().agentId();
        keptOrBegun(agent);
        database.sql("update training_tour set mailbox_at = ? where agent = ?")
                .params(Timestamp.from(clock.instant()), agent)
                .update();
    }

    private Kept keptOrBegun(UUID agent) {
        return kept(agent).orElseGet(() -> begin(agent));
    }

    private Kept begin(UUID agent) {
        Instant now = clock.instant();
        database.sql("replace into training_tour (agent, began_at, put_away, mailbox_at) values (?, ?, false, null)")
                .params(agent, Timestamp.from(now))
                .update();
        return new Kept(now, false, false);
    }

    private Optional<Kept> kept(UUID agent) {
        return database.sql("select began_at, put_away, mailbox_at from training_tour where agent = ?")
                .param(agent)
                .query((row, _) -> new Kept(
                        row.getTimestamp("began_at").toInstant(),
                        row.getBoolean("put_away"),
                        row.getTimestamp("mailbox_at") != null))
                .optional();
    }

    /** The first step of the newest visit that is not done; later ones wait for it. */
    private Optional<TourStep> step(SignedInAgent agent, Kept kept) {
        Set<String> happened = happened(agent, kept.beganAt());
        return Arrays.stream(TourStep.values())
                .filter(step -> step == TourStep.MAILBOX ? !kept.mailRead() : !step.isDoneBy(happened))
                .findFirst();
    }

    private Set<String> happened(SignedInAgent agent, Instant since) {
        return new HashSet<>(database.sql("""
                        select distinct kind from audit_event where registration = (
                            select id from registration
                            where agent = ? and office = ? and started_at >= ? and state in ('DRAFT', 'PENDING', 'ACTIVATED')
                            order by started_at desc limit 1)""")
                .params(agent.agentId(), agent.office(), Timestamp.from(since))
                .query(String.class)
                .list());
    }
}
