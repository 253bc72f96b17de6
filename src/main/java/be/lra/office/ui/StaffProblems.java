package be.lra.office.ui;

import be.lra.office.StaffField;
import be.lra.office.StaffProblem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is wrong beside the fields, and leads to the first. */
final class StaffProblems {

    private StaffProblems() {}

    static void mark(Map<StaffField, HasValidationProperties> fields, Set<StaffProblem> problems) {
        fields.forEach((name, field) -> {
            String sentences = problems.stream()
                    .filter(problem -> problem.field() == name)
                    .sorted()
                    .map(problem -> sentence((Component) field, problem))
                    .collect(Collectors.joining(" "));
            field.setErrorMessage(sentences);
            field.setInvalid(!sentences.isEmpty());
        });
        problems.stream()
                .map(StaffProblem::field)
                .min(Comparator.naturalOrder())
                .map(fields::get)
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private static String sentence(Component speaker, StaffProblem problem) {
        return speaker.getTranslation("office.staff.problem." + problem);
    }
}
