package be.lra.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/** The browser before which somebody works at the desk. */
public final class DeskBrowser {

    private DeskBrowser() {}

    /** Its network address as it was when the screen was opened; empty outside of a screen's work. */
    public static Optional<String> address() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .filter(VaadinSession::hasLock) // a file that is handed out is no work of the screen
                .map(VaadinSession::getBrowser)
                .map(browser -> browser.getAddress());
    }
}
