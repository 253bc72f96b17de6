package be.lra.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of looking for registrations. */
public sealed interface SearchOutcome {

    /**
     * Some registrations, the newest first; none where nothing was found.
     *
     * @param next behind which registration the next page begins, however many were added meanwhile; empty at the end
     */
    record Page(List<RegistrationRecord> found, Optional<UUID> next) implements SearchOutcome {
        public Page {
            found = List.copyOf(found);
        }
    }

    /** Nothing was asked. */
    record NothingAsked() implements SearchOutcome {}

    /** A single letter of a name, which would list half the office. */
    record TooVague() implements SearchOutcome {}

    /** So much fits that looking took too long: a period or another part of the name narrows it. */
    record TooMany() implements SearchOutcome {}
}
