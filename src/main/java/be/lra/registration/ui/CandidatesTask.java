package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.SsinWarning;
import be.lra.registration.DocumentProof;
import be.lra.registration.Likeness;
import be.lra.registration.NationalityWords;
import be.lra.registration.PersonComparison;
import be.lra.registration.PersonField;
import be.lra.registration.RegisterAnswer;
import be.lra.registry.RegisterPerson;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** First step, second half: the document beside every person the registers found, differences marked. */
class CandidatesTask extends StepTask {

    private static final String[] COLUMNS = {"source", "name", "birthDate", "sex", "nationality", "number", "take"};

    private final NativeTable table = new NativeTable();
    private final TextField number = new TextField();
    private final Div oddities = new Div();

    /**
     * What the agent can do with the list.
     *
     * @param oddities what is odd about a number as it is typed; it is looked up all the same
     */
    record Choice(
            Consumer<Ssin> take,
            BiConsumer<CandidatesTask, String> byNumber,
            Function<String, Set<SsinWarning>> oddities,
            Runnable noneOfThese,
            Runnable otherDocument) {}

    CandidatesTask(DocumentProof proof, RegisterAnswer answer, boolean mayCreate, Choice choice) {
        super(
                answer.candidates().isEmpty() ? "registration.candidates.none" : "registration.candidates.title",
                answer.candidates().isEmpty() ? "registration.candidates.none.hint" : "registration.candidates.hint");
        if (answer.truncated()) {
            trouble(Notice.warning("", getTranslation("registration.candidates.truncated")));
        }
        if (!answer.candidates().isEmpty()) {
            table.addClassName("visit-candidates");
            table.getHead().add(header());
            table.getBody().add(document(proof.person()));
            answer.candidates().forEach(candidate -> {
                table.getBody().add(row(proof, candidate, choice));
                oddities(proof, candidate.person()).ifPresent(table.getBody()::add);
            });
            var scroll = new Div(table);
            scroll.addClassName("visit-scroll");
            scroll.getElement().setAttribute("tabindex", "0");
            add(scroll);
        }
        add(byNumber(choice), others(answer, mayCreate, choice));
    }

    private NativeTableRow header() {
        var row = new NativeTableRow();
        for (String column : COLUMNS) {
            var cell = new NativeTableHeaderCell(getTranslation("registration.candidates." + column));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow document(PersonIdentity person) {
        var row = named(new NativeTableRow(
                new NativeTableCell(getTranslation("registration.candidates.document")),
                new NativeTableCell(names(person)),
                new NativeTableCell(PersonWords.birthDate(person.birthDate())),
                new NativeTableCell(sex(person)),
                new NativeTableCell(nationality(person)),
                new NativeTableCell("–"),
                new NativeTableCell("")));
        row.addClassName("visit-document");
        return row;
    }

    /** On a narrow screen the cells stand below each other, and each says what it is. */
    private NativeTableRow named(NativeTableRow row) {
        for (int column = 0; column < COLUMNS.length; column++) {
            row.getElement()
                    .getChild(column)
                    .setAttribute("data-name", getTranslation("registration.candidates." + COLUMNS[column]));
        }
        return row;
    }

    private NativeTableRow row(DocumentProof proof, RegisterPerson candidate, Choice choice) {
        PersonIdentity person = candidate.person();
        var comparison = PersonComparison.of(proof, person);
        Likeness lastName = comparison.of(PersonField.LAST_NAME);
        Likeness givenNames = comparison.of(PersonField.GIVEN_NAMES);
        var row = new NativeTableRow(
                new NativeTableCell(getTranslation(
                        "registration.register." + candidate.register().name())),
                cell(names(person), lastName.compareTo(givenNames) > 0 ? lastName : givenNames),
                cell(PersonWords.birthDate(person.birthDate()), comparison.of(PersonField.BIRTH_DATE)),
                cell(sex(person), comparison.of(PersonField.SEX)),
                cell(nationality(person), comparison.of(PersonField.NATIONALITY)),
                new NativeTableCell(person.ssin().map(Ssin::formatted).orElse("–")),
                new NativeTableCell(take(candidate, choice)));
        return named(row);
    }

    private String nationality(PersonIdentity person) {
        return NationalityWords.inWords(person.nationality(), getLocale());
    }

    private Component take(RegisterPerson candidate, Choice choice) {
        PersonIdentity person = candidate.person();
        var take = new Button(getTranslation("registration.candidates.choose"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setAriaLabel(getTranslation("registration.candidates.choose") + " " + person.displayName());
        take.addClickListener(click -> person.ssin().ifPresent(choice.take()));
        return take;
    }

    private static String names(PersonIdentity person) {
        return person.givenNames().isEmpty() ? person.lastName() : person.lastName() + ", " + person.givenNames();
    }

    /** Marks a difference by sign and words, never by colour alone. */
    private NativeTableCell cell(String value, Likeness likeness) {
        if (likeness == Likeness.SAME) {
            return new NativeTableCell(value);
        }
        var cell = new NativeTableCell(LikenessMark.sign(likeness) + " " + value);
        cell.addClassName(LikenessMark.className(likeness));
        cell.getElement().setAttribute("title", getTranslation("registration.differences.likeness." + likeness.name()));
        return cell;
    }

    /** A number that tells something else than the document is as good as any other; the agent looks at it. */
    private Optional<NativeTableRow> oddities(DocumentProof proof, PersonIdentity person) {
        Set<SsinWarning> odd = person.ssin().map(proof::warningsAbout).orElse(Set.of());
        if (odd.isEmpty()) {
            return Optional.empty();
        }
        var cell = new NativeTableCell();
        cell.setColspan(COLUMNS.length);
        odd.stream().sorted().forEach(warning -> cell.add(odd(warning)));
        var row = new NativeTableRow(cell);
        row.addClassName("visit-odd-row");
        return Optional.of(row);
    }

    private Paragraph odd(SsinWarning warning) {
        var sentence = new Paragraph("! " + getTranslation("identity.ssin.warning." + warning.code()));
        sentence.addClassName("visit-odd");
        return sentence;
    }

    private String sex(PersonIdentity person) {
        return getTranslation("registration.sex." + person.sex().name());
    }

    private Component byNumber(Choice choice) {
        number.setLabel(getTranslation("registration.candidates.number.field"));
        number.setHelperText(getTranslation("registration.candidates.number.hint"));
        number.setMaxLength(20);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(change -> showOddities(choice.oddities().apply(change.getValue())));
        oddities.getElement().setAttribute("aria-live", "polite");
        var look = new Button(
                getTranslation("registration.candidates.number.look"),
                click -> choice.byNumber().accept(this, number.getValue()));
        var line = new Div(number, look);
        line.addClassName("visit-line");
        return new Div(line, oddities);
    }

    private void showOddities(Set<SsinWarning> odd) {
        oddities.removeAll();
        odd.stream().sorted().forEach(warning -> oddities.add(odd(warning)));
    }

    /** Says what is wrong with the number typed. */
    void showNumber(String problem, Object... parameters) {
        number.setErrorMessage(getTranslation("identity.ssin." + problem, parameters));
        number.setInvalid(true);
        number.focus();
    }

    private Component others(RegisterAnswer answer, boolean mayCreate, Choice choice) {
        var line = new Div();
        line.addClassName("visit-line");
        if (mayCreate && answer.searchTicket().isPresent()) {
            String key = answer.candidates().isEmpty()
                    ? "registration.candidates.create"
                    : "registration.candidates.noneOfThese";
            line.add(new Button(
                    getTranslation(key), click -> choice.noneOfThese().run()));
        }
        var again = new Button(
                getTranslation("registration.candidates.otherDocument"),
                click -> choice.otherDocument().run());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        line.add(again);
        return line;
    }
}
