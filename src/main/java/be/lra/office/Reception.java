package be.lra.office;

import be.lra.identity.Language;
import java.util.Map;
import java.util.Set;

/**
 * How an office receives visitors, as the public list of offices tells it.
 *
 * @param languages spoken at the counter; empty if not told
 * @param mapLink an https address; empty if there is none
 * @param phones of the help line for callers in one language, where they have one of their own
 */
public record Reception(
        Set<Language> languages, VisitRule rule, Fees fees, String mapLink, Map<Language, String> phones) {

    /** Of an office whose administrator has told nothing yet. */
    public static final Reception NOT_TOLD = new Reception(Set.of(), VisitRule.ASK_FIRST, Fees.NOT_TOLD, "");

    public Reception {
        languages = Set.copyOf(languages);
        phones = Map.copyOf(phones);
    }

    /** One help line for callers in every language. */
    public Reception(Set<Language> languages, VisitRule rule, Fees fees, String mapLink) {
        this(languages, rule, fees, mapLink, Map.of());
    }
}
