package be.lra.ui;

import be.lra.identity.Language;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The language of the screens: the one chosen on the screen, else the agent's own, else the browser's. A choice holds
 * for the session, signing in included.
 */
@Component
class DeskLanguage implements VaadinServiceInitListener {

    private static final String CHOICE = DeskLanguage.class.getName();
    static final String SPOKEN = DeskLanguage.class.getName() + ".spoken"; // attribute of the HTTP session

    private final transient DeskUser user;

    DeskLanguage(DeskUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    void speak(UI ui) {
        Locale locale = localeOf(ui);
        ui.setLocale(locale);
        ui.getSession().getSession().setAttribute(SPOKEN, Language.of(locale));
        ui.getElement().executeJs("document.documentElement.lang = $0", locale.getLanguage());
    }

    /** The language of the last screen of this browser, for a page that is made without Vaadin. */
    static Optional<Language> spoken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SPOKEN) instanceof Language language
                ? Optional.of(language)
                : Optional.empty();
    }

    /** Changes the language and shows the page again in it. */
    static void choose(UI ui, Language language) {
        LeaveGuard.pass(ui, () -> {
            ui.getSession().setAttribute(CHOICE, language);
            ui.getSession().setLocale(language.locale());
            ui.getPage().reload();
        });
    }

    private Locale localeOf(UI ui) {
        VaadinSession session = ui.getSession();
        return Optional.ofNullable(session.getAttribute(CHOICE))
                .map(Language.class::cast)
                .or(() -> user.current().map(DeskUser.Profile::language))
                .orElseGet(() -> Language.of(session.getBrowser().getLocale()))
                .locale();
    }
}
