package be.lra.office.ui;

import be.lra.office.Training;
import be.lra.office.Training.Colleague;
import be.lra.office.TrainingOutcome;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Where agents of the office are put in training, and taken out again. */
@Route(value = "training", layout = MainLayout.class)
@Menu(title = "office.training.menu", order = 99, icon = "vaadin:academy-cap")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class TrainingView extends Div implements HasDynamicTitle {

    private final transient Training training;
    private final Div answer = new Div();
    private final Div list = new Div();

    TrainingView(Training training) {
        this.training = training;
        addClassName("stack");
        answer.getElement().setAttribute("aria-live", "polite");
        list.addClassNames("card", "stack");
        add(new PageHeading(getPageTitle(), getTranslation("office.training.explain")), answer, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.training.title");
    }

    private void show() {
        list.removeAll();
        List<Colleague> colleagues = training.colleagues();
        if (colleagues.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.ACADEMY_CAP,
                    getTranslation("office.training.none"),
                    getTranslation("office.training.none.text")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("training-rows");
        colleagues.forEach(colleague -> rows.add(row(colleague)));
        list.add(rows);
        List<Colleague> working = colleagues.stream() // questions of real visitors wait for supervisors
                .filter(one -> !one.inTraining() && !one.supervises())
                .toList();
        if (working.size() > 1) {
            list.add(new Div(new Button(getTranslation("office.training.all"), click -> beginAll(working))));
        }
    }

    private ListItem row(Colleague colleague) {
        var name = new Span(colleague.pseudonym());
        name.addClassName("training-name");
        var state = new Span(
                getTranslation(colleague.inTraining() ? "office.training.state.on" : "office.training.state.off"));
        state.addClassNames("tag", colleague.inTraining() ? "tag-exercise" : "tag-plain");
        var act = new Button(
                getTranslation(colleague.inTraining() ? "office.training.end" : "office.training.begin"),
                click -> tell(
                        colleague.inTraining() ? training.end(colleague.agent()) : training.begin(colleague.agent())));
        act.setAriaLabel(act.getText() + ": " + colleague.pseudonym());
        return new ListItem(name, state, act);
    }

    private void beginAll(List<Colleague> colleagues) {
        List<TrainingOutcome> outcomes = colleagues.stream()
                .map(colleague -> training.begin(colleague.agent()))
                .toList();
        tell(outcomes.stream()
                .filter(outcome -> !(outcome instanceof TrainingOutcome.Done))
                .findFirst()
                .orElseGet(TrainingOutcome.Done::new));
    }

    private void tell(TrainingOutcome outcome) {
        answer.removeAll();
        answer.add(
                switch (outcome) {
                    case TrainingOutcome.Done _ -> Notice.success(getTranslation("office.training.done"), "");
                    case TrainingOutcome.OwnAccount _ -> warning("ownAccount");
                    case TrainingOutcome.Administrator _ -> warning("administrator");
                    case TrainingOutcome.WorksElsewhere _ -> warning("elsewhere");
                    case TrainingOutcome.NoAgent _ -> warning("noAgent");
                    case TrainingOutcome.Stale _ -> warning("stale");
                });
        show();
    }

    private Notice warning(String why) {
        return Notice.warning(getTranslation("office.training." + why), "");
    }
}
