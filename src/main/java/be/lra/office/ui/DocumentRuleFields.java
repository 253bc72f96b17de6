package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.DocumentField;
import be.lra.office.DocumentKind;
import be.lra.office.DocumentPoint;
import be.lra.office.DocumentRule;
import be.lra.office.DocumentRuleOverview;
import be.lra.office.PointDuty;
import be.lra.office.TypedDocumentRule;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Everything that an office decides about one kind of document. */
class DocumentRuleFields extends Div {

    private final DocumentRuleOverview before;
    private final Select<Boolean> accepted = new Select<>();
    private final DayField from = new DayField("office.field.DOC_FROM");
    private final Map<Language, TextField> words = new EnumMap<>(Language.class);
    private final TextField grace = new TextField();
    private final Map<DocumentPoint, Select<PointDuty>> points = new EnumMap<>(DocumentPoint.class);
    private final TextField prado = new TextField();
    private final Div refusal = new Div();

    DocumentRuleFields(DocumentRuleOverview before) {
        this.before = before;
        DocumentRule rule = before.rule();
        addClassName("stack");
        accepted.setLabel(getTranslation("office.field.DOC_ACCEPTED"));
        accepted.setItems(true, false);
        accepted.setItemLabelGenerator(
                yes -> getTranslation("office.document.accepted." + (Boolean.TRUE.equals(yes) ? "YES" : "NO")));
        accepted.setWidthFull();
        accepted.addValueChangeListener(change -> refusal.setVisible(!change.getValue()));
        refuse(rule);
        accepted.setValue(rule.accepted());
        refusal.setVisible(!rule.accepted());
        add(accepted, refusal, new H3(getTranslation("office.document.points")), look(before.kind(), rule));
        grace(before);
        prado.setLabel(getTranslation("office.field.DOC_PRADO"));
        prado.setHelperText(getTranslation("office.document.prado.help"));
        prado.setPlaceholder("BEL-HO-25001");
        prado.setWidthFull();
        prado.setValue(rule.prado());
        add(prado);
    }

    private void refuse(DocumentRule rule) {
        refusal.addClassName("stack");
        from.setHelperText(getTranslation("office.document.from.help"));
        from.setValue(rule.refusedFrom());
        from.setWidthFull();
        var columns = new Div();
        columns.addClassName("form-columns");
        for (Language language : Language.values()) {
            var line = new TextField(getTranslation("office.field." + DocumentField.words(language)));
            line.setMaxLength(TypedDocumentRule.LONGEST_WORDS);
            line.getElement().setAttribute("lang", language.tag());
            line.setValue(rule.words().getOrDefault(language, ""));
            words.put(language, line);
            columns.add(line);
        }
        refusal.add(from, new Paragraph(getTranslation("office.document.words.text")), columns);
    }

    private Div look(DocumentKind kind, DocumentRule rule) {
        var columns = new Div();
        columns.addClassName("form-columns");
        for (DocumentPoint point : DocumentPoint.values()) {
            var duty = new Select<PointDuty>();
            boolean always = kind.always().contains(point);
            duty.setLabel(getTranslation("check." + point.code()));
            duty.setItems(PointDuty.values());
            duty.setItemLabelGenerator(one -> getTranslation("office.document.duty." + one));
            duty.setValue(rule.duty(point));
            duty.setReadOnly(always);
            duty.setHelperText(always ? getTranslation("office.document.always") : "");
            points.put(point, duty);
            columns.add(duty);
        }
        return columns;
    }

    private void grace(DocumentRuleOverview before) {
        int months = before.rule().graceMonths();
        grace.setValue(String.valueOf(months));
        grace.setLabel(getTranslation("office.field.DOC_GRACE"));
        grace.setHelperText(
                before.graceDays() == 0
                        ? getTranslation(
                                before.kind().mayBeExpired()
                                        ? "office.document.grace.help"
                                        : "office.document.grace.chip")
                        : getTranslation(
                                "office.document.grace.days", GraceWords.of(months, before.graceDays(), this)));
        grace.setReadOnly(!before.kind().mayBeExpired());
        grace.setWidthFull();
        add(grace);
    }

    /** Whether every day can be read; else it is said beside it. */
    boolean isReadable() {
        return Boolean.TRUE.equals(accepted.getValue()) || from.isReadable();
    }

    TypedDocumentRule typed() {
        Map<Language, String> said = new EnumMap<>(Language.class);
        words.forEach((language, field) -> said.put(language, field.getValue()));
        Map<DocumentPoint, PointDuty> duties = new EnumMap<>(DocumentPoint.class);
        points.forEach((point, field) -> duties.put(point, field.getValue()));
        return new TypedDocumentRule(
                before.basis(),
                before.kind().code(),
                accepted.getValue(),
                from.getValue(),
                said,
                grace.getValue(),
                duties,
                prado.getValue());
    }

    /** Shows what is wrong beside its field, and nothing beside the others. */
    void mark(Set<DocumentField> wrong) {
        mark(from, wrong.contains(DocumentField.DOC_FROM), "office.document.problem.from");
        mark(grace, wrong.contains(DocumentField.DOC_GRACE), "office.document.problem.grace");
        mark(prado, wrong.contains(DocumentField.DOC_PRADO), "office.document.problem.prado");
        words.forEach((language, field) ->
                mark(field, wrong.contains(DocumentField.words(language)), "office.document.problem.words"));
    }

    private void mark(HasValidation field, boolean isWrong, String key) {
        field.setErrorMessage(isWrong ? getTranslation(key) : "");
        field.setInvalid(isWrong);
    }
}
