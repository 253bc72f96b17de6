package be.lra.appointment;

import be.lra.office.OnlineAppointments;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the public list of offices where a time can be chosen. */
@Component
class OfferedAppointments implements OnlineAppointments {

    private final Plans plans;

    OfferedAppointments(Plans plans) {
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> givenBy(Collection<UUID> offices) {
        return offices.isEmpty()
                ? Set.of()
                : plans.findByOfferedTrueAndOfficeIn(offices).stream()
                        .map(StoredPlan::office)
                        .collect(Collectors.toSet());
    }
}
