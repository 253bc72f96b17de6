package be.lra.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One light: a button with colour, shape and words. Pressed, it says what is wrong and what to do. */
class Lamp extends Button {

    private final String label;
    private final Span bulb = new Span();
    private final Paragraph what = new Paragraph();
    private final Paragraph meaning = new Paragraph();
    private final Paragraph next = new Paragraph();
    private final KeyValueList details = new KeyValueList();
    private final Popover explanation = new Popover();
    private @Nullable LightState shown;

    /** A light that is not shown yet, with its name in the agent's language. */
    Lamp(String label) {
        this.label = label;
        bulb.getElement().setAttribute("aria-hidden", "true");
        setIcon(bulb);
        setText(label);
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("lamp");
        setVisible(false);
        what.addClassName("lamp-what");
        next.addClassName("lamp-next");
        var words = new Div(what, meaning, next, details);
        words.addClassName("lamp-words");
        explanation.add(words);
        explanation.setTarget(this);
        explanation.setPosition(PopoverPosition.BOTTOM);
        explanation.setAriaLabel(label);
        explanation.setWidth("22rem");
    }

    Popover explanation() {
        return explanation;
    }

    /** Shows a state; the answer is what to say aloud, if it is another one than before. */
    Optional<String> show(LightState state) {
        setVisible(true);
        LightState before = shown;
        if (state.equals(before)) {
            return Optional.empty();
        }
        shown = state;
        details.removeAll();
        state.details().forEach(this::add);
        details.setVisible(!state.details().isEmpty());
        if (before != null && before.saysTheSameAs(state)) {
            return Optional.empty();
        }
        String level = state.level().name().toLowerCase(Locale.ROOT);
        bulb.setClassName("lamp-bulb lamp-" + level);
        what.setText(sentence(state, "what"));
        meaning.setText(sentence(state, "meaning"));
        next.setText(sentence(state, "next"));
        setAriaLabel(said(getTranslation("ui.lights." + level)));
        return before == null ? Optional.empty() : Optional.of(said(what.getText()));
    }

    private void add(LightState.Detail detail) {
        Object[] arguments = detail.arguments().toArray();
        details.fact(
                getTranslation(detail.label()),
                detail.key().isEmpty() ? String.valueOf(arguments[0]) : getTranslation(detail.key(), arguments));
    }

    private String said(String words) {
        return label + getTranslation("ui.lights.colon") + " " + words;
    }

    void hide() {
        setVisible(false);
        explanation.close();
    }

    private String sentence(LightState state, String part) {
        return getTranslation(state.key() + part, state.facts().toArray());
    }
}
