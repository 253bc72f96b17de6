package be.lra.registration;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.office.SignedInAgent;
import be.lra.registry.BisLookup;
import be.lra.registry.BisRegister;
import be.lra.registry.PersonSearch;
import be.lra.registry.RegisterPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the registers about the visitor, always outside a transaction, and saves what they said. */
@Component
class RegisterLookup {

    private final BisRegister register;
    private final Consultations consultations;
    private final Recognition recognition;
    private final OpenVisits visits;

    RegisterLookup(BisRegister register, Consultations consultations, Recognition recognition, OpenVisits visits) {
        this.register = register;
        this.consultations = consultations;
        this.recognition = recognition;
        this.visits = visits;
    }

    /** By the number on a card, else by name and date of birth. */
    VisitOutcome find(Visit visit, SignedInAgent agent) {
        PersonIdentity person = visit.facts().proof().orElseThrow().person();
        return person.ssin()
                .map(number -> cardHolder(visit, number, agent))
                .orElseGet(() -> search(visit, person, agent));
    }

    private VisitOutcome cardHolder(Visit visit, Ssin number, SignedInAgent agent) {
        return switch (register.consult(number, consultations.of(visit, agent))) {
            case BisLookup.Found(RegisterPerson person, UUID _) -> recognition.take(visit, person, agent);
            case BisLookup.Replaced(Ssin _, RegisterPerson now) ->
                recognition.take(visit, now, agent, RegisterNote.NUMBER_REPLACED);
            case BisLookup.NotFound _ -> recognition.takeFromCard(visit, agent);
            case BisLookup.Several several -> offer(visit, several.persons(), agent);
            case BisLookup.Cancelled _ -> new VisitOutcome.Stopped(StopReason.NUMBER_CANCELLED);
            case BisLookup.Declined(String code) -> new VisitOutcome.RegisterDeclined(visit, code);
            case BisLookup.Unavailable away -> new VisitOutcome.RegisterAway(visit, away.trouble(), away.retryAt());
        };
    }

    /** By a number the visitor brought on paper: the person found is shown beside the document, never just taken. */
    VisitOutcome byNumber(Visit visit, Ssin number, SignedInAgent agent) {
        return switch (register.consult(number, consultations.of(visit, agent))) {
            case BisLookup.Found(RegisterPerson person, UUID _) -> offer(visit, List.of(person), agent);
            case BisLookup.Replaced(Ssin _, RegisterPerson now) -> offer(visit, List.of(now), agent);
            case BisLookup.NotFound _ -> new VisitOutcome.Stopped(StopReason.NUMBER_UNKNOWN);
            case BisLookup.Several several -> offer(visit, several.persons(), agent);
            case BisLookup.Cancelled _ -> new VisitOutcome.Stopped(StopReason.NUMBER_CANCELLED);
            case BisLookup.Declined(String code) -> new VisitOutcome.RegisterDeclined(visit, code);
            case BisLookup.Unavailable away -> new VisitOutcome.RegisterAway(visit, away.trouble(), away.retryAt());
        };
    }

    private VisitOutcome search(Visit visit, PersonIdentity person, SignedInAgent agent) {
        if (person.birthDate().year() == 0) {
            return new VisitOutcome.Stopped(StopReason.BIRTH_YEAR_UNKNOWN);
        }
        return switch (register.search(PersonSearch.of(person), consultations.of(visit, agent))) {
            case BisLookup.Found(RegisterPerson one, UUID ticket) ->
                save(visit, RegisterAnswer.ofSearch(List.of(one), false, ticket), agent);
            case BisLookup.Several(var persons, boolean truncated, UUID ticket) ->
                save(visit, RegisterAnswer.ofSearch(persons, truncated, ticket), agent);
            case BisLookup.NotFound(UUID ticket) ->
                save(visit, RegisterAnswer.ofSearch(List.of(), false, ticket), agent);
            case BisLookup.Replaced(Ssin _, RegisterPerson now) -> offer(visit, List.of(now), agent);
            case BisLookup.Cancelled _ -> new VisitOutcome.Stopped(StopReason.NUMBER_CANCELLED);
            case BisLookup.Declined(String code) -> new VisitOutcome.RegisterDeclined(visit, code);
            case BisLookup.Unavailable away -> new VisitOutcome.RegisterAway(visit, away.trouble(), away.retryAt());
        };
    }

    /** Shows persons found by number; the ticket of an earlier search stays good for a creation. */
    private VisitOutcome offer(Visit visit, List<RegisterPerson> persons, SignedInAgent agent) {
        RegisterAnswer answer = visit.facts()
                .register()
                .map(earlier -> earlier.withCandidates(persons))
                .orElseGet(() -> RegisterAnswer.ofNumber(persons));
        return save(visit, answer, agent);
    }

    private VisitOutcome save(Visit visit, RegisterAnswer answer, SignedInAgent agent) {
        return visits.save(visit, visit.facts().withRegister(answer, Optional.empty()), agent);
    }
}
