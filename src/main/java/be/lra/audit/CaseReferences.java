package be.lra.audit;

import java.util.Optional;
import java.util.UUID;

/** The short references people see in place of registrations' ids; answered by the module that gives them out. */
public interface CaseReferences {

    /**
     * Looks a registration of an office up.
     *
     * @param typedReference as a person typed it: any case, blanks and hyphens at will
     */
    Optional<UUID> registration(String typedReference, UUID office);

    /** The reference of a registration of this office. */
    Optional<String> reference(UUID registration, UUID office);
}
