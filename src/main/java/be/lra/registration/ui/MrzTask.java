package be.lra.registration.ui;

import be.lra.identity.MrzReading;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** First step with a passport or foreign card: the lines at its foot, typed, pasted or sent by a scanner. */
class MrzTask extends StepTask {

    private static final int LONGEST = 400; // as Mrz accepts

    private final TextArea zone = new TextArea();

    MrzTask(Consumer<String> read, Predicate<String> isWhole, Runnable cardInstead) {
        super("registration.mrz.title", "registration.mrz.hint");
        zone.setLabel(getTranslation("registration.mrz.field"));
        zone.setHelperText(getTranslation("registration.mrz.helper"));
        zone.setMaxLength(LONGEST);
        zone.setValueChangeMode(ValueChangeMode.EAGER);
        zone.setAutofocus(true);
        zone.addClassName("visit-mrz");
        zone.setMinRows(3);
        zone.getElement().setAttribute("autocomplete", "off");
        zone.getElement().setAttribute("spellcheck", "false");
        var card = new Button(getTranslation("registration.mrz.card"), click -> cardInstead.run());
        card.addThemeVariants(ButtonVariant.TERTIARY);
        add(zone, card);
        // A scanner ends every line with Enter: the zone is read by itself as soon as it is whole, be it right or wrong
        zone.addValueChangeListener(change -> {
            zone.setInvalid(false);
            if (change.isFromClient() && isWhole.test(change.getValue())) {
                read.accept(change.getValue());
            }
        });
        onProceed("registration.mrz.read", () -> read.accept(zone.getValue()));
    }

    /** What stands in the field. */
    String typed() {
        return zone.getValue();
    }

    /** Points at line and field, in words, and offers what was perhaps meant. */
    void show(MrzReading.Rejected rejected) {
        zone.setInvalid(true);
        zone.setErrorMessage(sentence(rejected));
        zone.focus();
        if (rejected.hints().isEmpty()) {
            noTrouble();
        } else {
            trouble(Notice.info(getTranslation("registration.mrz.hints"), hints(rejected.hints())));
        }
    }

    private String sentence(MrzReading.Rejected rejected) {
        String zoneOnly = rejected.line() == 0 && rejected.reason() == MrzReading.Reason.WRONG_LENGTH ? ".zone" : "";
        String field = getTranslation("identity.mrz.field." + rejected.field().code());
        return getTranslation(
                "identity.mrz." + rejected.reason().code() + zoneOnly, rejected.line(), field, rejected.position());
    }

    private String hints(List<MrzReading.LookAlike> hints) {
        return String.join(
                " ",
                hints.stream()
                        .map(hint -> getTranslation(
                                "identity.mrz.hint",
                                hint.line(),
                                hint.position(),
                                sign(hint.typed()),
                                sign(hint.instead())))
                        .toList());
    }

    /** In words, for an O and a 0 look alike on the screen too. */
    private String sign(char sign) {
        return getTranslation(
                sign <= '9' ? "identity.mrz.hint.digit" : "identity.mrz.hint.letter", String.valueOf(sign));
    }
}
