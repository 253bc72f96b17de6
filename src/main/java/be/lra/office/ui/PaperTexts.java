package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.PaperPlace;
import be.lra.office.PaperProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the office for letters and mails, each in four languages. */
class PaperTexts extends Div {

    private static final int TOO_LONG =
            100; // signs more than allowed that can still be typed, so that nothing is cut unsaid

    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();

    PaperTexts() {
        addClassName("stack");
        for (PaperPlace place : PaperPlace.values()) {
            var columns = new Div();
            columns.addClassNames("form-columns", "form-pairs");
            for (Language language : Language.values()) {
                columns.add(field(place, language));
            }
            var card = new Div(
                    new H2(getTranslation("office.paper." + place)),
                    new Paragraph(getTranslation("office.paper." + place + ".text", place.longest())),
                    columns);
            card.addClassNames("card", "stack");
            add(card);
        }
    }

    private TextFieldBase<?, String> field(PaperPlace place, Language language) {
        String label = getTranslation("office.language." + language);
        int longest = place.longest() + TOO_LONG;
        TextFieldBase<?, String> field =
                place == PaperPlace.LETTERHEAD ? line(label, longest) : paragraph(label, longest);
        field.getElement().setAttribute("lang", language.tag());
        fields.put(place.field(language), field);
        return field;
    }

    private static TextField line(String label, int longest) {
        var line = new TextField(label);
        line.setMaxLength(longest);
        return line;
    }

    private static TextArea paragraph(String label, int longest) {
        var paragraph = new TextArea(label);
        paragraph.setMaxLength(longest);
        return paragraph;
    }

    void show(Map<String, String> texts) {
        fields.forEach((name, field) -> field.setValue(texts.getOrDefault(name, "")));
        mark(Map.of());
    }

    Map<String, String> typed() {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> texts.put(name, field.getValue()));
        return texts;
    }

    /** Shows what is wrong beside its field, and nothing beside the others. */
    void mark(Map<String, PaperProblem> problems) {
        fields.forEach((name, field) -> {
            PaperProblem problem = problems.get(name);
            field.setErrorMessage(problem == null ? "" : getTranslation("office.paper.problem." + problem));
            field.setInvalid(problem != null);
        });
        fields.entrySet().stream()
                .filter(entry -> problems.containsKey(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focus());
    }
}
