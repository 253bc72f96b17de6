package be.lra.identity;

import java.util.List;

/** The size of a travel document and where its machine-readable zone keeps what (ICAO Doc 9303-4 to 9303-6). */
public enum MrzFormat {
    /** A card with three lines (ICAO Doc 9303-5 §4.2.2). */
    TD1(3, 30),
    /** A card with two lines (ICAO Doc 9303-6 §4.2.2). */
    TD2(2, 36),
    /** A passport (ICAO Doc 9303-4 §4.2.2). */
    TD3(2, 44);

    /** Signs {@code first} to {@code last} of a line, counted from 1 as in ICAO Doc 9303. */
    record Span(int line, int first, int last) {
        String in(List<String> lines) {
            return lines.get(line - 1).substring(first - 1, last);
        }

        /** Where the check digit of a field stands: just behind it. */
        Span checkDigit() {
            return new Span(line, last + 1, last + 1);
        }
    }

    private final int lineCount;
    private final int lineLength;

    MrzFormat(int lineCount, int lineLength) {
        this.lineCount = lineCount;
        this.lineLength = lineLength;
    }

    int lineCount() {
        return lineCount;
    }

    int lineLength() {
        return lineLength;
    }

    Span span(MrzField field) {
        return this == TD1 ? ofThreeLines(field) : ofTwoLines(field);
    }

    private static Span ofThreeLines(MrzField field) {
        return switch (field) {
            case DOCUMENT_CODE -> new Span(1, 1, 2);
            case ISSUER -> new Span(1, 3, 5);
            case DOCUMENT_NUMBER -> new Span(1, 6, 14);
            case OPTIONAL_DATA -> new Span(1, 16, 30);
            case BIRTH_DATE -> new Span(2, 1, 6);
            case SEX -> new Span(2, 8, 8);
            case EXPIRY_DATE -> new Span(2, 9, 14);
            case NATIONALITY -> new Span(2, 16, 18);
            case COMPOSITE -> new Span(2, 30, 30);
            case NAMES -> new Span(3, 1, 30);
            case LINE, WHOLE_ZONE -> throw new IllegalArgumentException("no field: " + field);
        };
    }

    /** Cards of two lines and passports differ only in the length of their lines and one check digit. */
    private Span ofTwoLines(MrzField field) {
        return switch (field) {
            case DOCUMENT_CODE -> new Span(1, 1, 2);
            case ISSUER -> new Span(1, 3, 5);
            case NAMES -> new Span(1, 6, lineLength);
            case DOCUMENT_NUMBER -> new Span(2, 1, 9);
            case NATIONALITY -> new Span(2, 11, 13);
            case BIRTH_DATE -> new Span(2, 14, 19);
            case SEX -> new Span(2, 21, 21);
            case EXPIRY_DATE -> new Span(2, 22, 27);
            case OPTIONAL_DATA -> new Span(2, 29, this == TD3 ? 42 : 35);
            case COMPOSITE -> new Span(2, lineLength, lineLength);
            case LINE, WHOLE_ZONE -> throw new IllegalArgumentException("no field: " + field);
        };
    }

    /** What the composite check digit is computed over, in order. */
    List<Span> underComposite() {
        return this == TD1
                ? List.of(new Span(1, 6, 30), new Span(2, 1, 7), new Span(2, 9, 15), new Span(2, 19, 29))
                : List.of(new Span(2, 1, 10), new Span(2, 14, 20), new Span(2, 22, lineLength - 1));
    }
}
