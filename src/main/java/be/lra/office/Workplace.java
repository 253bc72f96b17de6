package be.lra.office;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where an agent may work now.
 *
 * @param agent the account by which he works there
 * @param desk null for work without a desk
 * @param deskName empty for work without a desk
 * @param permits the roles that hold there, and what they permit
 */
public record Workplace(
        UUID agent,
        UUID office,
        String officeName,
        @Nullable UUID desk,
        String deskName,
        Map<Role, Permit> permits) {

    public Workplace {
        permits = Map.copyOf(permits);
    }

    public Set<Role> roles() {
        return permits.keySet();
    }
}
