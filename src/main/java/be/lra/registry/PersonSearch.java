package be.lra.registry;

import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import java.util.Optional;

/**
 * A phonetic search for a person (domain.md 6.2).
 *
 * @param givenNames separated by blanks; empty for a person with a single name
 * @param birthDate with a known year
 * @param variationYears how many years the birth may lie earlier or later, 0 to 10
 * @param maximum the longest answer wanted, 1 to 100 persons
 */
public record PersonSearch(
        String lastName,
        String givenNames,
        GivenNameMatching matching,
        BirthDate birthDate,
        int variationYears,
        Optional<Sex> sex,
        int maximum) {

    private static final int USUAL_MAXIMUM = 50; // ours: what an agent can look through
    private static final int LARGEST_MAXIMUM = 100; // ours, as in the stub's description
    private static final int WIDEST_VARIATION = 10; // years, ours: domain.md 16 no. 11

    /** How the given names of a search are compared (domain.md 6.2). */
    public enum GivenNameMatching {
        FIRST_LETTER_FIRST_GIVENNAME,
        COMPLETE_FIRST_GIVENNAME,
        ALL_GIVENNAME,
        IGNORE_GIVENNAME
    }

    /** @throws IllegalArgumentException if the last name or the year of birth is missing, or a limit is passed */
    public PersonSearch {
        if (lastName.isBlank() || birthDate.year() == 0) {
            throw new IllegalArgumentException("a search needs a last name and a year of birth");
        }
        if (variationYears < 0 || variationYears > WIDEST_VARIATION || maximum < 1 || maximum > LARGEST_MAXIMUM) {
            throw new IllegalArgumentException("variation " + variationYears + ", maximum " + maximum);
        }
    }

    /** The usual search for a person named by a document: tolerant of the given names and of the sex. */
    public static PersonSearch of(PersonIdentity person) {
        var matching = person.givenNames().isEmpty()
                ? GivenNameMatching.IGNORE_GIVENNAME
                : GivenNameMatching.FIRST_LETTER_FIRST_GIVENNAME;
        return new PersonSearch(
                person.lastName(),
                person.givenNames(),
                matching,
                person.birthDate(),
                0,
                Optional.empty(),
                USUAL_MAXIMUM);
    }

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "PersonSearch[masked]";
    }
}
