package be.lra.office.ui;

import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.OfficeOverview.Standing;
import be.lra.office.RoleAdministration;
import be.lra.office.RoleLimits;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One role of somebody, for how long and how far; where one may, with the buttons that narrow and end it. */
class RoleLine extends Div {

    private final String pseudonym;
    private final transient HeldRole held;
    private final String role;

    RoleLine(
            String pseudonym,
            HeldRole held,
            List<DeskState> desks,
            RoleAdministration administration,
            Runnable reload) {
        this.pseudonym = pseudonym;
        this.held = held;
        this.role = getTranslation("office.role." + held.role());
        addClassName("role-line");
        add(new Span(roleAndPeriod()));
        if (held.standing() != Standing.OPEN) {
            var tag = new Span(
                    getTranslation("office.role." + held.standing().name().toLowerCase(Locale.ROOT)));
            tag.addClassName("tag");
            add(tag);
        }
        if (!held.limits().equals(RoleLimits.NONE)) {
            add(new LimitTag(held.limits(), desks));
        }
        if (held.canBeNarrowed()) {
            add(button(
                    "office.limit",
                    () -> new LimitDialog(
                                    pseudonym,
                                    held,
                                    desks,
                                    (limits, reason) ->
                                            administration.limit(held.grant(), held.version(), limits, reason),
                                    reload::run)
                            .open()));
        }
        if (held.endable()) {
            add(button(
                    "office.end",
                    () -> new EndRoleDialog(
                                    pseudonym,
                                    role,
                                    () -> administration.end(held.grant(), held.version()),
                                    reload::run)
                            .open()));
        }
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(button.getText() + ": " + role + ", " + pseudonym);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** The last day is the one on which the role still holds. */
    private String roleAndPeriod() {
        Instant from = held.validity().from();
        Instant until = held.validity().until();
        return until == null
                ? getTranslation("office.admin.since", role, DeskTimes.day(from))
                : getTranslation("office.admin.period", role, DeskTimes.day(from), DeskTimes.day(until.minusNanos(1)));
    }
}
