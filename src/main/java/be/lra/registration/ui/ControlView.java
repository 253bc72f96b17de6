package be.lra.registration.ui;

import be.lra.registration.ApprovalOutcome;
import be.lra.registration.CaseControl;
import be.lra.registration.ControlList;
import be.lra.registration.ControlPeriod;
import be.lra.registration.ControlReason;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Finished cases for a supervisor to look at afterwards: open the file, then say what he finds. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "control", layout = MainLayout.class)
@Menu(title = "registration.control.menu", order = 31, icon = "vaadin:check-square-o")
@RolesAllowed("SUPERVISOR")
class ControlView extends Div implements HasDynamicTitle {

    private final transient CaseControl control;
    private final RadioButtonGroup<ControlPeriod> period = new RadioButtonGroup<>();
    private final OfficeChoice offices;
    private final Div news = new Div();
    private final Paragraph progress = new Paragraph();
    private final Div cases = new Div();

    ControlView(CaseControl control) {
        this.control = control;
        addClassName("stack");
        period.setLabel(getTranslation("registration.control.period"));
        period.setItems(ControlPeriod.values());
        period.setItemLabelGenerator(one -> getTranslation("registration.control.period." + one.name()));
        period.setValue(ControlPeriod.WEEK);
        period.addValueChangeListener(change -> refresh());
        offices = new OfficeChoice(control.offices(), this::refresh);
        progress.getElement().setAttribute("role", "status");
        cases.addClassName("stack");
        add(
                new PageHeading(getPageTitle(), getTranslation("registration.control.text")),
                period,
                offices,
                news,
                progress,
                cases);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.control.title");
    }

    private void refresh() {
        ControlList list = offices.isVisible()
                ? control.list(period.getValue(), offices.chosen())
                : control.list(period.getValue());
        progress.setText(getTranslation("registration.control.progress", list.judgedToday(), list.left()));
        cases.removeAll();
        list.cases().forEach(one -> cases.add(card(one)));
        if (list.cases().isEmpty()) {
            cases.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("registration.control.none"),
                    getTranslation("registration.control.none.text")));
        }
    }

    private Article card(ControlList.Case one) {
        String reference = one.reference().value();
        Component link = OfOffice.file(one.office(), reference);
        var facts = new Paragraph(String.join(
                " · ",
                DeskTimes.day(one.startedAt()) + " " + DeskTimes.time(one.startedAt()),
                one.agent(),
                one.desk(),
                getTranslation("registration.state." + one.state().name())));
        var signs = new Div();
        signs.addClassName("control-signs");
        one.signs().stream().sorted().forEach(sign -> {
            var tag = new Span(getTranslation("registration.risk." + sign.name()));
            tag.addClassNames("tag", "tag-warn");
            signs.add(tag);
        });
        var words = new Div(new H2(link), facts, signs);
        if (offices.isVisible()) {
            words.addComponentAtIndex(1, OfOffice.name(one.office()));
        }
        var card =
                new Article(words, one.office().here() ? buttons(one) : new Div(OfOffice.change(one.office(), this)));
        card.addClassNames("card", "control-case");
        return card;
    }

    private Div buttons(ControlList.Case one) {
        String reference = one.reference().value();
        var inOrder = new Button(
                getTranslation("registration.control.inOrder"), click -> done(control.inOrder(one.id()), reference));
        inOrder.setAriaLabel(getTranslation("registration.control.inOrder") + " " + reference);
        var suspicion = new Button(
                getTranslation("registration.control.suspicion.button"),
                click -> new ReasonDialog<>(
                                "registration.control.suspicion.",
                                ControlReason.values(),
                                reason -> done(control.suspicious(one.id(), reason), reference),
                                reference)
                        .open());
        suspicion.setAriaLabel(getTranslation("registration.control.suspicion.button") + " " + reference);
        var line = new Div(inOrder, suspicion);
        line.addClassName("visit-line");
        return line;
    }

    private void done(ApprovalOutcome outcome, String reference) {
        String key = "registration.control.outcome." + outcome.name();
        news.removeAll();
        news.add(
                switch (outcome) {
                    case DONE -> Notice.success("", getTranslation(key, reference));
                    case TOO_LATE, OWN_CASE, OWN_PERSON, PROOF_ASKED ->
                        Notice.warning("", getTranslation(key, reference));
                });
        refresh();
    }
}
