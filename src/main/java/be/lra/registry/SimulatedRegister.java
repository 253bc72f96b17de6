package be.lra.registry;

import be.lra.identity.Exercise;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the registers answer in an exercise: they know the invented visitors of the trainee and nobody else. It has no line to
 * anywhere and keeps nothing, so that it answers alike on every node.
 */
final class SimulatedRegister {

    private SimulatedRegister() {}

    static BisLookup consult(Ssin number, UUID ticket, Consultation why) {
        return exercise(why)
                .flatMap(exercise ->
                        InventedVisitor.withNumber(number, exercise).flatMap(visitor -> visitor.registered(exercise)))
                .<BisLookup>map(person -> new BisLookup.Found(person, ticket))
                .orElseGet(() -> new BisLookup.NotFound(ticket));
    }

    static BisLookup search(PersonSearch search, UUID ticket, Consultation why) {
        return exercise(why).stream()
                .flatMap(exercise -> Arrays.stream(InventedVisitor.values())
                        .flatMap(visitor -> visitor.registered(exercise).stream()))
                .filter(known -> isLike(search, known.person()))
                .findFirst()
                .<BisLookup>map(person -> new BisLookup.Found(person, ticket))
                .orElseGet(() -> new BisLookup.NotFound(ticket));
    }

    /** The number depends on trainee and birth date only: asked again, it is the same. */
    static BisCreation create(NewPerson asked, Consultation why) {
        return exercise(why)
                .flatMap(exercise -> asked.birthDate().date().map(exercise::number))
                .<BisCreation>map(number -> new BisCreation.Created(person(
                        new PersonIdentity(
                                asked.lastName(),
                                asked.givenNames(),
                                asked.birthDate(),
                                asked.sex(),
                                asked.nationality(),
                                Optional.of(number)),
                        RegisterSource.BIS)))
                .orElseGet(() -> new BisCreation.Declined("EXERCISE"));
    }

    static DocumentStatus check(CheckedDocument document, Consultation why) {
        if (exercise(why)
                .filter(own -> InventedVisitor.isDocument(document.number(), own))
                .isEmpty()) {
            return new DocumentStatus.Unknown();
        }
        boolean reported = exercise(why)
                .filter(own -> InventedVisitor.WOUT.documentNumber(own).equals(document.number()))
                .isPresent();
        return reported ? new DocumentStatus.Hit() : new DocumentStatus.NoHit();
    }

    static RegisterPerson person(PersonIdentity person, RegisterSource source) {
        return new RegisterPerson(person, source, false, List.of(), Optional.empty());
    }

    /** The machine's own checks concern nobody's exercise. */
    private static Optional<Exercise> exercise(Consultation why) {
        return why.agent().map(Exercise::of);
    }

    private static boolean isLike(PersonSearch search, PersonIdentity known) {
        return plain(search.lastName()).equals(plain(known.lastName()))
                && search.birthDate().agreesWith(known.birthDate());
    }

    /** As a passport writes it: without accents. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
