package be.lra.registration.ui;

import be.lra.appointment.AppointmentState;
import be.lra.appointment.ExpectedVisitor;
import be.lra.registration.AppointmentVisits;
import be.lra.registration.Visit;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Who has an appointment today, by time; absent where the office gives none. Refreshes itself when something changed. */
class ExpectedList extends Section {

    private static final int REFRESH_EVERY = 10; // looks of one second: a list need not be as quick as a card

    private final AppointmentVisits appointments;
    private final SerializableConsumer<Visit> open;
    private List<ExpectedVisitor> shown;
    private int looks;

    /** @param open what happens with a visit that begins */
    ExpectedList(AppointmentVisits appointments, SerializableConsumer<Visit> open) {
        this.appointments = appointments;
        this.open = open;
        addClassNames("start-list", "expected");
        shown = appointments.open();
        setVisible(!shown.isEmpty() || appointments.areGiven());
        show(shown);
    }

    void refresh() {
        looks++;
        if (!isVisible() || looks % REFRESH_EVERY != 0) {
            return;
        }
        List<ExpectedVisitor> now = appointments.look();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(List<ExpectedVisitor> visitors) {
        shown = visitors;
        removeAll();
        add(new H2(getTranslation("appointment.list.title")));
        if (visitors.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CALENDAR_CLOCK,
                    getTranslation("appointment.list.none"),
                    getTranslation("appointment.list.none.text")));
            return;
        }
        var list = new UnorderedList();
        visitors.forEach(visitor -> list.add(item(visitor)));
        add(list);
    }

    private ListItem item(ExpectedVisitor visitor) {
        var time = new Span(DeskTimes.time(visitor.start()));
        time.addClassName("expected-time");
        var name = new Span(visitor.called());
        name.addClassName("expected-name");
        var language = new Span(PersonWords.ownName(visitor.language()));
        language.getElement().setAttribute("lang", visitor.language().tag());
        var state = new Span(getTranslation("appointment.state." + visitor.state()));
        state.addClassName("tag");
        if (visitor.state() == AppointmentState.ARRIVED) {
            state.addClassName("tag-good");
        }
        var item = new ListItem(time, name, language, state, acts(visitor));
        item.addClassNames("start-item", "expected-item");
        return item;
    }

    private Component acts(ExpectedVisitor visitor) {
        var acts = new Div();
        acts.addClassName("expected-acts");
        switch (visitor.state()) {
            case EXPECTED -> {
                acts.add(mark(visitor, AppointmentState.ARRIVED), mark(visitor, AppointmentState.NO_SHOW));
                acts.add(start(visitor, "appointment.list.start"));
            }
            case ARRIVED -> acts.add(mark(visitor, AppointmentState.NO_SHOW), start(visitor, "appointment.list.start"));
            case NO_SHOW -> acts.add(mark(visitor, AppointmentState.EXPECTED));
            case SERVED -> acts.add(start(visitor, "appointment.list.startAgain"));
            case HELD, CANCELLED, LAPSED -> {}
        }
        return acts;
    }

    private Button mark(ExpectedVisitor visitor, AppointmentState attendance) {
        return button(visitor, "appointment.list.mark." + attendance, () -> {
            boolean noted = appointments.mark(visitor, attendance);
            show(appointments.look());
            if (!noted) {
                tellChanged();
            }
        });
    }

    private Button start(ExpectedVisitor visitor, String label) {
        Button start = button(
                visitor,
                label,
                () -> appointments.start(visitor).ifPresentOrElse(open, () -> {
                    show(appointments.look());
                    tellChanged();
                }));
        if (visitor.state() != AppointmentState.SERVED) {
            start.removeThemeVariants(ButtonVariant.TERTIARY);
        }
        return start;
    }

    private Button button(ExpectedVisitor visitor, String label, Runnable act) {
        var button = new Button(getTranslation(label), click -> act.run());
        button.setAriaLabel(getTranslation(label) + " " + visitor.called());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void tellChanged() {
        addComponentAtIndex(
                1,
                Notice.info(
                        getTranslation("appointment.list.changed"), getTranslation("appointment.list.changed.text")));
    }
}
