package be.lra.custody;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** For operators: {@code lra.audit.checkpoints.missing} is 1 while somebody waits for a checkpoint that should have been
 * mailed, or this node does not keep them in the folder for them. */
@Component
class CustodyMeters implements MeterBinder {

    private final Custody custody;

    CustodyMeters(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lra.audit.checkpoints.missing", custody, CustodyMeters::missing)
                .description("whether checkpoints of the trail are not kept elsewhere")
                .register(meters);
    }

    private static double missing(Custody custody) {
        return custody.look().isAlarm() ? 1 : 0;
    }
}
