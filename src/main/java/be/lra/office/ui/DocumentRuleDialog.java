package be.lra.office.ui;

import be.lra.office.DocumentRuleOutcome;
import be.lra.office.DocumentRuleOverview;
import be.lra.office.TypedDocumentRule;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.Set;

/** Where an administrator proposes how the office deals with one kind of document. */
class DocumentRuleDialog extends Dialog {

    private static final int LONGEST_REASON = 300; // signs

    private final SerializableBiFunction<TypedDocumentRule, String, DocumentRuleOutcome> propose;
    private final SerializableConsumer<Instant> proposed;
    private final DocumentRuleFields fields;
    private final TextField reason = new TextField();
    private final Div news = new Div();

    /** @param proposed called with the end of the proposal */
    DocumentRuleDialog(
            DocumentRuleOverview before,
            SerializableBiFunction<TypedDocumentRule, String, DocumentRuleOutcome> propose,
            SerializableConsumer<Instant> proposed) {
        this.propose = propose;
        this.proposed = proposed;
        this.fields = new DocumentRuleFields(before);
        setHeaderTitle(getTranslation("registration.checklist." + before.kind().code()));
        setWidth("46rem");
        setMaxWidth("94vw");
        news.getElement().setAttribute("aria-live", "polite");
        reason.setLabel(getTranslation("office.change.reason"));
        reason.setHelperText(getTranslation("office.change.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var content = new Div(
                Notice.info(getTranslation("office.change.two.title"), getTranslation("office.document.two")),
                fields,
                reason,
                news);
        content.addClassName("dialog-words");
        add(content);
        var confirm = new Button(getTranslation("office.paper.propose"), click -> propose());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), confirm);
    }

    private void propose() {
        news.removeAll();
        fields.mark(Set.of());
        reason.setInvalid(false);
        if (!fields.isReadable()) {
            return;
        }
        switch (propose.apply(fields.typed(), reason.getValue())) {
            case DocumentRuleOutcome.Proposed(Instant until) -> {
                close();
                proposed.accept(until);
            }
            case DocumentRuleOutcome.Unchanged _ -> news.add(Notice.info("", getTranslation("office.paper.unchanged")));
            case DocumentRuleOutcome.ReasonMissing _ -> {
                reason.setErrorMessage(getTranslation("office.change.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            }
            case DocumentRuleOutcome.Invalid(var wrong) -> {
                fields.mark(wrong);
                news.add(Notice.error("", getTranslation("office.document.problem")));
            }
            case DocumentRuleOutcome.Stale _ ->
                news.add(Notice.warning(
                        getTranslation("office.document.stale.title"), getTranslation("office.document.stale.text")));
        }
    }
}
