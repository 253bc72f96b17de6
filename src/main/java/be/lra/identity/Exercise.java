package be.lra.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The corner of the world in which one trainee practises: numbers that no register gives, and a domain of the internet that
 * does not exist. Everything about invented visitors carries such a number and such an address, so that nothing of an exercise can
 * be taken for, or meet, what is real.
 *
 * @param seed tells the trainees apart
 * @see "src/docs/decisions/0025-exercises-beside-the-real-thing.md"
 */
public record Exercise(int seed) {

    /** No mail can be brought there: the top-level domain is reserved (RFC 2606 §2). */
    static final String DOMAIN = "exercice.invalid";

    private static final int YOUNGEST = 1999; // ours: every invented visitor is of age
    private static final int YEARS = 50; // ours
    private static final int MONTHS = 12;
    private static final int DAYS = 28; // every month has them
    private static final int BIS_SEX_UNKNOWN = 20; // added to the month: Royal Decree of 8 February 1991, article 2
    private static final int UNKNOWN_DAYS = 68; // 32 to 99, as for days that are not known
    private static final int MODULUS = 97; // Royal Decree of 3 April 1984, article 1
    private static final int PRIME = 7_919; // any: spreads the visitors of one trainee

    /** The corner of an agent, always the same. */
    public static Exercise of(UUID agent) {
        return new Exercise(agent.hashCode() & Integer.MAX_VALUE);
    }

    /** The part behind the {@code @} of this trainee's visitors, such as {@code 3k2f9a.exercice.invalid}. */
    public String domain() {
        return "x" + Integer.toString(seed, Character.MAX_RADIX) + "." + DOMAIN;
    }

    /** When the visitor of this place in the list was born. */
    public LocalDate birthDate(int visitor) {
        int chance = Math.floorMod(seed + visitor * PRIME, YEARS * MONTHS * DAYS);
        return LocalDate.of(YOUNGEST - chance % YEARS, 1 + chance / YEARS % MONTHS, 1 + chance / YEARS / MONTHS);
    }

    /** A number for a person born then: its serial is 000, and registers begin at 001 (Royal Decree of 3 April 1984, article 1). */
    public Ssin number(LocalDate birth) {
        int day = 32 + Math.floorMod(seed / PRIME, UNKNOWN_DAYS);
        long nine = ((birth.getYear() % 100 * 100L + birth.getMonthValue() + BIS_SEX_UNKNOWN) * 100 + day) * 1000;
        long checked =
                birth.getYear() >= 2000 ? 2_000_000_000L + nine : nine; // Royal Decree of 8 February 1991, article 4
        return new Ssin("%09d%02d".formatted(nine, MODULUS - checked % MODULUS));
    }
}
