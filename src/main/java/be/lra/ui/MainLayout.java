package be.lra.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every screen of the desk: head with place, lights, language and agent; pages at the left; the task in
 * the middle.
 */
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT = "content";

    private final Main content = new Main();
    private final Div task = new Div();
    private final NewsLine news;
    private final StatusRow lights;
    private final Navigation navigation = new Navigation();

    MainLayout(
            DeskUser user,
            List<StatusLight> lights,
            List<DeskNews> news,
            List<DeskCoach> coaches,
            AuthenticationContext authentication) {
        this.lights = new StatusRow(lights);
        this.news = new NewsLine(news);
        addClassName("desk");
        content.addClassName("desk-content");
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        content.add(this.news);
        coaches.forEach(coach -> coach.beside(this).ifPresent(content::add));
        content.add(task);
        InputSensor.watch(this, user);
        add(skipLink(), head(user, authentication));
        if (user.current().filter(DeskUser.Profile::exercise).isPresent()) {
            addClassName("desk-of-exercise");
            add(band());
        }
        add(navigation, content);
    }

    /** On every screen of an exercise: in colour and in words. */
    private Component band() {
        var word = new Span(getTranslation("ui.exercise"));
        word.addClassName("exercise-word");
        var link = new Anchor("exercise", getTranslation("ui.exercise.page"));
        var band = new Section(word, new Span(getTranslation("ui.exercise.text")), link);
        band.addClassName("exercise-band");
        band.getElement().setAttribute("aria-label", getTranslation("ui.exercise"));
        return band;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        task.getElement().removeAllChildren();
        if (view != null) {
            task.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldView) {
        task.getElement().removeAllChildren();
    }

    /** Shows where one is, and asks the lights again. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.show(event.getLocation().getPath());
        lights.refresh();
        news.refresh();
    }

    private Component skipLink() {
        var link = new Anchor("#" + CONTENT, getTranslation("ui.layout.skip"));
        link.getElement().setAttribute("router-ignore", true);
        link.addClassName("skip-link");
        return link;
    }

    private Header head(DeskUser user, AuthenticationContext authentication) {
        var head = new Header(brand());
        head.addClassName("desk-head");
        user.current().ifPresent(profile -> head.add(place(profile)));
        head.add(lights, new LanguageSwitch());
        user.current().ifPresent(profile -> head.add(new AgentMenu(user, profile, authentication)));
        return head;
    }

    private Component brand() {
        var sign = new Span();
        sign.addClassName("brand-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(getTranslation("ui.product"));
        name.addClassName("brand-name");
        var brand = new Div(sign, name);
        brand.addClassName("brand");
        return brand;
    }

    private static Component place(DeskUser.Profile profile) {
        var office = new Span(profile.office());
        office.addClassName("place-office");
        var place = new Div(office);
        place.addClassName("place");
        if (!profile.desk().isEmpty()) {
            var desk = new Span(profile.desk());
            desk.addClassName("place-desk");
            place.add(desk);
        }
        return place;
    }
}
