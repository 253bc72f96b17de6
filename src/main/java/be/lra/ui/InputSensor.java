package be.lra.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** Tells when the agent touches a key or the pointer, whatever comes of it; at most every twenty seconds. */
final class InputSensor {

    private static final String TOUCHED = "desk-touched";

    private static final String WATCH = """
            const frame = this;
            let told = 0;
            const tell = () => {
              if (frame.isConnected && Date.now() - told > 20000) {
                told = Date.now();
                frame.dispatchEvent(new CustomEvent('desk-touched'));
              }
            };
            ['keydown', 'pointerdown', 'wheel'].forEach(
              kind => window.addEventListener(kind, tell, {capture: true, passive: true}));
            """;

    private static final Duration ONCE_A_MINUTE = Duration.ofMinutes(1);

    private InputSensor() {}

    static void watch(Component frame, DeskUser user) {
        frame.getElement().addEventListener(TOUCHED, touch -> user.touched());
        frame.getElement().executeJs(WATCH);
        Polling.atLeastEvery(ONCE_A_MINUTE, frame, () -> {}); // a page left alone learns in time that it was left
    }
}
