package be.lra.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets a component look for news every second while it is on the screen. */
final class Polling {

    private static final int INTERVAL = 1000; // milliseconds: a card shows within a second (ui.md)

    private Polling() {}

    static void everySecond(Component component, Runnable look) {
        var running = new AtomicReference<@Nullable Registration>();
        component.addAttachListener(attach -> {
            UI ui = attach.getUI();
            ui.setPollInterval(INTERVAL);
            running.set(ui.addPollListener(poll -> look.run()));
        });
        component.addDetachListener(detach -> {
            Registration listener = running.getAndSet(null);
            if (listener != null) {
                listener.remove();
                detach.getUI().setPollInterval(-1);
            }
        });
    }
}
