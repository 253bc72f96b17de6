package be.lra.appointment.ui;

import be.lra.appointment.AppointmentPlans;
import be.lra.appointment.PlanChangeOutcome;
import be.lra.appointment.PlanField;
import be.lra.appointment.PlanOverview;
import be.lra.appointment.PlanProblem;
import be.lra.appointment.TypedPlan;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Where an administrator says when the office gives appointments. What was typed stays until it is saved. */
@Route(value = "appointments", layout = MainLayout.class)
@Menu(title = "appointment.plan.menu", order = 91, icon = "vaadin:calendar-clock")
@RolesAllowed("ADMINISTRATOR")
class PlanView extends Div implements HasDynamicTitle {

    private final transient AppointmentPlans plans;
    private final Checkbox offered = new Checkbox();
    private final Map<PlanField, TextFieldBase<?, String>> fields = new EnumMap<>(PlanField.class);
    private final Div news = new Div();
    private int version;

    PlanView(AppointmentPlans plans) {
        this.plans = plans;
        addClassName("stack");
        news.getElement().setAttribute("aria-live", "polite");
        offered.setLabel(getTranslation("appointment.plan.offered"));
        var save = new Button(getTranslation("appointment.plan.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeading(getTranslation("appointment.plan.title"), getTranslation("appointment.plan.text")),
                card("appointment.plan.rules", offered, numbers()),
                card("appointment.plan.hours", hours()),
                card("appointment.plan.closed", line(PlanField.CLOSED_DAYS, new TextArea())),
                news,
                new Div(save));
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("appointment.plan.title");
    }

    private Div numbers() {
        return columns(PlanField.SLOT_MINUTES, PlanField.COUNTERS, PlanField.AHEAD_DAYS, PlanField.LEAD_HOURS);
    }

    private Div hours() {
        var days = columns();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(line(PlanField.of(day), new TextField()));
        }
        return days;
    }

    private Div columns(PlanField... names) {
        var columns = new Div();
        columns.addClassName("form-columns");
        for (PlanField name : names) {
            columns.add(line(name, new TextField()));
        }
        return columns;
    }

    private TextFieldBase<?, String> line(PlanField name, TextFieldBase<?, String> line) {
        line.setLabel(getTranslation("appointment.plan." + name));
        boolean hours = name.compareTo(PlanField.SUNDAY) <= 0;
        if (!hours || name == PlanField.MONDAY) {
            line.setHelperText(getTranslation("appointment.plan." + name + ".help"));
        }
        fields.put(name, line);
        return line;
    }

    private Div card(String title, Component... content) {
        var card = new Div(new H2(getTranslation(title)));
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }

    private void load() {
        PlanOverview overview = plans.overview();
        version = overview.version();
        TypedPlan typed = TypedPlan.of(overview.plan());
        offered.setValue(typed.offered());
        set(PlanField.SLOT_MINUTES, typed.slotMinutes());
        set(PlanField.COUNTERS, typed.counters());
        set(PlanField.AHEAD_DAYS, typed.aheadDays());
        set(PlanField.LEAD_HOURS, typed.leadHours());
        typed.hours().forEach((day, hours) -> set(PlanField.of(day), hours));
        set(PlanField.CLOSED_DAYS, typed.closedDays());
        mark(Map.of());
    }

    private void set(PlanField name, String value) {
        of(name).setValue(value);
    }

    private String typed(PlanField name) {
        return of(name).getValue();
    }

    private TextFieldBase<?, String> of(PlanField name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private void save() {
        news.removeAll();
        switch (plans.change(version, typed())) {
            case PlanChangeOutcome.Saved _ -> {
                load();
                news.add(Notice.success(
                        getTranslation("appointment.plan.saved"), getTranslation("appointment.plan.saved.text")));
            }
            case PlanChangeOutcome.Invalid(var problems) -> mark(problems);
            case PlanChangeOutcome.Stale _ ->
                news.add(
                        Notice.warning(
                                getTranslation("appointment.plan.stale"),
                                getTranslation("appointment.plan.stale.text")),
                        new Button(getTranslation("appointment.plan.stale.load"), click -> {
                            news.removeAll();
                            load();
                        }));
        }
    }

    private TypedPlan typed() {
        var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, typed(PlanField.of(day)));
        }
        return new TypedPlan(
                offered.getValue(),
                typed(PlanField.SLOT_MINUTES),
                typed(PlanField.COUNTERS),
                typed(PlanField.AHEAD_DAYS),
                typed(PlanField.LEAD_HOURS),
                hours,
                typed(PlanField.CLOSED_DAYS));
    }

    /** Shows what is wrong beside its field, and nothing beside the others. */
    private void mark(Map<PlanField, PlanProblem> problems) {
        fields.forEach((name, field) -> {
            PlanProblem problem = problems.get(name);
            field.setErrorMessage(problem == null ? "" : getTranslation("appointment.plan.problem." + problem));
            field.setInvalid(problem != null);
        });
        fields.entrySet().stream()
                .filter(entry -> problems.containsKey(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focus());
    }
}
