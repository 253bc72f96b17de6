package be.lra.office.ui;

import be.lra.office.OwnPassword;
import be.lra.office.OwnPasswordOutcome;
import be.lra.office.PasswordFlaw;
import be.lra.ui.LanguageSwitch;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** Where a newcomer chooses a password before anything else; then he signs in with it. */
@Route(value = "password", autoLayout = false)
@PermitAll
class PasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 256; // signs; the rules say what is too long

    private final transient OwnPassword own;
    private final transient AuthenticationContext authentication;
    private final Div news = new Div();
    private final PasswordField password = field("office.password.new");
    private final PasswordField again = field("office.password.again");

    PasswordView(OwnPassword own, AuthenticationContext authentication) {
        this.own = own;
        this.authentication = authentication;
        addClassNames("login", "login-alone");
        password.setHelperText(getTranslation("office.password.help"));
        password.setAutofocus(true);
        again.addKeyPressListener(Key.ENTER, pressed -> choose());
        news.getElement().setAttribute("aria-live", "polite");
        news.addClassName("login-notices");
        var choose = new Button(getTranslation("office.password.confirm"), click -> choose());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.setWidthFull();
        var leave = new Button(getTranslation("ui.agent.signOut"), click -> this.authentication.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var card = new Div(
                new H1(getTranslation("office.password.title")),
                new Paragraph(getTranslation("office.password.text")),
                news,
                password,
                again,
                choose,
                leave);
        card.addClassName("login-card");
        var task = new Div(new LanguageSwitch(), card);
        task.addClassName("login-task");
        add(task);
    }

    private PasswordField field(String labelKey) {
        var field = new PasswordField(getTranslation(labelKey));
        field.setMaxLength(LONGEST);
        field.setRequired(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }

    /** Home goes whoever has nothing to choose. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (AgentAtDesk.signedIn().filter(agent -> agent.isNewcomer()).isEmpty()) {
            event.forwardTo(HomeView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.password.title") + " · " + getTranslation("ui.product");
    }

    private void choose() {
        news.removeAll();
        switch (own.choose(password.getValue(), again.getValue())) {
            case OwnPasswordOutcome.Chosen _ -> UI.getCurrent().getPage().setLocation("login?changed");
            case OwnPasswordOutcome.Flawed(PasswordFlaw flaw) -> mark(flaw);
            case OwnPasswordOutcome.Lapsed _ ->
                news.add(Notice.error(
                        getTranslation("office.password.lapsed.title"), getTranslation("office.password.lapsed.text")));
        }
    }

    private void mark(PasswordFlaw flaw) {
        PasswordField wrong = flaw == PasswordFlaw.NOT_REPEATED ? again : password;
        password.setInvalid(false);
        again.setInvalid(false);
        wrong.setErrorMessage(getTranslation("office.password.flaw." + flaw));
        wrong.setInvalid(true);
        wrong.focus();
    }
}
