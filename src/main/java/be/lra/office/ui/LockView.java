package be.lra.office.ui;

import be.lra.office.AgentCodeOutcome;
import be.lra.office.DeskLock;
import be.lra.office.LastInput;
import be.lra.office.ProofMeans;
import be.lra.office.SignedInAgent;
import be.lra.ui.DeskDoors;
import be.lra.ui.DeskTimes;
import be.lra.ui.FederalLink;
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
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;

/** The locked screen of a desk: its agent opens it by a code and goes on where he was; anybody else signs in anew. */
@Route(value = "locked", autoLayout = false)
@PermitAll
class LockView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DeskLock lock;
    private final transient Seat seat;
    private final transient DeskDoors doors;
    private final transient Clock clock;
    private final Div card = new Div();
    private final Button other = new Button(getTranslation("office.lock.other"));

    LockView(DeskLock lock, Seat seat, AuthenticationContext authentication, DeskDoors doors, Clock clock) {
        this.lock = lock;
        this.doors = doors;
        this.seat = seat;
        this.clock = clock;
        addClassNames("login", "login-alone");
        other.addThemeVariants(ButtonVariant.TERTIARY);
        other.addClickListener(click -> authentication.logout());
        card.addClassName("login-card");
        var task = new Div(new LanguageSwitch(), card);
        task.addClassName("login-task");
        add(task);
    }

    /** On the page where he was goes whoever's screen is open. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AgentAtDesk.signedIn()
                .filter(SignedInAgent::isLocked)
                .ifPresentOrElse(agent -> show(agent, event), () -> event.forwardTo(LastPlace.path()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.lock.title") + " · " + getTranslation("ui.product");
    }

    private void show(SignedInAgent agent, BeforeEnterEvent event) {
        card.removeAll();
        card.add(
                new H1(getTranslation("office.lock.title")),
                new Paragraph(getTranslation("office.lock.text", agent.pseudonym())));
        switch (lock.means()) {
            case CODE -> ask(code());
            case PASSWORD -> ask(password());
            case FEDERAL -> {
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("fas")
                        .flatMap(doors::trouble)
                        .ifPresent(trouble -> card.add(
                                Notice.error(getTranslation(trouble + ".title"), getTranslation(trouble + ".text"))));
                card.add(new FederalLink("unlock", "office.lock.federal"));
            }
        }
        card.add(other);
    }

    private void ask(TextFieldBase<?, String> field) {
        field.setAutofocus(true);
        var open = new Button(getTranslation("office.lock.confirm"), click -> open(field));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setWidthFull();
        card.add(field, open);
    }

    private TextFieldBase<?, String> code() {
        var field = new CodeField();
        field.addKeyPressListener(Key.ENTER, pressed -> open(field));
        return field;
    }

    private TextFieldBase<?, String> password() {
        var field = new PasswordField(getTranslation("ui.login.password"));
        field.addKeyPressListener(Key.ENTER, pressed -> open(field));
        field.getElement().setAttribute("autocomplete", "current-password");
        field.setWidthFull();
        return field;
    }

    private void open(TextFieldBase<?, String> field) {
        switch (lock.unlock(field.getValue())) {
            case AgentCodeOutcome.Accepted(SignedInAgent agent) -> goOn(agent);
            case AgentCodeOutcome.NotACode _ -> refuse(field, getTranslation("office.code.notACode"));
            case AgentCodeOutcome.Wrong _ ->
                refuse(
                        field,
                        getTranslation(
                                lock.means() == ProofMeans.CODE ? "office.code.wrong" : "office.code.wrongPassword"));
            case AgentCodeOutcome.Used _ -> refuse(field, getTranslation("office.code.used"));
            case AgentCodeOutcome.TooMany(Instant until) ->
                refuse(field, getTranslation("office.code.wait.text", DeskTimes.second(until)));
        }
    }

    private void goOn(SignedInAgent agent) {
        LastInput.note(VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(), clock.instant());
        seat.letIn(agent);
        UI.getCurrent().getPage().setLocation(LastPlace.path());
    }

    private static void refuse(TextFieldBase<?, String> field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.setValue("");
        field.focus();
    }
}
