package be.lra.office;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where an agent may work now.
 *
 * @param agent the account by which he works there
 * @param desk null for work without a desk
 * @param deskName empty for work without a desk
 */
public record Workplace(
        UUID agent,
        UUID office,
        String officeName,
        @Nullable UUID desk,
        String deskName,
        Set<Role> roles) {

    public Workplace {
        roles = Set.copyOf(roles);
    }
}
