package be.lra.office;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an agent reaches who signed in by the federal service: a role holds where this service tells it <em>and</em> the
 * office gave it.
 *
 * @param accounts of the person, who may work for several municipalities
 * @param told the roles that the service tells; null where by setting only those count that offices gave
 */
public record FederalMandate(Set<UUID> accounts, @Nullable Set<FederalRole> told) implements Serializable {

    public FederalMandate {
        accounts = Set.copyOf(accounts);
        told = told == null ? null : Set.copyOf(told);
    }

    boolean covers(Role role, UUID office) {
        return told == null || told.contains(new FederalRole(role, office));
    }
}
