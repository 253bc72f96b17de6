package be.lra.identity;

import java.util.Locale;
import java.util.Set;

/** Which letters ICAO Doc 9303-3 section 5 gives to states, organisations and persons without a nationality. */
final class MrzStates {

    private static final String UTOPIA = "UTO"; // ICAO Doc 9303-3 §5: specimens
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> OTHERS = Set.of(
            "D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNA", "UNK", "UNO", UTOPIA, "XAA", "XBA", "XCC",
            "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX");

    private MrzStates() {}

    static boolean isIssuer(String letters) {
        return COUNTRIES.contains(letters) || OTHERS.contains(letters);
    }

    static boolean isFictional(String letters) {
        return UTOPIA.equals(letters);
    }
}
