package be.lra.registration.ui;

import be.lra.registration.Concern;
import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.stream.Collectors;

/** How a concern about a visit is put in words. */
final class ConcernWords {

    private ConcernWords() {}

    /** {@code A point is doubtful (Under the UV lamp, Print and relief)}. */
    static String of(Component words, Concern concern, Set<String> points) {
        String sentence = words.getTranslation("registration.concern." + concern.name());
        if (points.isEmpty()) {
            return sentence;
        }
        String named = points.stream()
                .sorted()
                .map(point -> words.getTranslation("check." + point))
                .collect(Collectors.joining(", "));
        return sentence + " (" + named + ")";
    }
}
