package be.lra.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets components look for news while they are on the screen; the browser asks as often as the most curious wants. */
public final class Polling {

    private static final Duration SECOND = Duration.ofSeconds(1); // a card shows within a second (ui.md)
    private static final int NEVER = -1; // milliseconds, as Vaadin has it

    private final List<Duration> pauses = new ArrayList<>();

    private Polling() {}

    /** Looks every second; the answer changes the pause. */
    public static Pace everySecond(Component component, Runnable look) {
        return atLeastEvery(SECOND, component, look);
    }

    /** Looks after this pause, or earlier where another component asks for news more often; the answer changes the pause. */
    public static Pace atLeastEvery(Duration pause, Component component, Runnable look) {
        var pace = new Pace(pause);
        var running = new AtomicReference<@Nullable Registration>();
        component.addAttachListener(attach -> {
            UI ui = attach.getUI();
            pace.begin(of(ui), ui);
            running.set(ui.addPollListener(poll -> look.run()));
        });
        component.addDetachListener(detach -> {
            Registration listener = running.getAndSet(null);
            if (listener != null) {
                listener.remove();
                pace.end();
            }
        });
        return pace;
    }

    /** How often one component looks. */
    public static final class Pace {

        private Duration pause;
        private @Nullable Polling polling;
        private @Nullable UI ui;

        private Pace(Duration pause) {
            this.pause = pause;
        }

        /** From now on after this pause: other ways to hear of news came or went. */
        public void every(Duration newPause) {
            Polling shown = polling;
            UI page = ui;
            if (shown == null || page == null) {
                pause = newPause;
                return;
            }
            shown.end(page, pause);
            pause = newPause;
            shown.begin(page, newPause);
        }

        private void begin(Polling shown, UI page) {
            polling = shown;
            ui = page;
            shown.begin(page, pause);
        }

        private void end() {
            if (polling != null && ui != null) {
                polling.end(ui, pause);
            }
            polling = null;
            ui = null;
        }
    }

    private static Polling of(UI ui) {
        Polling known = ComponentUtil.getData(ui, Polling.class);
        if (known == null) {
            known = new Polling();
            ComponentUtil.setData(ui, Polling.class, known);
        }
        return known;
    }

    private void begin(UI ui, Duration pause) {
        pauses.add(pause);
        adapt(ui);
    }

    private void end(UI ui, Duration pause) {
        pauses.remove(pause);
        adapt(ui);
    }

    private void adapt(UI ui) {
        ui.setPollInterval(pauses.stream()
                .min(Duration::compareTo)
                .map(pause -> Math.toIntExact(pause.toMillis()))
                .orElse(NEVER));
    }
}
