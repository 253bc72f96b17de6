package be.lra.audit.ui;

import be.lra.audit.AuditFilter;
import be.lra.audit.AuditSentences;
import be.lra.audit.StaffNames;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wide way: by person, agent, kind of event and period, each of them optional. */
class FilterForm extends Div {

    private static final int LONGEST_NUMBER = 20; // characters; eleven digits and what people write between them
    private static final int LONGEST_NAME = 40; // characters; a pseudonym has no more

    private final transient StaffNames staff;
    private final transient Clock clock;
    private final TextField person = new TextField();
    private final TextField agent = new TextField();
    private final ComboBox<String> kind = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    FilterForm(StaffNames staff, AuditSentences sentences, Clock clock, SerializableConsumer<AuditFilter> search) {
        this.staff = staff;
        this.clock = clock;
        addClassNames("card", "stack");
        person.setLabel(getTranslation("audit.filter.person"));
        person.setMaxLength(LONGEST_NUMBER);
        agent.setLabel(getTranslation("audit.filter.agent"));
        agent.setMaxLength(LONGEST_NAME);
        kind.setLabel(getTranslation("audit.filter.kind"));
        kind.setItems(AuditSentences.kinds());
        kind.setItemLabelGenerator(name -> sentences.label(name, getLocale()));
        kind.setClearButtonVisible(true);
        from.setLabel(getTranslation("audit.filter.from"));
        until.setLabel(getTranslation("audit.filter.until"));
        var fields = new Div(
                person,
                agent,
                kind,
                from,
                until,
                new Button(getTranslation("audit.filter.search"), click -> submit(search)));
        fields.addClassName("trail-search");
        add(new H2(getTranslation("audit.filter.title")), fields);
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
        if (!isBackward && !isUnknown && !isNoNumber) {
            search.accept(filter(number.orElse(null), known.orElse(null)));
        }
    }

    private Optional<Ssin> number() {
        return Ssin.read(person.getValue(), LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM))
                        instanceof SsinReading.Read(Ssin read)
                ? Optional.of(read)
                : Optional.empty();
    }

    private AuditFilter filter(@Nullable Ssin number, @Nullable UUID agentId) {
        LocalDate last = until.getValue();
        return new AuditFilter(
                null,
                number,
                agentId,
                kind.getValue(),
                start(from.getValue()),
                last == null ? null : start(last.plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DeskTimes.BELGIUM).toInstant();
    }
}
