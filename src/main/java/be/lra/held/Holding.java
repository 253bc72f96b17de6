package be.lra.held;

import be.lra.identity.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one module holds of persons; each module with personal data has one. */
public interface Holding {

    /** By what else the person is known, once this much is known; the same where there is nothing to add. */
    default Whose known(Whose whose) {
        return whose;
    }

    /** Everything the module holds, in the words of a language. Call it in a transaction. */
    List<HeldSection> of(Whose whose, Language language);

    /** Which columns of which tables are told; a test compares them with the schema. */
    Map<String, Set<String>> told();
}
