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
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks the registers about the visitor, always outside a transaction, and saves what they said. */
@Component
class RegisterLookup {

    private final BisRegister register;
    private final LookupBudget budget;
    private final LookupAlarms alarms;
    private final Consultations consultations;
    private final Recognition recognition;
    private final OpenVisits visits;

    RegisterLookup(
            BisRegister register,
            LookupBudget budget,
            LookupAlarms alarms,
            Consultations consultations,
            Recognition recognition,
            OpenVisits visits) {
        this.register = register;
        this.budget = budget;
        this.alarms = alarms;
        this.consultations = consultations;
        this.recognition = recognition;
        this.visits = visits;
    }

    /** Whether the agent practises. */
    boolean ofExercise(SignedInAgent agent) {
        return consultations.ofExercise(agent);
    }

    /** By the number on a card, else by name and date of birth. */
    VisitOutcome find(Visit visit, SignedInAgent agent) {
        PersonIdentity person = visit.facts().proof().orElseThrow().person();
        return person.ssin()
                .map(number -> cardHolder(visit, number, agent))
                .orElseGet(() -> search(visit, person, agent));
    }

    private VisitOutcome cardHolder(Visit visit, Ssin number, SignedInAgent agent) {
        return within(visit, Optional.of(number), agent, () -> heard(visit, consult(visit, number, agent), agent));
    }

    private VisitOutcome heard(Visit visit, BisLookup answer, SignedInAgent agent) {
        return switch (answer) {
            case BisLookup.Found(RegisterPerson person, UUID _) -> recognition.take(visit, person, Set.of(), agent);
            case BisLookup.Replaced(Ssin former, RegisterPerson now) ->
                recognition.take(visit, now, Set.of(former), agent);
            case BisLookup.NotFound _ -> recognition.takeFromCard(visit, agent);
            case BisLookup.Several several -> offer(visit, several.persons(), agent);
            case BisLookup.Cancelled _ -> new VisitOutcome.Stopped(StopReason.NUMBER_CANCELLED);
            case BisLookup.Declined(String code) -> new VisitOutcome.RegisterDeclined(visit, code);
            case BisLookup.Unavailable away -> new VisitOutcome.RegisterAway(visit, away.trouble(), away.retryAt());
        };
    }

    /** By a number the visitor brought on paper: the person found is shown beside the document, never just taken. */
    VisitOutcome byNumber(Visit visit, Ssin number, SignedInAgent agent) {
        if (consultations.ofExercise(agent) && !number.isOfExercise()) { // it would be written down about a real person
            return new VisitOutcome.Stopped(StopReason.NUMBER_UNKNOWN);
        }
        return within(visit, Optional.of(number), agent, () -> shown(visit, consult(visit, number, agent), agent));
    }

    private VisitOutcome shown(Visit visit, BisLookup answer, SignedInAgent agent) {
        return switch (answer) {
            case BisLookup.Found(RegisterPerson person, UUID _) -> offer(visit, List.of(person), agent);
            case BisLookup.Replaced(Ssin former, RegisterPerson now) ->
                save(visit, known(visit).withReplaced(former, now), agent);
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
        return within(visit, Optional.empty(), agent, () -> {
            BisLookup answer = register.search(PersonSearch.of(person), consultations.of(visit, agent));
            return listed(visit, counted(visit, answer, Optional.empty(), agent), agent);
        });
    }

    private VisitOutcome listed(Visit visit, BisLookup found, SignedInAgent agent) {
        return switch (found) {
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

    /** Looks up only within the budgets of agent and number. */
    private VisitOutcome within(
            Visit visit, Optional<Ssin> number, SignedInAgent agent, Supplier<VisitOutcome> lookup) {
        if (consultations.ofExercise(agent)) {
            return lookup.get(); // nobody is looked up: real budgets are not touched
        }
        return budget.pause(agent, number)
                .<VisitOutcome>map(until -> new VisitOutcome.LookupsPaused(visit, until))
                .orElseGet(lookup);
    }

    private BisLookup consult(Visit visit, Ssin number, SignedInAgent agent) {
        BisLookup answer = register.consult(number, consultations.of(visit, agent));
        return counted(visit, answer, Optional.of(number), agent);
    }

    private BisLookup counted(Visit visit, BisLookup answer, Optional<Ssin> number, SignedInAgent agent) {
        if (!(answer instanceof BisLookup.Unavailable) && !consultations.ofExercise(agent)) {
            alarms.count(visit, Seat.of(agent), agent, number);
        }
        return answer;
    }

    /** Shows persons found by number; the ticket of an earlier search stays good for a creation. */
    private VisitOutcome offer(Visit visit, List<RegisterPerson> persons, SignedInAgent agent) {
        return save(visit, known(visit).withCandidates(persons), agent);
    }

    private static RegisterAnswer known(Visit visit) {
        return visit.facts().register().orElseGet(RegisterAnswer::empty);
    }

    private VisitOutcome save(Visit visit, RegisterAnswer answer, SignedInAgent agent) {
        return visits.save(visit, visit.facts().withRegister(answer, Optional.empty()), agent);
    }
}
