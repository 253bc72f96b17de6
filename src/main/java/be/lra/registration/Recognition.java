package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import be.lra.registry.RegisterPerson;
import be.lra.registry.SsinHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes a person of the register as the visitor, unless a rule forbids it. */
@Component
class Recognition {

    private final OpenVisits visits;
    private final Registrations registrations;
    private final Fingerprints fingerprints;
    private final EarlierNumbers earlierNumbers;
    private final AgentDirectory agents;
    private final RegistrationProperties settings;
    private final Clock clock;

    Recognition(
            OpenVisits visits,
            Registrations registrations,
            Fingerprints fingerprints,
            EarlierNumbers earlierNumbers,
            AgentDirectory agents,
            RegistrationProperties settings,
            Clock clock) {
        this.visits = visits;
        this.registrations = registrations;
        this.fingerprints = fingerprints;
        this.earlierNumbers = earlierNumbers;
        this.agents = agents;
        this.settings = settings;
        this.clock = clock;
    }

    /** The candidate with this number, if it is one that was offered and can be the bearer of the document. */
    VisitOutcome choose(Visit visit, Ssin number, SignedInAgent agent) {
        Optional<RegisterPerson> chosen =
                visit.facts().register().map(RegisterAnswer::candidates).orElse(List.of()).stream()
                        .filter(candidate ->
                                candidate.person().ssin().filter(number::equals).isPresent())
                        .findFirst();
        if (chosen.isEmpty()) {
            return new VisitOutcome.Stopped(StopReason.NUMBER_UNKNOWN);
        }
        return PersonComparison.of(proof(visit), chosen.get().person()).rulesOut()
                ? new VisitOutcome.Stopped(StopReason.NUMBER_OF_ANOTHER_PERSON)
                : take(visit, chosen.get(), answer(visit).earlierNumbersOf(number), agent);
    }

    /**
     * Takes a person who is the bearer of the document; asks the agent first where they differ in earnest.
     *
     * @param former numbers, on the document or typed, that the register replaced by the person's
     */
    VisitOutcome take(Visit visit, RegisterPerson found, Set<Ssin> former, SignedInAgent agent, RegisterNote... more) {
        PersonIdentity person = found.person();
        boolean documentsNumberReplaced =
                proof(visit).person().ssin().filter(former::contains).isPresent();
        PersonComparison comparison = PersonComparison.of(proof(visit), person, documentsNumberReplaced);
        Optional<StopReason> stop =
                VisitRules.stops(found, settings.minimumAge(), today()).or(() -> ownNumber(person, agent));
        if (stop.isPresent()) {
            return new VisitOutcome.Stopped(stop.get());
        }
        Set<RegisterNote> notes = VisitRules.notes(proof(visit), found, comparison);
        notes.addAll(List.of(more));
        if (!former.isEmpty()) {
            notes.add(RegisterNote.NUMBER_REPLACED);
        }
        var bearer = new Bearer(person, comparison.asksTheAgent(), former, notes);
        if (hasActivated(bearer)) {
            notes.add(RegisterNote.ACTIVATED_BEFORE);
        }
        return servedAnother(visit, bearer) || namesakeHasLetter(bearer)
                ? askWhoseNumber(visit, bearer, agent)
                : save(visit, bearer.in(answer(visit)), agent);
    }

    /**
     * The document served somebody with another number, or a letter of somebody with this name is open under one: perhaps the
     * same person, before the number was replaced. Where the register will not say, a document that served waits; a namesake goes
     * on with a note, for nobody is to go home because of somebody else's letter.
     */
    private VisitOutcome askWhoseNumber(Visit visit, Bearer bearer, SignedInAgent agent) {
        Ssin number = bearer.person().ssin().orElseThrow();
        return switch (earlierNumbers.of(number, visit, agent)) {
            case SsinHistory.Unavailable away -> new VisitOutcome.RegisterAway(visit, away.trouble(), away.retryAt());
            case SsinHistory.Declined(String code) ->
                servedAnother(visit, bearer)
                        ? new VisitOutcome.RegisterDeclined(visit, code)
                        : save(
                                visit,
                                bearer.with(RegisterNote.NAMESAKE_HAS_LETTER).in(answer(visit)),
                                agent);
            case SsinHistory.Known(var replaced) -> {
                Bearer known = bearer.whoseNumberReplaced(replaced);
                if (servedAnother(visit, known)) {
                    yield new VisitOutcome.Stopped(StopReason.DOCUMENT_OF_ANOTHER_PERSON);
                }
                if (servedAnother(visit, bearer)) {
                    known.notes().add(RegisterNote.SERVED_UNDER_EARLIER_NUMBER);
                }
                yield save(visit, known.in(answer(visit)), agent);
            }
        };
    }

    /**
     * A person of the register who may be the visitor.
     *
     * @param earlier the numbers that his replaced, as far as anybody told
     */
    private record Bearer(PersonIdentity person, boolean doubted, Set<Ssin> earlier, Set<RegisterNote> notes) {

        Bearer whoseNumberReplaced(Set<Ssin> others) {
            Set<Ssin> all = Stream.concat(earlier.stream(), others.stream()).collect(Collectors.toSet());
            return new Bearer(person, doubted, all, notes);
        }

        Bearer with(RegisterNote more) {
            Set<RegisterNote> all = EnumSet.of(more);
            all.addAll(notes);
            return new Bearer(person, doubted, earlier, all);
        }

        RegisterAnswer in(RegisterAnswer answer) {
            return doubted ? answer.withDoubted(person, earlier, notes) : answer.withChosen(person, earlier, notes);
        }

        List<Ssin> numbers() {
            return Stream.concat(person.ssin().stream(), earlier.stream()).toList();
        }
    }

    /** The register does not know the number, but the signed card carries it. */
    VisitOutcome takeFromCard(Visit visit, SignedInAgent agent) {
        PersonIdentity person = proof(visit).person();
        Set<RegisterNote> notes = EnumSet.of(RegisterNote.NUMBER_UNKNOWN);
        notes.addAll(VisitRules.cardNotes(proof(visit)));
        var bearer = new Bearer(person, false, Set.of(), notes);
        if (hasActivated(bearer)) {
            notes.add(RegisterNote.ACTIVATED_BEFORE);
        }
        return ownNumber(person, agent)
                .or(() -> servedAnother(visit, bearer)
                        ? Optional.of(StopReason.DOCUMENT_OF_ANOTHER_PERSON)
                        : Optional.empty())
                .<VisitOutcome>map(VisitOutcome.Stopped::new)
                .orElseGet(() -> save(visit, answer(visit).withChosen(person, Set.of(), notes), agent));
    }

    /** The agent says that the doubted person is the visitor all the same. */
    VisitOutcome confirm(Visit visit, SamePersonReason reason, SignedInAgent agent) {
        Optional<Doubt> doubt = visit.facts().doubt();
        if (doubt.isEmpty()) {
            return new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
        }
        if (doubt.get().comparison().rulesOut()) {
            return new VisitOutcome.Stopped(StopReason.NUMBER_OF_ANOTHER_PERSON);
        }
        return save(
                visit,
                answer(visit).withConfirmed(doubt.get().inRegister(), reason),
                agent,
                new AuditEvent.SamePersonConfirmed(
                        names(doubt.get().comparison().differing()), reason.name()));
    }

    /** The doubted person is put aside for another of the candidates. */
    VisitOutcome undecide(Visit visit, SignedInAgent agent) {
        return save(visit, answer(visit).undecided(), agent);
    }

    /** How the audit trail names fields. */
    static Set<String> names(Set<PersonField> fields) {
        return fields.stream().map(PersonField::name).collect(Collectors.toSet());
    }

    /** Nobody registers himself. */
    private Optional<StopReason> ownNumber(PersonIdentity person, SignedInAgent agent) {
        return agents.isNumberOf(agent.agentId(), person.ssin().orElseThrow())
                ? Optional.of(StopReason.OWN_NUMBER)
                : Optional.empty();
    }

    /** A document serves one person only, under whatever numbers the person had (features.md E2). */
    private boolean servedAnother(Visit visit, Bearer bearer) {
        return registrations.documentServedAnother(
                fingerprints.candidates(proof(visit).evidence()), fingerprints.candidates(bearer.numbers()));
    }

    /** Whether the visitor comes for keys a second time; nobody is refused for that. */
    private boolean hasActivated(Bearer bearer) {
        return registrations.existsByPersonKeyInAndState(
                fingerprints.candidates(bearer.numbers()), RegistrationState.ACTIVATED);
    }

    /**
     * Whether somebody who was born on the same day and bears one of the names, or who bears all of them whatever the day, has an
     * open letter under a number that is not known to be the person's. The register is asked then only, for hardly any visitor
     * has such a namesake.
     */
    private boolean namesakeHasLetter(Bearer bearer) {
        PersonIdentity person = bearer.person();
        if (bearer.numbers().stream().anyMatch(Ssin::isOfExercise)) {
            return false; // nobody real is a namesake of an invented visitor
        }
        return registrations
                .findOpenOfPossibleNamesakes(
                        person.birthDate().iso(),
                        person.lastName(),
                        person.givenNames(),
                        fingerprints.candidates(bearer.numbers()))
                .stream()
                .flatMap(other -> other.person().stream())
                .filter(other -> other.ssin().filter(Ssin::isOfExercise).isEmpty())
                .anyMatch(other -> isNamesake(other, person));
    }

    private static boolean isNamesake(PersonIdentity other, PersonIdentity person) {
        var names = new NameComparison(false);
        boolean last = names.lastNames(other.lastName(), person.lastName()) != Likeness.DIFFERENT;
        boolean given = names.givenNames(other.givenNames(), person.givenNames()) != Likeness.DIFFERENT;
        boolean sameDay = other.birthDate().equals(person.birthDate());
        return sameDay ? last || given : last && given;
    }

    private VisitOutcome save(Visit visit, RegisterAnswer answer, SignedInAgent agent, AuditEvent... events) {
        Optional<OpenPair> open = registrations.findByOpenPersonIn(fingerprints.candidates(answer.numbers())).stream()
                .findFirst()
                .map(Registration::openPair);
        return visits.save(visit, visit.facts().withRegister(answer, open), agent, events);
    }

    private static RegisterAnswer answer(Visit visit) {
        return visit.facts().register().orElseGet(RegisterAnswer::empty);
    }

    private static DocumentProof proof(Visit visit) {
        return visit.facts().proof().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
