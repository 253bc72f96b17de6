package be.lra.registration.ui;

import be.lra.registration.NotPossibleReason;
import be.lra.registration.PointAnswer;
import be.lra.registration.PointFinding;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.Stream;

/** One point of a document: seen, not possible and why, or doubtful. */
class PointRow extends Div {

    private final String point;
    private final RadioButtonGroup<PointAnswer> answer = new RadioButtonGroup<>();
    private final Select<NotPossibleReason> reason = new Select<>();

    private final boolean optional;

    /** @param optional whether the agent may say nothing of it */
    PointRow(String point, boolean optional) {
        this.point = point;
        this.optional = optional;
        addClassName("visit-point");
        var name = new Span(getTranslation("check." + point));
        name.addClassName("visit-point-name");
        var hint = new Span(getTranslation("check." + point + ".hint"));
        hint.addClassName("visit-point-hint");
        var words = new Div(name, hint);
        words.addClassName("visit-point-words");
        if (optional) {
            var free = new Span(getTranslation("registration.point.optional"));
            free.addClassName("visit-point-hint");
            words.add(free);
        }
        answer.setAriaLabel(name.getText() + ". " + hint.getText());
        answer.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        answer.setItems(PointAnswer.values());
        answer.setItemLabelGenerator(one -> getTranslation("registration.point.answer." + one.name()));
        answer.addValueChangeListener(change -> show(change.getValue()));
        reason.setLabel(getTranslation("registration.point.reason"));
        reason.setItems(NotPossibleReason.values());
        reason.setItemLabelGenerator(why -> getTranslation("registration.point.reason." + why.name()));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        reason.setVisible(false);
        add(words, answer, reason);
    }

    private void show(PointAnswer given) {
        answer.setInvalid(false);
        reason.setVisible(given == PointAnswer.NOT_POSSIBLE);
        if (reason.isVisible()) {
            reason.focus();
        }
    }

    /** Hears every answer, and every reason why one is not possible. */
    void onAnswer(Runnable heard) {
        answer.addValueChangeListener(change -> heard.run());
        reason.addValueChangeListener(change -> heard.run());
    }

    /** What was found; empty until it is said in full. */
    Stream<PointFinding> finding() {
        return switch (answer.getValue()) {
            case null -> Stream.empty();
            case SEEN -> Stream.of(PointFinding.seen(point));
            case DOUBTFUL -> Stream.of(PointFinding.doubtful(point));
            case NOT_POSSIBLE ->
                Optional.ofNullable(reason.getValue()).stream().map(why -> PointFinding.notPossible(point, why));
        };
    }

    /** Whether something has to be said of it still; an answer once begun needs its reason. */
    boolean isLeft() {
        return finding().findAny().isEmpty() && !(optional && answer.getValue() == null);
    }

    void answer(PointAnswer given) {
        answer.setValue(given);
    }

    void because(NotPossibleReason why) {
        reason.setValue(why);
    }

    /** Marks what is still to be said, where it is missing. */
    void showMissing(boolean missing) {
        boolean onlyReason = missing && answer.getValue() == PointAnswer.NOT_POSSIBLE;
        answer.setInvalid(missing && !onlyReason);
        answer.setErrorMessage(getTranslation("registration.point.missing"));
        reason.setInvalid(onlyReason);
        reason.setErrorMessage(getTranslation("ui.reason.missing"));
    }

    String point() {
        return point;
    }
}
