package be.lra.office.ui;

import be.lra.office.DeskOutcome;
import be.lra.office.DeskProblem;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;

/** Where a desk gets the name that stands on it. */
class DeskNameDialog extends Dialog {

    private static final int LONGEST = 100; // signs; the service says what is too long

    private final TextField name = new TextField();
    private final Div news = new Div();
    private final SerializableFunction<String, DeskOutcome> save;
    private final Command afterwards;

    /**
     * A dialog with the present name.
     *
     * @param present empty for a desk that is to be added
     * @param afterwards shows the page again
     */
    DeskNameDialog(String title, String present, SerializableFunction<String, DeskOutcome> save, Command afterwards) {
        this.save = save;
        this.afterwards = afterwards;
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("94vw");
        name.setLabel(getTranslation("office.desk.name"));
        name.setHelperText(getTranslation("office.desk.name.help"));
        name.setValue(present);
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, pressed -> submit());
        news.getElement().setAttribute("aria-live", "polite");
        add(news, name);
        var submit = new Button(getTranslation("office.change.save"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), submit);
    }

    private void submit() {
        switch (save.apply(name.getValue())) {
            case DeskOutcome.Saved _ -> {
                close();
                afterwards.execute();
            }
            case DeskOutcome.Invalid(DeskProblem problem) -> {
                name.setErrorMessage(getTranslation("office.desk.problem." + problem));
                name.setInvalid(true);
                name.focus();
            }
            case DeskOutcome.Stale _ -> {
                news.removeAll();
                news.add(Notice.warning(getTranslation("office.stale.title"), getTranslation("office.stale.text")));
                afterwards.execute();
            }
        }
    }
}
