package be.lra.reader.ui;

import be.lra.reader.DeskReaders;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/** Where a reader program gets the name that people know it by. */
class RenameDialog extends Dialog {

    private final TextField name = new TextField();
    private final transient Predicate<String> rename;
    private final transient Runnable afterwards;

    /**
     * A dialog with the present name.
     *
     * @param rename takes the new one; false if it is none
     * @param afterwards shows the list again
     */
    RenameDialog(String present, Predicate<String> rename, Runnable afterwards) {
        this.rename = rename;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("reader.rename.title"));
        setMaxWidth("30rem");
        name.setLabel(getTranslation("reader.rename.name"));
        name.setHelperText(getTranslation("reader.rename.hint"));
        name.setValue(present);
        name.setMaxLength(DeskReaders.LONGEST_NAME);
        name.setWidthFull();
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, pressed -> save());
        add(name);
        var save = new Button(getTranslation("reader.rename.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("reader.cancel"), click -> close()), save);
    }

    /** Takes the name, or says at the field why not. */
    final void save() {
        if (rename.test(name.getValue())) {
            close();
            afterwards.run();
        } else {
            name.setErrorMessage(getTranslation("reader.rename.wrong", DeskReaders.LONGEST_NAME));
            name.setInvalid(true);
            name.focus();
        }
    }
}
