package be.lra.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The row of lights: what the agent depends on, and whether it is ready. Pressed, a light says what to do. */
class StatusRow extends Div {

    private final Map<StatusLight, Lamp> lamps = new LinkedHashMap<>();

    StatusRow(List<StatusLight> lights) {
        addClassName("lights");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ui.lights.label"));
        lights.stream().sorted(Comparator.comparingInt(StatusLight::order)).forEach(light -> {
            var lamp = new Lamp(getTranslation(light.name() + ".light"));
            lamps.put(light, lamp);
            add(lamp, lamp.explanation);
        });
    }

    void refresh() {
        lamps.forEach((light, lamp) -> lamp.show(light.state()));
    }

    /** One light: colour, shape and words. */
    private static final class Lamp extends Button {

        private final Span bulb = new Span();
        private final Span words = new Span();
        private final Paragraph sentence = new Paragraph();
        private final Popover explanation = new Popover(sentence);
        private final String label;

        Lamp(String label) {
            this.label = label;
            bulb.addClassName("lamp-bulb");
            bulb.getElement().setAttribute("aria-hidden", "true");
            setIcon(bulb);
            setText(label);
            addThemeVariants(ButtonVariant.TERTIARY);
            addClassName("lamp");
            words.addClassName("lamp-words");
            explanation.setTarget(this);
            explanation.setWidth("20rem");
        }

        void show(LightState state) {
            String level = state.level().name().toLowerCase(Locale.ROOT);
            bulb.setClassName("lamp-bulb lamp-" + level);
            sentence.setText(getTranslation(state.messageKey()));
            setAriaLabel(label + ": " + getTranslation("ui.lights." + level));
        }
    }
}
