package be.lra.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The row of lights: what the agent depends on, and whether it is ready. Pressed, a light says what to do; a light that
 * changes says so aloud, once.
 */
class StatusRow extends Div {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final transient Map<StatusLight, Lamp> lamps = new LinkedHashMap<>();
    private final Span news = new Span();

    StatusRow(List<StatusLight> lights) {
        addClassName("lights");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ui.lights.label"));
        news.addClassName("unseen");
        news.getElement().setAttribute("role", "status");
        lights.stream().sorted(Comparator.comparingInt(StatusLight::order)).forEach(light -> {
            var lamp = new Lamp(getTranslation(light.labelKey()));
            lamps.put(light, lamp);
            add(lamp, lamp.explanation());
        });
        add(news);
        refresh();
        if (lamps.values().stream().anyMatch(Lamp::isVisible)) {
            Polling.atLeastEvery(BETWEEN_LOOKS, this, this::refresh);
        }
    }

    /** Asks every light. */
    final void refresh() {
        lamps.forEach((light, lamp) ->
                light.state().ifPresentOrElse(state -> lamp.show(state).ifPresent(news::setText), lamp::hide));
    }
}
