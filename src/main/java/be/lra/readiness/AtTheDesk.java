package be.lra.readiness;

import be.lra.office.SignedInAgent;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lights are for those who sit at a desk. */
final class AtTheDesk {

    private AtTheDesk() {}

    /** The desk of the agent of this request, unchecked: for showing only. */
    static Optional<UUID> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent
                ? Optional.ofNullable(agent.desk())
                : Optional.empty();
    }
}
