package be.lra.registration.ui;

import be.lra.registration.Doubt;
import be.lra.registration.SamePersonReason;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;

/** First step, where document and register differ: side by side, and the agent decides whether it is one person. */
class DifferencesTask extends StepTask {

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final RadioButtonGroup<SamePersonReason> reason = new RadioButtonGroup<>();
    private final Paragraph consequence = new Paragraph();
    private final Div waysBack = new Div();

    enum Verdict {
        SAME,
        OTHER
    }

    /**
     * The question about one person of the register.
     *
     * @param same it is the visitor, for this reason
     * @param other it is somebody else
     */
    DifferencesTask(Doubt doubt, Consumer<SamePersonReason> same, Runnable other) {
        super("registration.differences.title", "registration.differences.hint");
        boolean ruledOut = doubt.comparison().rulesOut();
        if (ruledOut) {
            trouble(Notice.error(
                    getTranslation("registration.stop.NUMBER_OF_ANOTHER_PERSON"),
                    getTranslation("registration.differences.ruledOut")));
        }
        waysBack.addClassName("visit-line");
        add(new PersonTable(doubt), choice(doubt, ruledOut), waysBack);
        onProceed("registration.wizard.continue", () -> decide(same, other));
        verdict.getElement().executeJs("this.querySelector('input')?.focus()");
    }

    private Div choice(Doubt doubt, boolean ruledOut) {
        verdict.setLabel(getTranslation("registration.differences.decision"));
        verdict.setItems(ruledOut ? new Verdict[] {Verdict.OTHER} : Verdict.values());
        verdict.setItemLabelGenerator(one -> getTranslation("registration.differences.decision." + one.name()));
        verdict.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setLabel(getTranslation("registration.differences.reason"));
        reason.setItems(SamePersonReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("registration.differences.reason." + one.name()));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setVisible(false);
        consequence.addClassName("visit-consequence");
        consequence.getElement().setAttribute("aria-live", "polite");
        String registered = doubt.inRegister().displayName();
        verdict.addValueChangeListener(change -> show(change.getValue(), registered));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        var choice = new Div(verdict, reason, consequence);
        choice.addClassName("visit-decision");
        return choice;
    }

    private void show(Verdict chosen, String registered) {
        verdict.setInvalid(false);
        reason.setVisible(chosen == Verdict.SAME);
        consequence.setText(getTranslation("registration.differences.decision." + chosen.name() + ".text", registered));
    }

    /** A way back without a decision. */
    void wayBack(String key, Runnable back) {
        var button = new Button(getTranslation(key), click -> back.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        waysBack.add(button);
    }

    private void decide(Consumer<SamePersonReason> same, Runnable other) {
        switch (verdict.getValue()) {
            case null -> mark(verdict, "registration.differences.decision.missing");
            case SAME -> {
                if (reason.getValue() == null) {
                    mark(reason, "ui.reason.missing");
                } else {
                    same.accept(reason.getValue());
                }
            }
            case OTHER -> other.run();
        }
    }

    private void mark(RadioButtonGroup<?> group, String key) {
        group.setErrorMessage(getTranslation(key));
        group.setInvalid(true);
        group.getElement().executeJs("this.querySelector('input')?.focus()");
    }
}
