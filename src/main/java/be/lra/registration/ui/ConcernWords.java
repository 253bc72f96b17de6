package be.lra.registration.ui;

import be.lra.registration.Concern;
import be.lra.registration.EarlierDenial;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Component;
import java.util.Set;
import java.util.stream.Collectors;

/** How a concern about a visit is put in words. */
final class ConcernWords {

    private ConcernWords() {}

    /** {@code on 22.11.2026 at 10:40: A point of the document is doubtful}; why he said no stays with the supervisors. */
    static String of(Component words, EarlierDenial before) {
        return words.getTranslation(
                "registration.denied.at",
                DeskTimes.day(before.at()),
                DeskTimes.time(before.at()),
                of(words, before.concern(), Set.of()));
    }

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
