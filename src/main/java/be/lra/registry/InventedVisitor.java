package be.lra.registry;

import be.lra.identity.BirthDate;
import be.lra.identity.Exercise;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The visitors of every exercise: none exists, and each trainee meets them with a birth date and a number of his own. */
public enum InventedVisitor {
    /** Everything agrees: the visitor of the guided tour. */
    FLORE("AUBÉPINE", "Flore Rosine", Sex.FEMALE, true, true),
    /** A card whose last day has passed. */
    ODILON("FOUGERAIE", "Odilon Marcel", Sex.MALE, true, true),
    /** A card that is reported: stolen, lost or withdrawn. */
    WOUT("BRAAMBES", "Wout Jozef", Sex.MALE, true, true),
    /** A passport of a person with a BIS number. */
    MARISOL("ALMENDRAL", "Marisol Inez", Sex.FEMALE, false, true),
    /** A passport of a person whom no register knows. */
    TYCHO("NERGENSHUIZEN", "Tycho", Sex.MALE, false, false);

    private static final int SIGNS = 6; // a number of 31 bits to the base of 36
    private static final int CARDS = 10_000_000;

    private final String lastName;
    private final String givenNames;
    private final Sex sex;
    private final boolean card;
    private final boolean registered;

    InventedVisitor(String lastName, String givenNames, Sex sex, boolean card, boolean registered) {
        this.lastName = lastName;
        this.givenNames = givenNames;
        this.sex = sex;
        this.card = card;
        this.registered = registered;
    }

    /** Whether the visitor shows a Belgian card; the others show a passport of Utopia. */
    public boolean hasCard() {
        return card;
    }

    /** As on the document, in capitals without separators; no document was ever given it, and each trainee sees another. */
    public String documentNumber(Exercise exercise) {
        if (!card) {
            String sign = Integer.toString(exercise.seed(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
            return "XU" + place() + "0".repeat(SIGNS - sign.length()) + sign;
        }
        long ten = (long) place() * CARDS + exercise.seed() % CARDS;
        return "%010d00".formatted(ten); // check digits of a card are 01 to 97, domain.md 7.4
    }

    /** Whether a document is one of the trainee's visitors: in an exercise no other is looked at. */
    public static boolean isDocument(String number, Exercise exercise) {
        return Arrays.stream(values())
                .anyMatch(visitor -> visitor.documentNumber(exercise).equals(number));
    }

    /** As the document names the visitor; a card with its number, a passport without. */
    public PersonIdentity onDocument(Exercise exercise) {
        return person(exercise, hasCard() ? Optional.of(number(exercise)) : Optional.empty());
    }

    /** How the visitor signs at home, in the domain of the trainee. */
    public String email(Exercise exercise) {
        return givenNames.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "@" + exercise.domain();
    }

    /** As the simulated register knows the visitor; empty for one it does not know. */
    Optional<RegisterPerson> registered(Exercise exercise) {
        return registered
                ? Optional.of(SimulatedRegister.person(
                        person(exercise, Optional.of(number(exercise))),
                        hasCard() ? RegisterSource.NR : RegisterSource.BIS))
                : Optional.empty();
    }

    static Optional<InventedVisitor> withNumber(Ssin number, Exercise exercise) {
        return Arrays.stream(values())
                .filter(visitor -> visitor.number(exercise).equals(number))
                .findFirst();
    }

    /** In the list, from 0. */
    private int place() {
        return List.of(values()).indexOf(this);
    }

    private Ssin number(Exercise exercise) {
        return exercise.number(exercise.birthDate(place()));
    }

    private PersonIdentity person(Exercise exercise, Optional<Ssin> number) {
        return new PersonIdentity(
                lastName,
                givenNames,
                BirthDate.of(exercise.birthDate(place())),
                sex,
                hasCard() ? "Belge" : "UTO",
                number);
    }
}
