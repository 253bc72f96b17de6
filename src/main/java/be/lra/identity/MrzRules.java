package be.lra.identity;

import static be.lra.identity.MrzField.BIRTH_DATE;
import static be.lra.identity.MrzField.COMPOSITE;
import static be.lra.identity.MrzField.DOCUMENT_CODE;
import static be.lra.identity.MrzField.DOCUMENT_NUMBER;
import static be.lra.identity.MrzField.EXPIRY_DATE;
import static be.lra.identity.MrzField.ISSUER;
import static be.lra.identity.MrzField.NAMES;
import static be.lra.identity.MrzField.NATIONALITY;
import static be.lra.identity.MrzField.OPTIONAL_DATA;
import static be.lra.identity.MrzField.SEX;

import be.lra.identity.MrzFormat.Span;
import be.lra.identity.MrzReading.Reason;
import be.lra.identity.MrzReading.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold in a zone before its meaning is read: signs field by field, kind of document, check digits. */
final class MrzRules {

    private static final Pattern LETTERS = Pattern.compile("[A-Z<]+");
    private static final Pattern DIGITS_OR_UNKNOWN = Pattern.compile("[0-9<]+"); // ICAO Doc 9303-3 §4.8: unknown is <
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern SEX_SIGN = Pattern.compile("[MFX<]"); // ICAO Doc 9303-3 §4.7; some states print X

    private record SignRule(MrzField field, Span span, Pattern allowed) {}

    private record CheckRule(MrzField field, List<Span> spans, Predicate<MrzZone> holds) {}

    private MrzRules() {}

    static Optional<Rejected> firstFault(MrzZone zone) {
        return Stream.<Function<MrzZone, Optional<Rejected>>>of(
                        MrzRules::wrongSign, MrzRules::unknownDocument, MrzRules::wrongCheckDigit)
                .flatMap(rule -> rule.apply(zone).stream())
                .findFirst();
    }

    private static Optional<Rejected> wrongSign(MrzZone zone) {
        var format = zone.format();
        return Stream.of(
                        new SignRule(DOCUMENT_CODE, format.span(DOCUMENT_CODE), LETTERS),
                        new SignRule(ISSUER, format.span(ISSUER), LETTERS),
                        new SignRule(NATIONALITY, format.span(NATIONALITY), LETTERS),
                        new SignRule(BIRTH_DATE, format.span(BIRTH_DATE), DIGITS_OR_UNKNOWN),
                        new SignRule(BIRTH_DATE, format.span(BIRTH_DATE).checkDigit(), DIGIT),
                        new SignRule(SEX, format.span(SEX), SEX_SIGN),
                        new SignRule(EXPIRY_DATE, format.span(EXPIRY_DATE), DIGITS_OR_UNKNOWN),
                        new SignRule(EXPIRY_DATE, format.span(EXPIRY_DATE).checkDigit(), DIGIT),
                        new SignRule(NAMES, format.span(NAMES), LETTERS),
                        new SignRule(COMPOSITE, format.span(COMPOSITE), DIGIT))
                .flatMap(rule -> wrongSign(zone, rule).stream())
                .findFirst();
    }

    private static Optional<Rejected> wrongSign(MrzZone zone, SignRule rule) {
        String text = zone.text(rule.span());
        for (int i = 0; i < text.length(); i++) {
            if (!rule.allowed().matcher(text.substring(i, i + 1)).matches()) {
                int position = rule.span().first() + i;
                var single = new Span(rule.span().line(), position, position);
                var hints = LookAlikes.hints(
                        zone,
                        List.of(single),
                        other -> rule.allowed().matcher(other.text(single)).matches());
                return Optional.of(new Rejected(single.line(), rule.field(), position, Reason.WRONG_CHARACTERS, hints));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejected> unknownDocument(MrzZone zone) {
        // ICAO Doc 9303-4 §4.2.2.1 (P), 9303-5 and 9303-6 §4.2.2.1 (A, C, I)
        String first = zone.format() == MrzFormat.TD3 ? "P" : "ACI";
        return first.indexOf(zone.text(DOCUMENT_CODE).charAt(0)) >= 0
                ? Optional.empty()
                : Optional.of(new Rejected(1, DOCUMENT_CODE, 1, Reason.UNKNOWN_DOCUMENT));
    }

    private static Optional<Rejected> wrongCheckDigit(MrzZone zone) {
        return Stream.of(
                        new CheckRule(
                                DOCUMENT_NUMBER,
                                MrzNumber.of(zone).spans(),
                                other -> MrzNumber.of(other).holds()),
                        simple(zone, BIRTH_DATE),
                        simple(zone, EXPIRY_DATE),
                        new CheckRule(
                                OPTIONAL_DATA, List.of(zone.format().span(OPTIONAL_DATA)), MrzRules::optionalDataHolds),
                        new CheckRule(COMPOSITE, List.of(zone.format().span(COMPOSITE)), MrzRules::compositeHolds))
                .filter(rule -> !rule.holds().test(zone))
                .map(rule -> rejected(zone, rule))
                .findFirst();
    }

    private static CheckRule simple(MrzZone zone, MrzField field) {
        var span = zone.format().span(field);
        return new CheckRule(
                field, List.of(span), other -> MrzCheckDigit.holds(other.text(span), other.sign(span.checkDigit())));
    }

    /** Only passports give the optional data a check digit of their own; it may be a filler when there are none. */
    private static boolean optionalDataHolds(MrzZone zone) {
        if (zone.format() != MrzFormat.TD3) {
            return true;
        }
        String data = zone.text(OPTIONAL_DATA);
        char checkDigit = zone.checkDigit(OPTIONAL_DATA);
        boolean empty = data.chars().allMatch(sign -> sign == '<');
        return MrzCheckDigit.holds(data, checkDigit) || (empty && checkDigit == '<'); // ICAO Doc 9303-4 §4.2.2.2
    }

    private static boolean compositeHolds(MrzZone zone) {
        String under = zone.format().underComposite().stream().map(zone::text).collect(Collectors.joining());
        return MrzCheckDigit.holds(under, zone.sign(zone.format().span(COMPOSITE)));
    }

    private static Rejected rejected(MrzZone zone, CheckRule rule) {
        var first = rule.spans().getFirst();
        var hints = LookAlikes.hints(zone, rule.spans(), rule.holds());
        return new Rejected(first.line(), rule.field(), first.first(), Reason.WRONG_CHECK_DIGIT, hints);
    }
}
