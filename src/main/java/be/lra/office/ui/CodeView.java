package be.lra.office.ui;

import be.lra.office.AgentAppOffer;
import be.lra.office.AgentCodeOutcome;
import be.lra.office.CodeDoor;
import be.lra.office.SignedInAgent;
import be.lra.ui.DeskTimes;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;

/** Where an agent whose password was right types the code of the app, or connects the app first. */
@Route(value = "code", autoLayout = false)
@PermitAll
class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CodeDoor door;
    private final transient Seat seat;
    private final Div card = new Div();
    private final Div news = new Div();
    private final CodeField code = new CodeField();
    private final Button leave = new Button(getTranslation("ui.agent.signOut"));
    private String title = getTranslation("office.code.title");

    CodeView(CodeDoor door, Seat seat, AuthenticationContext authentication) {
        this.door = door;
        this.seat = seat;
        addClassNames("login", "login-alone");
        news.getElement().setAttribute("aria-live", "polite");
        news.addClassName("login-notices");
        code.setAutofocus(true);
        code.addKeyPressListener(Key.ENTER, pressed -> enter());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.addClickListener(click -> authentication.logout());
        card.addClassName("login-card");
        var task = new Div(new LanguageSwitch(), card);
        task.addClassName("login-task");
        add(task);
    }

    /** Home goes whoever has no code to type. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (AgentAtDesk.signedIn().filter(SignedInAgent::isAwaitingCode).isEmpty()) {
            event.forwardTo(HomeView.class);
            return;
        }
        Optional<AgentAppOffer> offer = door.offer();
        title = getTranslation(offer.isPresent() ? "office.app.title" : "office.code.title");
        var enter = new Button(getTranslation("office.code.confirm"), click -> enter());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setWidthFull();
        card.removeAll();
        card.add(new H1(title));
        offer.ifPresentOrElse(
                shown -> card.add(new AppSteps(shown)),
                () -> card.add(new Paragraph(getTranslation("office.code.text"))));
        card.add(news, code, enter, leave);
        if (offer.isEmpty()) {
            var lost = new Paragraph(getTranslation("office.code.lost"));
            lost.addClassName("login-help");
            card.add(lost);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("ui.product");
    }

    private void enter() {
        news.removeAll();
        switch (door.enter(code.getValue())) {
            case AgentCodeOutcome.Accepted(SignedInAgent agent) -> {
                seat.letIn(agent);
                UI.getCurrent().getPage().setLocation("home");
            }
            case AgentCodeOutcome.NotACode _ -> code.refuse("office.code.notACode");
            case AgentCodeOutcome.Wrong _ -> code.refuse("office.code.wrong");
            case AgentCodeOutcome.Used _ -> code.refuse("office.code.used");
            case AgentCodeOutcome.TooMany(Instant until) ->
                news.add(Notice.warning(
                        getTranslation("office.code.wait.title"),
                        getTranslation("office.code.wait.text", DeskTimes.second(until))));
        }
    }
}
