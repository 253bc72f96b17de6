package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.AppointOutcome;
import be.lra.office.InitialPassword;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.Role;
import be.lra.office.StaffField;
import be.lra.office.StaffProblem;
import be.lra.office.TypedAgent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where an administrator appoints an agent; afterwards it shows the password to hand over, once. */
class AppointDialog extends Dialog {

    private static final int LONGEST = 64; // signs; the service says what is too long

    private final TextField userName = line(StaffField.USER_NAME);
    private final TextField pseudonym = line(StaffField.PSEUDONYM);
    private final ComboBox<Language> language = new ComboBox<>();
    private final PersonFields person = new PersonFields();
    private final RoleFields role;
    private final ReasonPart reason = new ReasonPart();
    private final SerializableBiFunction<TypedAgent, String, AppointOutcome> appoint;
    private final Command afterwards;

    /**
     * A dialog for an agent who begins today.
     *
     * @param afterwards shows the page again
     */
    AppointDialog(
            LocalDate today,
            List<DeskState> desks,
            SerializableBiFunction<TypedAgent, String, AppointOutcome> appoint,
            Command afterwards) {
        this.role = new RoleFields(today, desks);
        this.appoint = appoint;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("office.appoint.title"));
        setWidth("46rem");
        setMaxWidth("94vw");
        userName.setHelperText(getTranslation("office.staff.field.USER_NAME.help"));
        pseudonym.setHelperText(getTranslation("office.staff.field.PSEUDONYM.help"));
        language.setLabel(getTranslation("office.staff.field.LANGUAGE"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation("ui.language." + item.tag()));
        language.setAllowCustomValue(false);
        language.setRequired(true);
        role.choose(Role.AGENT);
        var who = new Div(userName, pseudonym, language);
        who.addClassName("form-columns");
        var form = new Div(who, new Paragraph(getTranslation("office.person.why")), person, role, reason);
        form.addClassName("stack");
        add(form);
        var submit = new Button(getTranslation("office.appoint.confirm"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), submit);
        userName.setAutofocus(true);
    }

    private TextField line(StaffField name) {
        var line = new TextField(getTranslation("office.staff.field." + name));
        line.setMaxLength(LONGEST);
        line.setRequired(true);
        line.getElement().setAttribute("autocomplete", "off");
        return line;
    }

    private void submit() {
        if (!role.isReadable()) {
            return;
        }
        var typed = new TypedAgent(
                userName.getValue(), pseudonym.getValue(), language.getValue(), person.typed(), role.typed());
        switch (appoint.apply(typed, reason.typed())) {
            case AppointOutcome.Appointed(InitialPassword password, Optional<Instant> waitsUntil) -> {
                PasswordSlip.showIn(this, typed.pseudonym().strip(), password);
                waitsUntil.ifPresent(until -> add(ProposedRole.notice(this, until)));
                afterwards.execute();
            }
            case AppointOutcome.ReasonMissing _ -> {
                StaffProblems.mark(fields(), Set.of());
                reason.askForRole();
            }
            case AppointOutcome.Invalid(Set<StaffProblem> problems) -> StaffProblems.mark(fields(), problems);
        }
    }

    private Map<StaffField, HasValidationProperties> fields() {
        Map<StaffField, HasValidationProperties> fields = new EnumMap<>(StaffField.class);
        fields.put(StaffField.USER_NAME, userName);
        fields.put(StaffField.PSEUDONYM, pseudonym);
        fields.put(StaffField.LANGUAGE, language);
        fields.putAll(person.fields());
        fields.putAll(role.fields());
        return fields;
    }
}
