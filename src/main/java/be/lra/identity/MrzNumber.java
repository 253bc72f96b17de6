package be.lra.identity;

import be.lra.identity.MrzFormat.Span;
import java.util.List;

/**
 * The number of a document in its zone. On cards a number of more than nine signs goes on in the optional data, where
 * its check digit follows it (ICAO Doc 9303-5 §4.2.2.1 note j).
 *
 * @param text all signs of the number, fillers removed
 * @param holds whether its check digit is right
 * @param spans where the number and its check digit stand
 */
record MrzNumber(String text, boolean holds, List<Span> spans) {

    MrzNumber {
        spans = List.copyOf(spans);
    }

    static MrzNumber of(MrzZone zone) {
        var head = zone.format().span(MrzField.DOCUMENT_NUMBER);
        char checkDigit = zone.sign(head.checkDigit());
        if (checkDigit == '<' && zone.format() != MrzFormat.TD3) {
            return longNumber(zone, head);
        }
        String number = zone.text(head);
        return new MrzNumber(withoutFillers(number), MrzCheckDigit.holds(number, checkDigit), List.of(head));
    }

    private static MrzNumber longNumber(MrzZone zone, Span head) {
        var optional = zone.format().span(MrzField.OPTIONAL_DATA);
        String rest = zone.text(optional);
        int end = rest.indexOf('<') < 0 ? rest.length() : rest.indexOf('<');
        if (end < 2) { // at least one sign of the number and its check digit
            return new MrzNumber(withoutFillers(zone.text(head)), false, List.of(head));
        }
        String first = zone.text(head);
        String tail = rest.substring(0, end - 1);
        char checkDigit = rest.charAt(end - 1);
        boolean skipping = MrzCheckDigit.holds(first + tail, checkDigit);
        // Belgian cards valid to 2025-09 and earlier count the filler as tenth sign: eid-card.md 6.
        boolean counting = zone.isBelgianCard() && MrzCheckDigit.holds(first + "<" + tail, checkDigit);
        var tailSpan = new Span(optional.line(), optional.first(), optional.first() + end - 2);
        return new MrzNumber(withoutFillers(first + tail), skipping || counting, List.of(head, tailSpan));
    }

    private static String withoutFillers(String text) {
        return text.replace("<", "");
    }

    boolean isLong() {
        return spans.size() > 1;
    }

    /** Masked: document numbers never reach a log. */
    @Override
    public String toString() {
        return "MrzNumber[masked]";
    }
}
