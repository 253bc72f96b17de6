package be.lra.office;

import be.lra.identity.Ssin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody showed the federal service a moment ago who he is, by a means that is good enough for the desk.
 *
 * @param told the roles that it tells; null where by setting only those count that offices gave
 */
public record FederalProof(Ssin number, @Nullable Set<ToldRole> told) {

    public FederalProof {
        told = told == null ? null : Set.copyOf(told);
    }

    /** Masked: numbers never reach a log. */
    @Override
    public String toString() {
        return "FederalProof[masked]";
    }
}
