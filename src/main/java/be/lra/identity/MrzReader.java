package be.lra.identity;

import be.lra.identity.MrzFormat.Span;
import be.lra.identity.MrzReading.Reason;
import be.lra.identity.MrzReading.Rejected;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the meaning of a zone whose check digits hold. */
final class MrzReader {

    private static final Pattern FILLERS = Pattern.compile("<+");
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final Span NATIONAL_NUMBER = new Span(2, 19, 29); // Belgian cards: eid-card.md 6
    private static final Span OLDEST_NATIONAL_NUMBER = new Span(1, 16, 26); // the oldest Belgian cards: eid-card.md 6

    private final MrzZone zone;
    private final LocalDate today;

    MrzReader(MrzZone zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    MrzReading read() {
        var birthDate = MrzDates.birth(zone.text(MrzField.BIRTH_DATE), today);
        if (birthDate.isEmpty()) {
            return noDate(MrzField.BIRTH_DATE);
        }
        var expiry = MrzDates.expiry(zone.text(MrzField.EXPIRY_DATE), today);
        if (expiry.isEmpty()) {
            return noDate(MrzField.EXPIRY_DATE);
        }
        String names = zone.text(MrzField.NAMES);
        if (words(names).isEmpty()) {
            var span = zone.format().span(MrzField.NAMES);
            return new Rejected(span.line(), MrzField.NAMES, span.first(), Reason.NO_NAME);
        }
        var number = MrzNumber.of(zone);
        return new MrzReading.Read(new MrzDocument(
                zone.format(),
                letters(MrzField.DOCUMENT_CODE),
                letters(MrzField.ISSUER),
                number.text(),
                expiry.get(),
                person(names, birthDate.get()),
                warnings(names, number)));
    }

    private Rejected noDate(MrzField field) {
        var span = zone.format().span(field);
        return new Rejected(span.line(), field, span.first(), Reason.NO_DATE);
    }

    /** Two fillers part the name from the given names; without them it is a single name (ICAO Doc 9303-3 §4.6). */
    private PersonIdentity person(String names, BirthDate birthDate) {
        int parting = names.indexOf("<<");
        String last = words(parting < 0 ? names : names.substring(0, parting));
        String given = parting < 0 ? "" : words(names.substring(parting));
        if (last.isEmpty()) {
            last = given;
            given = "";
        }
        return new PersonIdentity(last, given, birthDate, sex(), letters(MrzField.NATIONALITY), nationalNumber());
    }

    private Sex sex() {
        return switch (zone.text(MrzField.SEX)) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private Optional<Ssin> nationalNumber() {
        return Ssin.read(printedNationalNumber(), today) instanceof SsinReading.Read(Ssin number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private String printedNationalNumber() {
        if (!zone.isBelgianCard()) {
            return "";
        }
        String usual = zone.text(NATIONAL_NUMBER);
        String oldest = zone.text(OLDEST_NATIONAL_NUMBER);
        if (ELEVEN_DIGITS.matcher(usual).matches()) {
            return usual;
        }
        return ELEVEN_DIGITS.matcher(oldest).matches() ? oldest : "";
    }

    private Set<MrzWarning> warnings(String names, MrzNumber number) {
        var warnings = EnumSet.noneOf(MrzWarning.class);
        String issuer = letters(MrzField.ISSUER);
        if (!names.endsWith("<")) {
            warnings.add(MrzWarning.NAME_CUT_SHORT);
        }
        if (!MrzStates.isIssuer(issuer)) {
            warnings.add(MrzWarning.UNKNOWN_ISSUER);
        }
        if (!MrzStates.isIssuer(letters(MrzField.NATIONALITY))) {
            warnings.add(MrzWarning.UNKNOWN_NATIONALITY);
        }
        if (MrzStates.isFictional(issuer)) {
            warnings.add(MrzWarning.SPECIMEN);
        }
        if (zone.isBelgianCard() && number.isLong() && !BelgianCardNumber.holds(number.text())) {
            warnings.add(MrzWarning.CARD_NUMBER);
        }
        if (!printedNationalNumber().isEmpty() && nationalNumber().isEmpty()) {
            warnings.add(MrzWarning.NATIONAL_NUMBER);
        }
        return warnings;
    }

    private String letters(MrzField field) {
        return FILLERS.matcher(zone.text(field)).replaceAll("");
    }

    private static String words(String text) {
        return FILLERS.matcher(text).replaceAll(" ").strip();
    }
}
