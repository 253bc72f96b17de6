package be.lra.office;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a role may do to which data (domain.md 9).
 *
 * @param actions reading among them
 * @param kinds beyond ordinary data of the case
 */
public record Permit(Set<DataAction> actions, Set<DataKind> kinds) implements Serializable {

    /** A role that nobody narrowed. */
    public static final Permit ALL = new Permit(EnumSet.allOf(DataAction.class), EnumSet.allOf(DataKind.class));

    private static final String BETWEEN = ",";

    /** @throws IllegalArgumentException if not even reading is left: then there is no role */
    public Permit {
        actions = Set.copyOf(actions);
        kinds = Set.copyOf(kinds);
        if (!actions.contains(DataAction.READ)) {
            throw new IllegalArgumentException("a role reads at least");
        }
    }

    static Permit of(String actions, String kinds) {
        return new Permit(
                names(actions).map(DataAction::valueOf).collect(Collectors.toSet()),
                names(kinds).map(DataKind::valueOf).collect(Collectors.toSet()));
    }

    private static Stream<String> names(String text) {
        return Arrays.stream(text.split(BETWEEN)).filter(name -> !name.isEmpty());
    }

    /** Names as they are kept, in the order of their kind. */
    static <E extends Enum<E>> String text(Set<E> names) {
        return names.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    public boolean covers(DataAction action, Set<DataKind> touched) {
        return actions.contains(action) && kinds.containsAll(touched);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** What one of both allows. */
    Permit or(Permit other) {
        Set<DataAction> either = EnumSet.copyOf(actions);
        either.addAll(other.actions);
        Set<DataKind> touched = EnumSet.noneOf(DataKind.class);
        touched.addAll(kinds);
        touched.addAll(other.kinds);
        return new Permit(either, touched);
    }
}
