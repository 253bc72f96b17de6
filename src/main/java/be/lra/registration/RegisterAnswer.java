package be.lra.registration;

import be.lra.identity.PersonIdentity;
import be.lra.registry.RegisterPerson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the registers said about the visitor, and which of their persons the agent took.
 *
 * @param candidates to choose from; empty when nobody was found
 * @param truncated whether the register knows more persons than it gave
 * @param searchTicket opens a creation after a search; empty when asked by number
 * @param creationTicket of a creation already asked for, so that repeating it makes no second person
 * @param chosen the visitor, with a number
 * @param notes what the agent should know about the chosen person
 */
public record RegisterAnswer(
        List<RegisterPerson> candidates,
        boolean truncated,
        Optional<UUID> searchTicket,
        Optional<UUID> creationTicket,
        Optional<PersonIdentity> chosen,
        Set<RegisterNote> notes) {

    public RegisterAnswer {
        candidates = List.copyOf(candidates);
        notes = Set.copyOf(notes);
    }

    static RegisterAnswer of(PersonIdentity chosen, Set<RegisterNote> notes) {
        return new RegisterAnswer(List.of(), false, Optional.empty(), Optional.empty(), Optional.of(chosen), notes);
    }

    static RegisterAnswer ofSearch(List<RegisterPerson> candidates, boolean truncated, UUID ticket) {
        return new RegisterAnswer(
                candidates, truncated, Optional.of(ticket), Optional.empty(), Optional.empty(), Set.of());
    }

    /** Persons found by number only: nobody may be created after that. */
    static RegisterAnswer ofNumber(List<RegisterPerson> candidates) {
        return new RegisterAnswer(candidates, false, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    RegisterAnswer withCandidates(List<RegisterPerson> persons) {
        return new RegisterAnswer(persons, false, searchTicket, creationTicket, Optional.empty(), Set.of());
    }

    RegisterAnswer withChosen(PersonIdentity person, Set<RegisterNote> about) {
        return new RegisterAnswer(candidates, truncated, searchTicket, creationTicket, Optional.of(person), about);
    }

    RegisterAnswer withCreationTicket(UUID ticket) {
        return new RegisterAnswer(candidates, truncated, searchTicket, Optional.of(ticket), chosen, notes);
    }
}
