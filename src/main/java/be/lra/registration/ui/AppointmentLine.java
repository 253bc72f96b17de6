package be.lra.registration.ui;

import be.lra.appointment.ExpectedVisitor;
import be.lra.appointment.Invitation;
import be.lra.registration.AppointmentVisits;
import be.lra.registration.Visit;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** The appointment of a visit; of a visit that began without one, whose it may be, for the agent to say so. */
class AppointmentLine extends Div {

    private final AppointmentVisits appointments;
    private final Visit visit;
    private final SerializableConsumer<Invitation> told;

    /** @param told what the visitor told when making the appointment that the agent finds to be his */
    AppointmentLine(AppointmentVisits appointments, Visit visit, SerializableConsumer<Invitation> told) {
        this.appointments = appointments;
        this.visit = visit;
        this.told = told;
        addClassName("visitor-appointment");
        getElement().setAttribute("aria-live", "polite");
        show();
    }

    private void show() {
        removeAll();
        appointments
                .invitation(visit)
                .ifPresentOrElse(
                        kept -> add(new KeyValueList()
                                .fact(getTranslation("appointment.visit.kept"), DeskTimes.time(kept.start()))),
                        this::propose);
    }

    private void propose() {
        List<ExpectedVisitor> proposals = appointments.proposals(visit);
        setVisible(!proposals.isEmpty());
        if (!proposals.isEmpty()) {
            add(Notice.info(
                    getTranslation("appointment.visit.proposed"), getTranslation("appointment.visit.proposed.text")));
            proposals.forEach(proposal -> add(button(proposal)));
        }
    }

    private Button button(ExpectedVisitor proposal) {
        var button = new Button(
                getTranslation("appointment.visit.take", DeskTimes.time(proposal.start()), proposal.called()),
                click -> take(proposal));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void take(ExpectedVisitor proposal) {
        boolean taken = appointments.belongsTo(proposal, visit);
        show();
        if (taken) {
            appointments.invitation(visit).ifPresent(told);
        } else {
            setVisible(true);
            addComponentAsFirst(Notice.info(
                    getTranslation("appointment.list.changed"), getTranslation("appointment.list.changed.text")));
        }
    }
}
