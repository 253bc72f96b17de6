package be.lra.office.ui;

import be.lra.office.StaffField;
import be.lra.office.StaffOutcome;
import be.lra.office.StaffProblem;
import be.lra.ui.Notice;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a dialog what came of an act; what was typed stays until it is saved. */
class StaffAnswer extends Div {

    private final Dialog dialog;
    private final Command afterwards;
    private final ReasonPart reason = new ReasonPart();
    private final Div news = new Div();

    /** @param afterwards shows the page again */
    StaffAnswer(Dialog dialog, Command afterwards) {
        this.dialog = dialog;
        this.afterwards = afterwards;
        news.getElement().setAttribute("aria-live", "polite");
        addClassName("stack");
        add(news, reason);
    }

    /** Why, where another administrator has to agree; else empty. */
    String reason() {
        return reason.typed();
    }

    /** @param fields where a problem is shown; one without its field is shown at the top */
    void show(StaffOutcome outcome, Map<StaffField, HasValidationProperties> fields) {
        news.removeAll();
        switch (outcome) {
            case StaffOutcome.Saved _ -> {
                dialog.close();
                afterwards.execute();
            }
            case StaffOutcome.Proposed(Instant until) -> {
                ProposedRole.showIn(dialog, until);
                afterwards.execute();
            }
            case StaffOutcome.ReasonMissing _ -> {
                StaffProblems.mark(fields, Set.of());
                reason.askForRole();
            }
            case StaffOutcome.Invalid(Set<StaffProblem> problems) -> {
                StaffProblems.mark(fields, problems);
                tell(problems.stream()
                        .filter(problem -> !fields.containsKey(problem.field()))
                        .collect(Collectors.toSet()));
            }
            case StaffOutcome.Stale _ -> {
                news.add(Notice.warning(getTranslation("office.stale.title"), getTranslation("office.stale.text")));
                afterwards.execute();
            }
        }
    }

    private void tell(Set<StaffProblem> problems) {
        problems.stream()
                .sorted()
                .map(problem -> Notice.error("", getTranslation("office.staff.problem." + problem)))
                .forEach(notice -> news.add(notice));
    }
}
