package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.MrzFormat.Span;
import be.lra.identity.MrzReading.Read;
import be.lra.identity.MrzReading.Reason;
import be.lra.identity.MrzReading.Rejected;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.Dates;

/** What holds of every machine-readable zone, printed as the standard says or mistyped. */
class MrzPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    @Property
    void anyTextHasAnOutcome(@ForAll String typed) {
        pointsAtWhatWasTyped(typed);
    }

    @Property
    void anyTextOfTheAlphabetHasAnOutcome(@ForAll("typed") String typed) {
        pointsAtWhatWasTyped(typed);
    }

    private static void pointsAtWhatWasTyped(String typed) {
        if (Mrz.read(typed, TODAY) instanceof Rejected(int line, MrzField _, int position, Reason _, var hints)) {
            assertThat(line).isBetween(0, typed.split("[\\r\\n\\u2028\\u2029]", -1).length);
            assertThat(position).isBetween(0, typed.length() + 1);
            assertThat(hints).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void printedZoneIsReadBack(@ForAll("printed") PrintedZone zone) {
        MrzDocument read = read(String.join("\n", zone.lines()));

        assertThat(read.format()).isEqualTo(zone.format());
        assertThat(read.documentCode()).isEqualTo(zone.code());
        assertThat(read.issuer()).isEqualTo(zone.state());
        assertThat(read.number()).isEqualTo(zone.number());
        assertThat(read.expiry()).isEqualTo(zone.expiry());
        assertThat(read.person().birthDate()).isEqualTo(BirthDate.of(zone.birth()));
        assertThat(read.person().nationality()).isEqualTo(zone.state());
        assertThat(read.person().sex()).isEqualTo(sex(zone.sex()));
        if (zone.namesFit()) {
            assertThat(read.person().lastName()).isEqualTo(zone.lastName());
            assertThat(read.person().givenNames()).isEqualTo(zone.givenNames());
        } else {
            assertThat(read.warnings()).contains(MrzWarning.NAME_CUT_SHORT);
            assertThat(zone.lastName()).startsWith(read.person().lastName());
        }
    }

    private static Sex sex(String printed) {
        return switch (printed) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    /** Signs of equal value modulo 10, such as 0 and K, are beyond what check digits can tell: ICAO Doc 9303-3 §4.9. */
    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void singleWrongSignUnderACheckDigitIsRefusedAndItsFieldNamed(
            @ForAll("printed") PrintedZone zone, @ForAll int which, @ForAll("sign") char wrong) {
        List<Span> guarded = zone.guarded();
        Span span = guarded.get(Math.floorMod(which, guarded.size()));
        var right = new MrzZone(zone.format(), zone.lines());
        Assume.that(MrzCheckDigit.of("" + right.sign(span)) != MrzCheckDigit.of("" + wrong));

        MrzReading reading = Mrz.read(
                String.join("\n", right.with(span.line(), span.first(), wrong).lines()), TODAY);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.field()).isIn(fields(zone.format(), span)));
    }

    /** The fields the sign stands in or guards; the composite check digit guards them all. */
    private static List<MrzField> fields(MrzFormat format, Span sign) {
        for (MrzField field : List.of(MrzField.DOCUMENT_NUMBER, MrzField.BIRTH_DATE, MrzField.EXPIRY_DATE)) {
            Span span = format.span(field);
            if (span.line() == sign.line() && sign.first() >= span.first() && sign.first() <= span.last() + 1) {
                return field == MrzField.DOCUMENT_NUMBER ? List.of(field, MrzField.COMPOSITE) : List.of(field);
            }
        }
        return List.of(MrzField.DOCUMENT_NUMBER, MrzField.OPTIONAL_DATA, MrzField.COMPOSITE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void scannersAndHandsSeparateAsTheyLike(
            @ForAll("printed") PrintedZone zone,
            @ForAll("separator") String separator,
            @ForAll("blanks") String blanks) {
        MrzReading plain = Mrz.read(String.join("\n", zone.lines()), TODAY);

        String typed = blanks + String.join(separator, zone.lines()).toLowerCase(java.util.Locale.ROOT) + separator;

        assertThat(Mrz.read(typed, TODAY)).isEqualTo(plain).isInstanceOf(Read.class);
    }

    @Property
    void visaIsRefusedByName(@ForAll @Size(2) List<@net.jqwik.api.From("line") String> lines) {
        assertThat(Mrz.read("V" + String.join("\n", lines), TODAY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.VISA));
    }

    @Provide
    Arbitrary<String> line() {
        return Arbitraries.strings().withChars(SIGNS).ofMinLength(1).ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().withChars(SIGNS + "\r\n \u2028é&").ofMaxLength(100);
    }

    @Provide
    Arbitrary<Character> sign() {
        return Arbitraries.chars().with(SIGNS.toCharArray());
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("\n", "\r\n", "\r", "\n\n", " \r\n ", "");
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(" \t\u00a0\u200b").ofMaxLength(4);
    }

    @Provide
    Arbitrary<PrintedZone> printed() {
        return Arbitraries.of(MrzFormat.class).flatMap(MrzPropertyTest::printed).filter(PrintedZone::isPrintable);
    }

    private static Arbitrary<PrintedZone> printed(MrzFormat format) {
        Arbitrary<String> code =
                format == MrzFormat.TD3 ? Arbitraries.of("P", "PD", "PO") : Arbitraries.of("I", "ID", "AC", "C");
        Arbitrary<String> state = Arbitraries.of("UTO", "FRA", "D", "NLD", "USA", "XXA");
        int longest = switch (format) {
            case TD1 -> 9 + 13; // the optional data hold the end of the number and its check digit
            case TD2 -> 9 + 6;
            case TD3 -> 9;
        };
        Arbitrary<String> number = Arbitraries.strings()
                .withChars(SIGNS.replace("<", ""))
                .ofMinLength(1)
                .ofMaxLength(longest);
        Arbitrary<LocalDate> birth = Dates.dates().between(TODAY.minusYears(99), TODAY);
        Arbitrary<LocalDate> expiry = Dates.dates().between(LocalDate.of(1977, 1, 1), LocalDate.of(2076, 12, 31));
        Arbitrary<String> optional =
                Arbitraries.strings().withChars("0123456789AZ").ofMaxLength(7);
        Arbitrary<List<String>> names = names(1, 2).flatMap(last -> names(0, 3).map(given -> List.of(last, given)));
        return Combinators.combine(code, state, number, birth, Arbitraries.of("M", "F", "<"), expiry, names, optional)
                .as((codes, issuer, digits, born, sex, until, called, data) -> new PrintedZone(
                        format, codes, issuer, digits, born, sex, until, called.getFirst(), called.getLast(), data));
    }

    private static Arbitrary<String> names(int least, int most) {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(11)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }

    private static MrzDocument read(String typed) {
        var reading = Mrz.read(typed, TODAY);
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).document();
    }
}
