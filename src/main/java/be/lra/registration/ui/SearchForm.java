package be.lra.registration.ui;

import be.lra.registration.RegistrationQuery;
import be.lra.registration.RegistrationSearch.Colleague;
import be.lra.registration.RegistrationState;
import be.lra.registration.SearchPurpose;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is looked for, and why; Enter looks. */
class SearchForm extends Div {

    private static final int LONGEST = 254; // signs; an e-mail address has no more
    private static final int LONGEST_NUMBER = 40; // signs; a document's number with what people write between

    private final TextField text = new TextField();
    private final Select<SearchPurpose> purpose = new Select<>();
    private final TextField document = new TextField();
    private final ComboBox<Colleague> agent = new ComboBox<>();
    private final Select<RegistrationState> state = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final transient BiConsumer<RegistrationQuery, SearchPurpose> search;

    SearchForm(List<Colleague> colleagues, BiConsumer<RegistrationQuery, SearchPurpose> search, Runnable cleared) {
        this.search = search;
        addClassNames("card", "stack");
        typed();
        filters(colleagues);
        var go = new Button(getTranslation("registration.search.go"), click -> submit());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        var clear = new Button(getTranslation("registration.search.clear"), click -> {
            clear();
            cleared.run();
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(text, purpose, go, clear);
        line.addClassName("search-line");
        var filters = new Div(document, agent, state, from, until);
        filters.addClassName("trail-search");
        add(line, new Details(getTranslation("registration.search.filters"), filters));
    }

    private void typed() {
        text.setLabel(getTranslation("registration.search.field"));
        text.setHelperText(getTranslation("registration.search.helper"));
        text.setMaxLength(LONGEST);
        text.setAutofocus(true);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.addClassName("search-field");
        purpose.setLabel(getTranslation("registration.search.purpose"));
        purpose.setHelperText(getTranslation("registration.search.purpose.helper"));
        purpose.setItems(SearchPurpose.values());
        purpose.setItemLabelGenerator(why -> getTranslation("registration.search.purpose." + why.name()));
        purpose.setValue(SearchPurpose.VISITOR_HERE);
    }

    private void filters(List<Colleague> colleagues) {
        document.setLabel(getTranslation("registration.search.document"));
        document.setMaxLength(LONGEST_NUMBER);
        agent.setLabel(getTranslation("registration.search.agent"));
        agent.setItems(colleagues);
        agent.setItemLabelGenerator(Colleague::pseudonym);
        agent.setClearButtonVisible(true);
        state.setLabel(getTranslation("registration.table.state"));
        state.setItems(RegistrationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("registration.search.anyState"));
        state.setItemLabelGenerator(one ->
                getTranslation(one == null ? "registration.search.anyState" : "registration.state." + one.name()));
        from.setLabel(getTranslation("registration.search.from"));
        until.setLabel(getTranslation("registration.search.until"));
    }

    private void clear() {
        text.clear();
        document.clear();
        agent.clear();
        state.clear();
        from.clear();
        until.clear();
        until.setInvalid(false);
        text.focus();
    }

    private void submit() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        boolean isBackward = first != null && last != null && last.isBefore(first);
        until.setErrorMessage(getTranslation("registration.search.backward"));
        until.setInvalid(isBackward);
        if (!isBackward) {
            var query = new RegistrationQuery(
                    text.getValue(),
                    document.getValue(),
                    Optional.ofNullable(agent.getValue()).map(Colleague::agent),
                    Optional.ofNullable(state.getValue()),
                    start(first),
                    start(last == null ? null : last.plusDays(1)));
            search.accept(query, purpose.getValue());
        }
    }

    private static Optional<Instant> start(@Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(date -> date.atStartOfDay(DeskTimes.BELGIUM).toInstant());
    }
}
