package be.lra.readiness;

import be.lra.messaging.Backlog;
import be.lra.messaging.MailServerState;
import be.lra.messaging.MailWatch;
import be.lra.ui.DeskTimes;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether the mail with the link will leave while the visitor is still there. */
@Component
class MailLight implements StatusLight {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_GREETINGS = Duration.ofSeconds(30); // each is a line in the server's log
    private static final Duration LATE = Duration.ofMinutes(2); // ours: a mail leaves within seconds

    private final Watch<Backlog> backlog;
    private final Watch<MailServerState> server;
    private final Clock clock;

    MailLight(MailWatch mails, @Qualifier("applicationTaskExecutor") Executor background, Clock clock) {
        this.backlog = new Watch<>(BETWEEN_COUNTS, mails::backlog, background);
        this.server = new Watch<>(BETWEEN_GREETINGS, mails::server, background);
        this.clock = clock;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String labelKey() {
        return "readiness.mail.light";
    }

    @Override
    public Optional<LightState> state() {
        Instant now = clock.instant();
        return AtTheDesk.current().map(desk -> of(server.look(now), backlog.look(now), now));
    }

    static LightState of(Optional<MailServerState> server, Optional<Backlog> backlog, Instant now) {
        if (server.isEmpty() || backlog.isEmpty()) {
            return LightState.unknown("readiness.mail.unknown.");
        }
        return switch (server.get()) {
            case NOT_SET_UP -> LightState.down("readiness.mail.not-set-up.");
            case AWAY -> LightState.down("readiness.mail.away.", backlog.get().waiting());
            case NOT_ADMITTED ->
                LightState.down("readiness.mail.not-admitted.", backlog.get().waiting());
            case ANSWERING ->
                backlog.get()
                        .oldestSince()
                        .filter(since -> since.plus(LATE).isBefore(now))
                        .map(since -> LightState.attention(
                                "readiness.mail.late.", backlog.get().waiting(), DeskTimes.time(since)))
                        .orElseGet(() -> LightState.ready("readiness.mail.ready."));
        };
    }
}
