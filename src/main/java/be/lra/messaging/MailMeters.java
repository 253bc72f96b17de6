package be.lra.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What waits to be sent, for operators. Counted in the database, so every node tells the same: {@code lra.messages.waiting}
 * and the seconds of {@code lra.messages.oldest}. Not a number while the database is away.
 */
@Component
class MailMeters implements MeterBinder {

    private final MailWatch mails;
    private final Clock clock;

    MailMeters(MailWatch mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lra.messages.waiting", mails, watch -> watch.backlog().waiting())
                .description("mails and SMS that wait although nothing is wrong with themselves")
                .register(meters);
        TimeGauge.builder("lra.messages.oldest", this, TimeUnit.MILLISECONDS, MailMeters::oldest)
                .description("how long the first of them has waited")
                .register(meters);
    }

    private double oldest() {
        return mails.backlog()
                .oldestSince()
                .map(since -> Duration.between(since, clock.instant()).toMillis())
                .orElse(0L);
    }
}
