package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.SsinReading.Read;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every number of the national register and of BIS, and of everything typed in its place. */
class SsinPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    /**
     * A number as a register would give it (domain.md 5.1, 5.2).
     *
     * @param year of birth, 1900 to this year
     * @param added to the month: 0 national register, 20 or 40 BIS
     */
    record Given(int year, int month, int day, int added, int serial) {

        String digits() {
            String nine = "%02d%02d%02d%03d".formatted(year % 100, month + added, day, serial);
            long counted = Long.parseLong(year >= 2000 ? "2" + nine : nine);
            return nine + "%02d".formatted(97 - counted % 97);
        }
    }

    @Property
    void anyTextHasAnOutcome(@ForAll String typed) {
        assertThat(Ssin.read(typed, TODAY)).isNotNull();
    }

    @Property
    void anyDigitsHaveAnOutcome(@ForAll("digits") String typed) {
        assertThat(Ssin.read(typed, TODAY)).isNotNull();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void givenNumberTellsItsRegisterBirthAndSex(@ForAll("given") Given given) {
        Ssin number = read(given.digits());

        assertThat(number.digits()).isEqualTo(given.digits());
        assertThat(number.kind()).isEqualTo(given.added() == 0 ? Ssin.Kind.NATIONAL_REGISTER : Ssin.Kind.BIS);
        assertThat(number.sex()).isEqualTo(sex(given));
        if (given.month() != 0) {
            assertThat(number.birthDate().year()).isEqualTo(given.year());
            assertThat(number.birthDate().month()).isEqualTo(given.month());
        }
    }

    private static Optional<Sex> sex(Given given) {
        if (given.added() == 20) {
            return Optional.empty();
        }
        return Optional.of(given.serial() % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void separatorsMayStandAnywhere(@ForAll("given") Given given, @ForAll("separators") String separators) {
        var typed = new StringBuilder();
        for (int i = 0; i < given.digits().length(); i++) {
            typed.append(given.digits().charAt(i)).append(separators, i, i + 1 + i % 2);
        }

        assertThat(Ssin.read(typed.toString(), TODAY)).isEqualTo(Ssin.read(given.digits(), TODAY));
    }

    /** The check digits of the two centuries differ by 29 (domain.md 5.1): now and then a wrong digit leads to the other. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void singleWrongDigitIsRefusedUnlessItTellsAnotherCentury(
            @ForAll("given") Given given, @ForAll @IntRange(max = 10) int at, @ForAll @IntRange(max = 9) int wrong) {
        var digits = new StringBuilder(given.digits());
        Assume.that(digits.charAt(at) - '0' != wrong);
        digits.setCharAt(at, (char) ('0' + wrong));

        if (Ssin.read(digits.toString(), TODAY) instanceof Read(Ssin other)) {
            assertThat(isFrom2000(other)).isNotEqualTo(given.year() >= 2000);
        }
    }

    /** Told by the check digits alone: the birth date may be unknown. */
    private static boolean isFrom2000(Ssin number) {
        String nine = number.digits().substring(0, 9);
        return 97 - Long.parseLong("2" + nine) % 97
                == Long.parseLong(number.digits().substring(9));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void twoNeighboursExchangedAreRefusedUnlessTheyTellAnotherCentury(
            @ForAll("given") Given given, @ForAll @IntRange(max = 9) int at) {
        var digits = new StringBuilder(given.digits());
        Assume.that(digits.charAt(at) != digits.charAt(at + 1));
        char left = digits.charAt(at);
        digits.setCharAt(at, digits.charAt(at + 1));
        digits.setCharAt(at + 1, left);

        if (Ssin.read(digits.toString(), TODAY) instanceof Read(Ssin other)) {
            assertThat(isFrom2000(other)).isNotEqualTo(given.year() >= 2000);
        }
    }

    @Provide
    Arbitrary<Given> given() {
        return Combinators.combine(
                        Arbitraries.integers().between(1900, TODAY.getYear()),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 31),
                        Arbitraries.of(0, 20, 40),
                        Arbitraries.integers().between(0, 998))
                .as(Given::new);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(9).ofMaxLength(13);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.strings().withChars(" ./-_\u00a0\u2013\u2011\t").ofLength(13);
    }

    private static Ssin read(String typed) {
        var reading = Ssin.read(typed, TODAY);
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).number();
    }
}
