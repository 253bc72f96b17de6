package be.lra.reader.ui;

import be.lra.reader.PairingOutcome;
import be.lra.reader.PairingOutcome.Connected;
import be.lra.reader.PairingOutcome.DeskBridgeBlocked;
import be.lra.reader.PairingOutcome.DeskTaken;
import be.lra.reader.PairingOutcome.ExpiredCode;
import be.lra.reader.PairingOutcome.KeyBlocked;
import be.lra.reader.PairingOutcome.TooManyCodes;
import be.lra.reader.PairingOutcome.UsedCode;
import be.lra.reader.PairingOutcome.WrongCode;
import be.lra.reader.ReaderOverview.DeskReader;
import be.lra.reader.TypedCode;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;

/** Where the code is typed that a reader program shows; says every outcome beside the field. */
class ConnectForm extends Section {

    private static final int LONGEST_CODE = 20; // signs, with whatever people put between the groups

    private final transient Function<TypedCode, PairingOutcome> connect;
    private final transient Runnable afterwards;
    private final Select<DeskReader> desk = new Select<>();
    private final TextField code = new TextField();
    private final Div result = new Div();

    /**
     * A form for one of these desks.
     *
     * @param desks at least one
     * @param connect tries the code
     * @param afterwards shows the list again
     */
    ConnectForm(List<DeskReader> desks, Function<TypedCode, PairingOutcome> connect, Runnable afterwards) {
        this.connect = connect;
        this.afterwards = afterwards;
        addClassName("card");
        desk.setLabel(getTranslation("reader.connect.desk"));
        desk.setItems(desks);
        desk.setItemLabelGenerator(DeskReader::name);
        desk.setValue(desks.getFirst());
        desk.setVisible(desks.size() > 1);
        code.setLabel(getTranslation("reader.connect.code"));
        code.setMaxLength(LONGEST_CODE);
        code.setAutocomplete(Autocomplete.OFF);
        code.addClassName("pairing-code");
        var go = new Button(getTranslation("reader.connect.go"), click -> tryCode(false));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        code.addKeyPressListener(Key.ENTER, pressed -> tryCode(false));
        var line = new Div(desk, code, go);
        line.addClassName("connect-line");
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("connect-result");
        add(
                new H2(
                        desks.size() > 1
                                ? getTranslation("reader.connect.title")
                                : getTranslation(
                                        "reader.connect.title.one",
                                        desks.getFirst().name())),
                new Paragraph(getTranslation("reader.connect.text")),
                line,
                result);
    }

    /** Tries what stands in the field, and says what came of it. */
    final void tryCode(boolean replace) {
        code.setInvalid(false);
        result.removeAll();
        DeskReader chosen = desk.getValue();
        switch (connect.apply(new TypedCode(code.getValue(), chosen.desk(), replace))) {
            case Connected connected -> {
                code.clear();
                result.add(Notice.success(
                        getTranslation("reader.connect.done", connected.bridge().name(), chosen.name()),
                        getTranslation(
                                "reader.connect.done.text", connected.bridge().fingerprint())));
                afterwards.run();
            }
            case WrongCode(int triesLeft) -> wrong(getTranslation("reader.connect.wrong", triesLeft));
            case ExpiredCode expired -> wrong(getTranslation("reader.connect.expired"));
            case UsedCode used -> wrong(getTranslation("reader.connect.used"));
            case TooManyCodes(var until) ->
                result.add(Notice.error(
                        getTranslation("reader.connect.too-many"),
                        getTranslation("reader.connect.too-many.text", DeskTimes.time(until))));
            case DeskTaken taken -> askToReplace(taken, chosen);
            case DeskBridgeBlocked blocked ->
                result.add(Notice.error(
                        getTranslation("reader.connect.desk-blocked"),
                        getTranslation("reader.connect.desk-blocked.text")));
            case KeyBlocked blocked ->
                result.add(Notice.error(
                        getTranslation("reader.connect.key-blocked"),
                        getTranslation("reader.connect.key-blocked.text")));
        }
    }

    private void askToReplace(DeskTaken taken, DeskReader chosen) {
        String seen = taken.current()
                .status()
                .bridgeSeenAt()
                .map(at -> DeskTimes.day(at) + " " + DeskTimes.time(at))
                .orElseGet(() -> getTranslation("reader.bridge.never"));
        var replace = new Button(getTranslation("reader.connect.replace"), click -> tryCode(true));
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        var keep = new Button(getTranslation("reader.connect.keep"), click -> result.removeAll());
        var buttons = new Div(replace, keep);
        buttons.addClassName("row");
        result.add(
                Notice.warning(
                        getTranslation(
                                "reader.connect.taken",
                                chosen.name(),
                                taken.current().name()),
                        getTranslation("reader.connect.taken.text", seen)),
                buttons);
    }

    private void wrong(String words) {
        code.setErrorMessage(words);
        code.setInvalid(true);
        code.focus();
    }
}
