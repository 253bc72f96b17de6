package be.lra.office;

import be.lra.identity.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a text for a detail of the office, such as {@code {phone}}. */
enum Placeholder {
    OFFICE,
    PHONE,
    EMAIL;

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private String sign() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    private String value(OfficeProfile office, Language reader) {
        return switch (this) {
            case OFFICE -> office.name();
            case PHONE -> office.phone(reader);
            case EMAIL -> office.helpLineEmail();
        };
    }

    static String fill(String text, OfficeProfile office, Language reader) {
        String filled = text;
        for (Placeholder one : values()) {
            filled = filled.replace(one.sign(), one.value(office, reader));
        }
        return filled;
    }

    /** Whether every brace of a text belongs to a placeholder that is known. */
    static boolean allKnown(String text) {
        Matcher found = BRACES.matcher(text);
        String rest = found.replaceAll("");
        boolean known = BRACES.matcher(text)
                .results()
                .allMatch(result ->
                        Arrays.stream(values()).anyMatch(one -> one.sign().equals(result.group())));
        return known && rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }
}
