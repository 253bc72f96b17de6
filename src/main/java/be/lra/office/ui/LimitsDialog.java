package be.lra.office.ui;

import be.lra.office.LimitField;
import be.lra.office.LimitsAdministration;
import be.lra.office.LimitsOutcome;
import be.lra.office.TypedLimits;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where an administrator proposes how many letters the desks of the office may issue. */
class LimitsDialog extends Dialog {

    private static final int LONGEST_REASON = 300; // signs

    private final transient LimitsAdministration administration;
    private final SerializableConsumer<Instant> proposed;
    private final Map<LimitField, TextField> fields = new EnumMap<>(LimitField.class);
    private final TextField reason = new TextField();
    private final Div news = new Div();
    private final int basis;

    /** @param proposed called with the end of the proposal */
    LimitsDialog(LimitsAdministration administration, SerializableConsumer<Instant> proposed) {
        this.administration = administration;
        this.proposed = proposed;
        TypedLimits now = administration.overview();
        basis = now.basis();
        setHeaderTitle(getTranslation("office.limits.title"));
        setWidth("36rem");
        setMaxWidth("94vw");
        news.getElement().setAttribute("aria-live", "polite");
        var content = new Div(news, new Paragraph(getTranslation("office.limits.text")));
        content.addClassName("dialog-words");
        for (LimitField field : LimitField.values()) {
            var line = new TextField(getTranslation("office.field." + field), now.text(field), "");
            line.setHelperText(getTranslation("office.limits.help." + field));
            line.setWidthFull();
            fields.put(field, line);
            content.add(line);
        }
        reason.setLabel(getTranslation("office.change.reason"));
        reason.setHelperText(getTranslation("office.change.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        content.add(reason);
        add(content);
        var propose = new Button(getTranslation("office.paper.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), propose);
    }

    private void propose() {
        news.removeAll();
        mark(Set.of());
        reason.setInvalid(false);
        var typed = new TypedLimits(
                basis,
                value(LimitField.DAILY_CAP),
                value(LimitField.CAP_ALARM),
                value(LimitField.AGENT_CAP),
                value(LimitField.OFFICE_CAP));
        switch (administration.propose(typed, reason.getValue())) {
            case LimitsOutcome.Proposed(Instant until) -> {
                close();
                proposed.accept(until);
            }
            case LimitsOutcome.Unchanged _ -> news.add(Notice.info("", getTranslation("office.paper.unchanged")));
            case LimitsOutcome.ReasonMissing _ -> {
                reason.setErrorMessage(getTranslation("office.change.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            }
            case LimitsOutcome.Invalid(Set<LimitField> wrong) -> mark(wrong);
            case LimitsOutcome.Stale _ ->
                news.add(Notice.warning(getTranslation("office.stale.title"), getTranslation("office.stale.text")));
        }
    }

    private String value(LimitField field) {
        return Objects.requireNonNull(fields.get(field)).getValue();
    }

    private void mark(Set<LimitField> wrong) {
        fields.forEach((name, field) -> {
            field.setErrorMessage(wrong.contains(name) ? getTranslation("office.limits.problem." + name) : "");
            field.setInvalid(wrong.contains(name));
        });
    }
}
