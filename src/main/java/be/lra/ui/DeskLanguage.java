package be.lra.ui;

import be.lra.identity.Language;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
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

    private final transient DeskUser user;

    DeskLanguage(DeskUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    private void speak(UI ui) {
        Locale locale = localeOf(ui);
        ui.setLocale(locale);
        ui.getElement().executeJs("document.documentElement.lang = $0", locale.getLanguage());
    }

    /** Changes the language and shows the page again in it. */
    static void choose(UI ui, Language language) {
        ui.getSession().setAttribute(CHOICE, language);
        ui.getSession().setLocale(language.locale());
        ui.getPage().reload();
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
