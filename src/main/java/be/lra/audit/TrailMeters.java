package be.lra.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * For operators: {@code lra.audit.sound} is 0 while the trail is not what was signed, or this node seals nothing because of what it
 * found, else 1. Not a number while the database is away. {@code lra.audit.key.former} is 1 while this node has to
 * be given the key that seals now.
 */
@Component
class TrailMeters implements MeterBinder {

    private final TrailIntegrity integrity;
    private final LogSealer sealer;

    TrailMeters(TrailIntegrity integrity, LogSealer sealer) {
        this.integrity = integrity;
        this.sealer = sealer;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lra.audit.sound", integrity, TrailMeters::sound)
                .description("whether the trail is what was signed")
                .register(meters);
        Gauge.builder("lra.audit.key.former", sealer, TrailMeters::former)
                .description("whether this node seals nothing because it has the former key")
                .register(meters);
    }

    private static double former(LogSealer sealer) {
        return sealer.last() instanceof SealOutcome.Superseded ? 1 : 0;
    }

    private static double sound(TrailIntegrity integrity) {
        return switch (integrity.look()) {
            case Integrity.Wrong _, Integrity.Stopped _, Integrity.Refused _, Integrity.UnknownMarkKey _ -> 0;
            case Integrity.NotSealed _,
                    Integrity.MarkUnread _,
                    Integrity.Superseded _,
                    Integrity.Late _,
                    Integrity.Unchecked _,
                    Integrity.Whole _ -> 1;
        };
    }
}
