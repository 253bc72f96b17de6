package be.lra.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The door of the desk. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Div notices = new Div();
    private final LoginForm form = new LoginForm();

    private final transient DeskDoors doors;

    LoginView(DeskDoors doors) {
        this.doors = doors;
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        notices.addClassName("login-notices");
        add(welcome(), task());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        notices.removeAll();
        query.getSingleParameter("wait")
                .flatMap(LoginView::instant)
                .ifPresent(until -> notices.add(Notice.warning(
                        getTranslation("ui.login.wait.title"),
                        getTranslation("ui.login.wait.text", DeskTimes.second(until)))));
        for (String end : List.of("idle", "elsewhere", "long", "ended")) {
            if (query.getSingleParameter(end).isPresent()) {
                notices.add(Notice.info(
                        getTranslation("ui.login." + end + ".title"), getTranslation("ui.login." + end + ".text")));
            }
        }
        if (query.getSingleParameter("changed").isPresent()) {
            notices.add(
                    Notice.success(getTranslation("ui.login.changed.title"), getTranslation("ui.login.changed.text")));
        }
        query.getSingleParameter("fas")
                .flatMap(doors::trouble)
                .ifPresent(trouble -> notices.add(
                        Notice.error(getTranslation(trouble + ".title"), getTranslation(trouble + ".text"))));
        if (query.getSingleParameter("error").isPresent()) {
            notices.add(Notice.error(getTranslation("ui.login.error.title"), getTranslation("ui.login.error.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.login.title") + " · " + getTranslation("ui.product");
    }

    private Component welcome() {
        var sign = new Span();
        sign.addClassName("brand-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(getTranslation("ui.product"));
        name.addClassName("brand-name");
        var brand = new Div(sign, name);
        brand.addClassName("brand");
        var promise = new Paragraph(getTranslation("ui.login.promise"));
        promise.addClassName("login-promise");
        var welcome = new Div(brand, promise, new Paragraph(getTranslation("ui.login.purpose")));
        welcome.addClassName("login-welcome");
        return welcome;
    }

    private Component task() {
        var card = new Div(new H1(getTranslation("ui.login.title")), notices);
        if (doors.isFederal()) {
            card.add(new FederalLink("enter", "ui.login.federal"));
        }
        if (doors.isFederal() && doors.isByPassword()) {
            var or = new Paragraph(getTranslation("ui.login.or"));
            or.addClassName("login-or");
            card.add(or);
        }
        if (doors.isByPassword()) {
            card.add(form);
        }
        card.add(help());
        card.addClassName("login-card");
        var task = new Div(new LanguageSwitch(), card);
        task.addClassName("login-task");
        return task;
    }

    private Component help() {
        var help = new Paragraph(getTranslation("ui.login.help"));
        help.addClassName("login-help");
        return help;
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form texts = words.getForm();
        texts.setTitle("");
        texts.setUsername(getTranslation("ui.login.userName"));
        texts.setPassword(getTranslation("ui.login.password"));
        texts.setSubmit(getTranslation("ui.login.submit"));
        words.getErrorMessage().setUsername(getTranslation("ui.login.userName.required"));
        words.getErrorMessage().setPassword(getTranslation("ui.login.password.required"));
        return words;
    }

    private static Optional<Instant> instant(String typedSeconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(typedSeconds)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
