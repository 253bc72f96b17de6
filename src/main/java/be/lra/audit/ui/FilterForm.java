package be.lra.audit.ui;

import be.lra.audit.AuditFilter;
import be.lra.audit.AuditSentences;
import be.lra.audit.EventOutcome;
import be.lra.audit.LookReason;
import be.lra.audit.StaffNames;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wide way: by person, agent, desk, kind of event, purpose, outcome, address and period, each of them optional. */
class FilterForm extends Div {

    private static final int LONGEST_NUMBER = 20; // characters; eleven digits and what people write between them
    private static final int LONGEST_NAME = 40; // characters; a pseudonym has no more
    private static final int LONGEST_SOURCE = 50; // characters; as the trail keeps it

    private final transient StaffNames staff;
    private final transient LocalDate today;
    private final TextField person = new TextField();
    private final Select<LookReason> reason = new Select<>();
    private final TextField agent = new TextField();
    private final ComboBox<UUID> desk = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<String> purpose = new ComboBox<>();
    private final Select<EventOutcome> outcome = new Select<>();
    private final TextField source = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    FilterForm(
            StaffNames staff,
            AuditSentences sentences,
            Map<UUID, String> desks,
            LocalDate today,
            SerializableConsumer<AuditFilter> search) {
        this.staff = staff;
        this.today = today;
        addClassNames("card", "stack");
        label();
        choices(sentences, desks);
        person.addValueChangeListener(
                change -> reason.setVisible(!person.getValue().isBlank()));
        reason.setVisible(false);
        var button = new Button(getTranslation("audit.filter.search"), click -> submit(search));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(this);
        var fields = new Div(person, reason, agent, desk, kind, purpose, outcome, source, from, until, button);
        fields.addClassName("trail-search");
        add(new H2(getTranslation("audit.filter.title")), fields);
    }

    private void label() {
        person.setLabel(getTranslation("audit.filter.person"));
        person.setMaxLength(LONGEST_NUMBER);
        reason.setLabel(getTranslation("audit.filter.reason"));
        agent.setLabel(getTranslation("audit.filter.agent"));
        agent.setMaxLength(LONGEST_NAME);
        desk.setLabel(getTranslation("audit.filter.desk"));
        kind.setLabel(getTranslation("audit.filter.kind"));
        purpose.setLabel(getTranslation("audit.filter.purpose"));
        outcome.setLabel(getTranslation("audit.filter.outcome"));
        source.setLabel(getTranslation("audit.filter.source"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setHelperText(getTranslation("audit.filter.source.help"));
        from.setLabel(getTranslation("audit.filter.from"));
        until.setLabel(getTranslation("audit.filter.until"));
    }

    private void choices(AuditSentences sentences, Map<UUID, String> desks) {
        reason.setItems(LookReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("audit.code.lookReason." + one.name()));
        desk.setItems(desks.keySet());
        desk.setItemLabelGenerator(id -> desks.getOrDefault(id, ""));
        desk.setClearButtonVisible(true);
        kind.setItems(AuditSentences.kinds());
        kind.setItemLabelGenerator(name -> sentences.label(name, getLocale()));
        kind.setClearButtonVisible(true);
        purpose.setItems(AuditSentences.purposes());
        purpose.setItemLabelGenerator(code -> getTranslation("audit.purpose." + code));
        purpose.setClearButtonVisible(true);
        outcome.setItems(EventOutcome.values());
        outcome.setItemLabelGenerator(
                one -> getTranslation(one == null ? "audit.filter.outcome.any" : "audit.filter.outcome." + one.name()));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("audit.filter.outcome.any"));
    }

    private void submit(SerializableConsumer<AuditFilter> search) {
        boolean isBackward = from.getValue() != null
                && until.getValue() != null
                && until.getValue().isBefore(from.getValue());
        until.setErrorMessage(getTranslation("audit.filter.backward"));
        until.setInvalid(isBackward);
        Optional<UUID> known = staff.agentCalled(agent.getValue().strip());
        boolean isUnknown = !agent.getValue().isBlank() && known.isEmpty();
        agent.setErrorMessage(getTranslation("audit.filter.agent.unknown"));
        agent.setInvalid(isUnknown);
        Optional<Ssin> number = number();
        boolean isNoNumber = !person.getValue().isBlank() && number.isEmpty();
        person.setErrorMessage(getTranslation("audit.filter.person.wrong"));
        person.setInvalid(isNoNumber);
        boolean isUnexplained = number.isPresent() && reason.getValue() == null;
        reason.setErrorMessage(getTranslation("audit.filter.reason.missing"));
        reason.setInvalid(isUnexplained);
        if (!isBackward && !isUnknown && !isNoNumber && !isUnexplained) {
            search.accept(filter(number.orElse(null), known.orElse(null)));
        }
    }

    private Optional<Ssin> number() {
        return Ssin.read(person.getValue(), today) instanceof SsinReading.Read(Ssin read)
                ? Optional.of(read)
                : Optional.empty();
    }

    private AuditFilter filter(@Nullable Ssin number, @Nullable UUID agentId) {
        LocalDate last = until.getValue();
        String address = source.getValue().strip();
        return new AuditFilter(
                new AuditFilter.About(null, number, number == null ? null : reason.getValue()),
                new AuditFilter.Act(kind.getValue(), purpose.getValue(), outcome.getValue()),
                new AuditFilter.Place(agentId, desk.getValue(), address.isEmpty() ? null : address),
                new AuditFilter.Period(start(from.getValue()), last == null ? null : start(last.plusDays(1))));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DeskTimes.BELGIUM).toInstant();
    }
}
