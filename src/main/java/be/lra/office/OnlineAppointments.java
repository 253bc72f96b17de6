package be.lra.office;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which offices give appointments on these pages; answered by the module that keeps them. */
public interface OnlineAppointments {

    /** Those of the offices whose visitors can choose a time here. */
    Set<UUID> givenBy(Collection<UUID> offices);
}
