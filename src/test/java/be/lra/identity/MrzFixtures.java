package be.lra.identity;

/** Zones of invented passports, with the check digits computed. */
public final class MrzFixtures {

    private MrzFixtures() {}

    /** A passport of a woman without optional data; dates as {@code yymmdd}, names as printed in the zone. */
    public static String passport(String issuer, String number, String birth, String expiry, String names) {
        String state = filled(issuer, 3);
        String document = checked(filled(number, 9));
        String first = "P<" + state + filled(names, 39);
        String optional = checked("<".repeat(14));
        String under = document + checked(birth) + checked(expiry) + optional;
        String second = document + state + checked(birth) + "F" + checked(expiry) + optional + MrzCheckDigit.of(under);
        return first + "\n" + second;
    }

    private static String checked(String text) {
        return text + MrzCheckDigit.of(text);
    }

    private static String filled(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
