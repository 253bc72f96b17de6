package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.FieldProblem;
import be.lra.office.OfficeChange;
import be.lra.office.OfficeChangeOutcome;
import be.lra.office.OfficeField;
import be.lra.office.OfficeOverview;
import be.lra.office.OfficeProfile;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where an administrator changes what letters, mails and screens say about the office. What was typed stays. */
class OfficeDialog extends Dialog {

    private static final int LONGEST = 300; // signs; no field takes more
    private static final Set<OfficeField> TYPED_HERE = EnumSet.range(OfficeField.NAME, OfficeField.DOMAIN);

    private final Map<OfficeField, TextFieldBase<?, String>> fields = new EnumMap<>(OfficeField.class);
    private final ComboBox<Language> language = new ComboBox<>();
    private final ReceptionFields reception = new ReceptionFields();
    private final ReasonPart reason = new ReasonPart();
    private final Div news = new Div();
    private final SerializableSupplier<OfficeOverview> current;
    private final SerializableBiFunction<OfficeChange, String, OfficeChangeOutcome> save;
    private final SerializableConsumer<Optional<Instant>> afterwards;
    private int version;

    /**
     * A dialog filled with what is saved now.
     *
     * @param afterwards shows the page again; given until when a proposal waits, if there is one
     */
    OfficeDialog(
            SerializableSupplier<OfficeOverview> current,
            SerializableBiFunction<OfficeChange, String, OfficeChangeOutcome> save,
            SerializableConsumer<Optional<Instant>> afterwards) {
        this.current = current;
        this.save = save;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("office.change.title"));
        setWidth("52rem");
        setMaxWidth("94vw");
        news.getElement().setAttribute("aria-live", "polite");
        add(news, form(), reception, reason);
        var submit = new Button(getTranslation("office.change.save"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), submit);
        load();
    }

    private Div form() {
        for (OfficeField field : OfficeField.values()) {
            if (TYPED_HERE.contains(field)) {
                fields.put(field, field(field));
            }
        }
        language.setLabel(getTranslation("office.field.LANGUAGE"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation("ui.language." + item.tag()));
        language.setAllowCustomValue(false);
        language.setRequired(true);
        var form = new Div();
        form.addClassName("form-columns");
        fields.values().forEach(field -> form.add(field));
        form.add(language);
        return form;
    }

    private TextFieldBase<?, String> field(OfficeField name) {
        String label = getTranslation("office.field." + name);
        if (name == OfficeField.ADDRESS) {
            var lines = new TextArea(label);
            lines.setMaxLength(LONGEST);
            return lines;
        }
        var line = new TextField(label);
        line.setMaxLength(LONGEST);
        if (name == OfficeField.DOMAIN) {
            line.setHelperText(getTranslation("office.field.DOMAIN.help"));
        }
        return line;
    }

    private void load() {
        OfficeOverview overview = current.get();
        OfficeProfile office = overview.office();
        version = overview.version();
        set(OfficeField.NAME, office.name());
        set(OfficeField.ADDRESS, String.join("\n", office.addressLines()));
        set(OfficeField.PHONE, office.helpLinePhone());
        set(OfficeField.EMAIL, office.helpLineEmail());
        for (Language tongue : Language.values()) {
            set(OfficeChange.hoursIn(tongue), office.openingHours().getOrDefault(tongue, ""));
        }
        set(OfficeField.SENDER, office.mailSenderName());
        set(OfficeField.DOMAIN, office.mailDomain());
        language.setValue(office.language());
        reception.show(office.reception());
        reason.forget();
        news.removeAll();
    }

    private void set(OfficeField name, String value) {
        TextFieldBase<?, String> field = of(name);
        field.setValue(value);
        field.setInvalid(false);
    }

    private String typed(OfficeField name) {
        return of(name).getValue();
    }

    private TextFieldBase<?, String> of(OfficeField name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private void submit() {
        switch (save.apply(change(), reason.typed())) {
            case OfficeChangeOutcome.Saved _ -> done(Optional.empty());
            case OfficeChangeOutcome.Proposed(Instant until) -> done(Optional.of(until));
            case OfficeChangeOutcome.ReasonMissing(Set<OfficeField> byTwo) -> {
                mark(Map.of());
                reason.ask(byTwo);
            }
            case OfficeChangeOutcome.Invalid(Map<OfficeField, FieldProblem> problems) -> mark(problems);
            case OfficeChangeOutcome.Stale _ -> tellStale();
        }
    }

    private void done(Optional<Instant> proposedUntil) {
        close();
        afterwards.accept(proposedUntil);
    }

    private OfficeChange change() {
        Map<Language, String> hours = new EnumMap<>(Language.class);
        for (Language tongue : Language.values()) {
            hours.put(tongue, typed(OfficeChange.hoursIn(tongue)));
        }
        return new OfficeChange(
                version,
                typed(OfficeField.NAME),
                typed(OfficeField.ADDRESS).lines().toList(),
                typed(OfficeField.PHONE),
                typed(OfficeField.EMAIL),
                hours,
                typed(OfficeField.SENDER),
                typed(OfficeField.DOMAIN),
                language.getValue(),
                reception.typed());
    }

    private void mark(Map<OfficeField, FieldProblem> problems) {
        news.removeAll();
        fields.forEach((name, field) -> {
            FieldProblem problem = problems.get(name);
            field.setErrorMessage(problem == null ? "" : getTranslation("office.field.problem." + problem));
            field.setInvalid(problem != null);
        });
        reception.mark(problems);
        fields.entrySet().stream()
                .filter(entry -> problems.containsKey(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focus());
    }

    /** What was typed stays on the screen until the administrator asks for what is saved now. */
    private void tellStale() {
        news.removeAll();
        news.add(
                Notice.warning(getTranslation("office.change.stale.title"), getTranslation("office.change.stale.text")),
                new Button(getTranslation("office.change.stale.load"), click -> load()));
        news.addClassName("stack");
    }
}
