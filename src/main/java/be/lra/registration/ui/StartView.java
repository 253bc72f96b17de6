package be.lra.registration.ui;

import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registration.AppointmentVisits;
import be.lra.registration.CardArrival;
import be.lra.registration.LettersOfToday;
import be.lra.registration.Means;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.Visit;
import be.lra.registration.VisitOutcome;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Where an agent's day begins and every visit starts: a card in the reader is enough. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "", layout = MainLayout.class)
@Menu(title = "registration.start.menu", order = 10, icon = "vaadin:home")
@RolesAllowed("AGENT")
class StartView extends Div implements HasDynamicTitle {

    private final RegistrationDesk desk;

    StartView(
            RegistrationDesk desk,
            RegistrationArchive archive,
            AppointmentVisits appointments,
            LettersOfToday letters,
            AgentDirectory agents,
            Clock clock) {
        this.desk = desk;
        addClassName("start");
        SignedInAgent agent = agents.current();
        if (agent.hasRole(Role.AGENT) && agent.desk() != null) {
            work(archive, appointments, clock);
            letters.few().ifPresent(left -> addComponentAtIndex(1, LettersLeftNotice.of(left, this)));
        } else {
            add(new EmptyState(
                    VaadinIcon.ARROW_LEFT,
                    getTranslation("registration.start.noCounter"),
                    getTranslation("registration.start.noCounter.text")));
        }
    }

    private void work(RegistrationArchive archive, AppointmentVisits appointments, Clock clock) {
        var expected = new ExpectedList(appointments, StartView::open);
        var recent = new RecentList(archive);
        var reader = new ReaderLine(desk::reader, clock);
        List<Visit> visits = desk.openVisits();
        var open = openVisits(visits);
        var lists = new Div(recent, open);
        lists.addClassName("start-lists");
        add(
                new PageHeading(
                        getTranslation("registration.start.title"), getTranslation("registration.start.sentence")),
                parked(visits),
                actions(reader),
                expected,
                lists);
        CardEar.listen(this, () -> {
            desk.startWithCard().ifPresentOrElse(this::open, () -> {
                reader.refresh();
                recent.refresh();
                expected.refresh();
            });
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.start.title");
    }

    private Component actions(ReaderLine reader) {
        var card = new Button(getTranslation("registration.start.card"), VaadinIcon.CREDIT_CARD.create());
        card.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        card.setAutofocus(true);
        card.addClickListener(click -> open(desk.start(Means.CARD)));
        var document = new Button(getTranslation("registration.start.document"), VaadinIcon.BOOK.create());
        document.addThemeVariants(ButtonVariant.LARGE);
        document.addClickListener(click -> open(desk.start(Means.TRAVEL_DOCUMENT)));
        var buttons = new Div(card, document);
        buttons.addClassName("start-buttons");
        var actions = new Section(new H2(getTranslation("registration.wizard.title")), reader, buttons);
        actions.addClassName("start-actions");
        return actions;
    }

    /** Visits whose register was away: nothing of them has to be typed again. */
    private Component parked(List<Visit> visits) {
        long waiting =
                visits.stream().filter(visit -> visit.facts().awaitsRegister()).count();
        Notice banner = Notice.warning(
                getTranslation("registration.start.parked", waiting), getTranslation("registration.start.parked.text"));
        banner.setVisible(waiting > 0);
        return banner;
    }

    private Component openVisits(List<Visit> visits) {
        var section = new Section(new H2(getTranslation("registration.start.open")));
        section.addClassName("start-list");
        if (visits.isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.CHECK,
                    getTranslation("registration.start.open.none"),
                    getTranslation("registration.start.open.none.text")));
            return section;
        }
        var list = new UnorderedList();
        visits.forEach(visit -> list.add(item(visit)));
        section.add(list);
        return section;
    }

    private ListItem item(Visit visit) {
        String who = visit.facts()
                .proof()
                .map(proof -> proof.person().displayName())
                .orElseGet(() -> getTranslation("registration.start.open.unknown"));
        var words = new Div(
                new Span(who),
                new Paragraph(getTranslation(
                        "registration.start.open.line",
                        visit.reference().value(),
                        getTranslation(
                                visit.facts().awaitsRegister()
                                        ? "registration.start.open.awaitsRegister"
                                        : "registration.step." + visit.step().name()),
                        DeskTimes.time(visit.closesAt()))));
        var resume = new Button(getTranslation("registration.start.resume"), click -> resume(visit));
        resume.setAriaLabel(getTranslation("registration.start.resume") + " " + who);
        var item = new ListItem(words, resume);
        item.addClassName("start-item");
        return item;
    }

    private void resume(Visit visit) {
        desk.resume(visit.handle().visit());
        open(visit);
    }

    private void open(CardArrival arrival) {
        if (!(arrival.outcome() instanceof VisitOutcome.Continued)) {
            ComponentUtil.setData(UI.getCurrent(), VisitOutcome.class, arrival.outcome());
        }
        open(arrival.visit());
    }

    private static void open(Visit visit) {
        UI.getCurrent().navigate(VisitView.class, visit.handle().visit().toString());
    }
}
