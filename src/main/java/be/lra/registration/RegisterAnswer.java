package be.lra.registration;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.registry.RegisterPerson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the registers said about the visitor, and which of their persons the agent took.
 *
 * @param candidates to choose from; empty when nobody was found
 * @param truncated whether the register knows more persons than it gave
 * @param searchTicket opens a creation after a search; empty when asked by number
 * @param creationTicket of a creation already asked for, so that repeating it makes no second person
 * @param doubted a person who differs from the document and of whom the agent has not yet said whether it is the visitor
 * @param chosen the visitor, with a number
 * @param sameBecause why the chosen person may differ from the document, where the agent was asked
 * @param earlierNumbers of the doubted or chosen person, as far as the registers told them: found or pending under one of them is
 *     the same person
 * @param notes what the agent should know about the doubted or chosen person
 */
public record RegisterAnswer(
        List<RegisterPerson> candidates,
        boolean truncated,
        Optional<UUID> searchTicket,
        Optional<UUID> creationTicket,
        Optional<PersonIdentity> doubted,
        Optional<PersonIdentity> chosen,
        Optional<SamePersonReason> sameBecause,
        Set<Ssin> earlierNumbers,
        Set<RegisterNote> notes) {

    public RegisterAnswer {
        candidates = List.copyOf(candidates);
        earlierNumbers = Set.copyOf(Objects.requireNonNullElse(earlierNumbers, Set.of())); // none in an older draft
        notes = Set.copyOf(notes);
    }

    /** Nobody to choose from, nobody chosen. */
    static RegisterAnswer empty() {
        return listed(List.of(), false, Optional.empty(), Optional.empty());
    }

    static RegisterAnswer ofSearch(List<RegisterPerson> candidates, boolean truncated, UUID ticket) {
        return listed(candidates, truncated, Optional.of(ticket), Optional.empty());
    }

    private static RegisterAnswer listed(
            List<RegisterPerson> persons, boolean more, Optional<UUID> search, Optional<UUID> creation) {
        return new RegisterAnswer(
                persons,
                more,
                search,
                creation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    RegisterAnswer withCandidates(List<RegisterPerson> persons) {
        return listed(persons, false, searchTicket, creationTicket);
    }

    /** The person whose number took the place of one that was typed. */
    RegisterAnswer withReplaced(Ssin former, RegisterPerson now) {
        return new RegisterAnswer(
                List.of(now),
                false,
                searchTicket,
                creationTicket,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(former),
                Set.of(RegisterNote.NUMBER_REPLACED));
    }

    /** The numbers that this person's replaced, as far as they were typed or told before; none of anybody else. */
    Set<Ssin> earlierNumbersOf(Ssin number) {
        return chosen.or(() -> doubted)
                        .flatMap(PersonIdentity::ssin)
                        .filter(taken -> !taken.equals(number))
                        .isPresent()
                ? Set.of()
                : earlierNumbers;
    }

    /** The candidates as they were, none of them chosen. */
    RegisterAnswer undecided() {
        return listed(candidates, truncated, searchTicket, creationTicket);
    }

    RegisterAnswer withDoubted(PersonIdentity person, Set<Ssin> earlier, Set<RegisterNote> about) {
        return new RegisterAnswer(
                candidates,
                truncated,
                searchTicket,
                creationTicket,
                Optional.of(person),
                Optional.empty(),
                Optional.empty(),
                earlier,
                about);
    }

    RegisterAnswer withChosen(PersonIdentity person, Set<Ssin> earlier, Set<RegisterNote> about) {
        return new RegisterAnswer(
                candidates,
                truncated,
                searchTicket,
                creationTicket,
                Optional.empty(),
                Optional.of(person),
                Optional.empty(),
                earlier,
                about);
    }

    /** The doubted person is the visitor all the same. */
    RegisterAnswer withConfirmed(PersonIdentity person, SamePersonReason reason) {
        return new RegisterAnswer(
                candidates,
                truncated,
                searchTicket,
                creationTicket,
                Optional.empty(),
                Optional.of(person),
                Optional.of(reason),
                earlierNumbers,
                notes);
    }

    /** Every number under which the chosen person may be known here; empty before anybody was chosen. */
    Set<Ssin> numbers() {
        return Stream.concat(chosen.flatMap(PersonIdentity::ssin).stream(), earlierNumbers.stream())
                .collect(Collectors.toSet());
    }

    RegisterAnswer withCreationTicket(UUID ticket) {
        return new RegisterAnswer(
                candidates,
                truncated,
                searchTicket,
                Optional.of(ticket),
                doubted,
                chosen,
                sameBecause,
                earlierNumbers,
                notes);
    }
}
