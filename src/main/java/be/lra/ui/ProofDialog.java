package be.lra.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.Command;
import java.util.Optional;

/** Asks an agent, before an act that binds the municipality, to show that it is he: six digits and Enter. */
public class ProofDialog extends Dialog {

    private static final int LONGEST = 256; // signs

    private final transient DeskProof proof;
    private final Command act;
    private final TextFieldBase<?, String> field;

    /**
     * A dialog that does nothing but ask.
     *
     * @param act what is done once the proof is given
     */
    public ProofDialog(DeskProof proof, Command act) {
        this.proof = proof;
        this.act = act;
        boolean byCode = proof.isByCode();
        field = byCode ? code() : password();
        setHeaderTitle(getTranslation("ui.proof.title"));
        setWidth("24rem");
        setMaxWidth("94vw");
        add(new Paragraph(getTranslation(byCode ? "ui.proof.code.text" : "ui.proof.password.text")), field);
        var confirm = new Button(getTranslation("ui.proof.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.proof.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> field.focus());
    }

    private TextField code() {
        var code = new TextField(getTranslation("ui.proof.code"));
        code.addKeyPressListener(Key.ENTER, pressed -> confirm());
        code.setMaxLength(LONGEST);
        code.addClassName("code-field");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setProperty("inputMode", "numeric");
        code.setWidthFull();
        return code;
    }

    private PasswordField password() {
        var password = new PasswordField(getTranslation("ui.proof.password"));
        password.addKeyPressListener(Key.ENTER, pressed -> confirm());
        password.setMaxLength(LONGEST);
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setWidthFull();
        return password;
    }

    private void confirm() {
        Optional<DeskProof.Refusal> refusal = proof.give(field.getValue());
        if (refusal.isPresent()) {
            field.setErrorMessage(
                    getTranslation(refusal.get().key(), refusal.get().facts().toArray()));
            field.setInvalid(true);
            field.setValue("");
            field.focus();
            return;
        }
        close();
        act.execute();
    }
}
