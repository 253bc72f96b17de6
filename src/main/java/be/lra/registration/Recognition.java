package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.office.SignedInAgent;
import be.lra.registry.RegisterPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes a person of the register as the visitor, unless a rule forbids it. */
@Component
class Recognition {

    private final OpenVisits visits;
    private final Registrations registrations;
    private final Fingerprints fingerprints;
    private final RegistrationProperties settings;
    private final Clock clock;

    Recognition(
            OpenVisits visits,
            Registrations registrations,
            Fingerprints fingerprints,
            RegistrationProperties settings,
            Clock clock) {
        this.visits = visits;
        this.registrations = registrations;
        this.fingerprints = fingerprints;
        this.settings = settings;
        this.clock = clock;
    }

    /** The candidate with this number, if it is one that was offered. */
    VisitOutcome choose(Visit visit, Ssin number, SignedInAgent agent) {
        return visit.facts().register().map(RegisterAnswer::candidates).orElse(List.of()).stream()
                .filter(candidate ->
                        candidate.person().ssin().filter(number::equals).isPresent())
                .findFirst()
                .map(candidate -> take(visit, candidate, agent))
                .orElseGet(() -> new VisitOutcome.Stopped(StopReason.NUMBER_UNKNOWN));
    }

    VisitOutcome take(Visit visit, RegisterPerson found, SignedInAgent agent, RegisterNote... more) {
        DocumentProof proof = visit.facts().proof().orElseThrow();
        Set<RegisterNote> notes = VisitRules.notes(proof, found);
        notes.addAll(List.of(more));
        Optional<StopReason> stop = VisitRules.stops(found, settings.minimumAge(), today());
        if (stop.isEmpty() && notes.containsAll(Set.of(RegisterNote.NAME_DIFFERS, RegisterNote.BIRTH_DATE_DIFFERS))) {
            stop = Optional.of(StopReason.NUMBER_OF_ANOTHER_PERSON);
        }
        return stop.<VisitOutcome>map(VisitOutcome.Stopped::new)
                .orElseGet(() -> take(visit, found.person(), notes, agent));
    }

    /** The register does not know the number, but the signed card carries it. */
    VisitOutcome takeFromCard(Visit visit, SignedInAgent agent) {
        DocumentProof proof = visit.facts().proof().orElseThrow();
        Set<RegisterNote> notes = EnumSet.copyOf(Set.of(RegisterNote.NUMBER_UNKNOWN));
        notes.addAll(VisitRules.cardNotes(proof));
        return take(visit, proof.person(), notes, agent);
    }

    private VisitOutcome take(Visit visit, PersonIdentity person, Set<RegisterNote> notes, SignedInAgent agent) {
        Ssin number = person.ssin().orElseThrow();
        IdentityEvidence document = visit.facts().proof().orElseThrow().evidence();
        if (registrations.documentServedAnother(fingerprints.candidates(document), fingerprints.candidates(number))) {
            return new VisitOutcome.Stopped(StopReason.DOCUMENT_OF_ANOTHER_PERSON);
        }
        Optional<OpenPair> open = registrations.findByOpenPersonIn(fingerprints.candidates(number)).stream()
                .findFirst()
                .map(Registration::openPair);
        RegisterAnswer answer = visit.facts()
                .register()
                .map(earlier -> earlier.withChosen(person, notes))
                .orElseGet(() -> RegisterAnswer.of(person, notes));
        return visits.save(visit, visit.facts().withRegister(answer, open), agent);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
