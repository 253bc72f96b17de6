package be.lra.account;

import java.util.Set;

/** Whose citizen somebody is, as the choice of a digital key asks it (domain.md 10). */
public enum Citizenship {
    BELGIAN,
    /** Of another state of the European Economic Area or of Switzerland. */
    EUROPEAN,
    NEITHER;

    /** The European Economic Area and Switzerland: ISO 3166-1 alpha-3, without Belgium. */
    private static final Set<String> EUROPEANS = Set.of(
            "AUT", "BGR", "CHE", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN", "IRL",
            "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MLT", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "SWE");

    /**
     * Whose citizen the bearer of a document of a state is.
     *
     * @param state ISO 3166-1 alpha-3, or letters of a machine-readable zone that stand for no state
     */
    public static Citizenship of(String state) {
        if (state.equals("BEL")) {
            return BELGIAN;
        }
        return EUROPEANS.contains(state) ? EUROPEAN : NEITHER;
    }
}
