package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Language;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The offices for exercises: one beside each office that ever put somebody in training, named as such. */
@Component
class ExerciseOffices {

    private static final int DESKS = 3; // ours: trainees who sit at one do not take each other's cards
    private static final int LONGEST_NAME = 120; // signs, as the column has it

    private final OfficeRecords offices;
    private final Desks desks;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    ExerciseOffices(OfficeRecords offices, Desks desks, AuditTrail trail, Clock clock, SecureRandom random) {
        this.offices = offices;
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /** The one beside a real office; empty while nobody was ever in training there. */
    Optional<UUID> find(UUID real) {
        return offices.findByExerciseOf(real).map(Office::id);
    }

    /** The one beside the office of whoever decides, opened if it is not there yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID open(SignedInAgent decider) {
        return find(decider.office()).orElseGet(() -> {
            UUID id = newId();
            Office real = offices.findById(decider.office()).orElseThrow();
            offices.save(Office.forExercisesOf(real, profile(id, real.profile())));
            Words words = Words.of(real.profile().language());
            for (int number = 1; number <= DESKS; number++) {
                desks.save(new Desk(new DeskProfile(newId(), id, words.desk() + " " + number)));
            }
            trail.append(new AuditEvent.OfficeOpened(id), decider.actor(), Subject.none());
            return id;
        });
    }

    private static OfficeProfile profile(UUID id, OfficeProfile real) {
        String name = Words.of(real.language()).exercise() + " · " + real.name();
        String shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        return new OfficeProfile(
                id,
                notANumber(real.cbeNumber()),
                shown,
                real.addressLines(),
                real.helpLinePhone(),
                real.helpLineEmail(),
                real.openingHours(),
                shown.substring(0, Math.min(100, shown.length())), // signs, as accounts keep it
                "",
                real.language(),
                true,
                real.reception());
    }

    /** No enterprise has it: a letter in the place of the first digit, which is 0 or 1. */
    private static String notANumber(String cbeNumber) {
        return (cbeNumber.startsWith("0") ? "X" : "Y") + cbeNumber.substring(1);
    }

    private UUID newId() {
        return TimeOrderedId.next(clock.instant(), random);
    }

    /** Stands in the database, like the names that offices give themselves. */
    private record Words(String exercise, String desk) {
        static Words of(Language language) {
            return switch (language) {
                case FR -> new Words("EXERCICE", "Guichet d’exercice");
                case NL -> new Words("OEFENING", "Oefenloket");
                case DE -> new Words("ÜBUNG", "Übungsschalter");
                case EN -> new Words("EXERCISE", "Practice desk");
            };
        }
    }
}
