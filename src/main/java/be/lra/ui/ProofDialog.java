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
import java.util.Locale;
import java.util.Optional;

/** Asks an agent, before an act that binds the municipality, to show that it is he: six digits and Enter. */
public class ProofDialog extends Dialog {

    private static final int LONGEST = 256; // signs

    private final transient DeskProof proof;
    private final Command act;
    private final TextFieldBase<?, String> field;
    private final Button confirm = new Button();

    /**
     * A dialog that does nothing but ask.
     *
     * @param act what is done once the proof is given
     */
    public ProofDialog(DeskProof proof, Command act) {
        this.proof = proof;
        this.act = act;
        DeskProof.Kind kind = proof.kind();
        field = kind == DeskProof.Kind.CODE ? code() : password();
        setHeaderTitle(getTranslation("ui.proof.title"));
        setWidth("24rem");
        setMaxWidth("94vw");
        add(new Paragraph(getTranslation("ui.proof." + kind.name().toLowerCase(Locale.ROOT) + ".text")));
        getFooter().add(new Button(getTranslation("ui.proof.cancel"), click -> close()));
        if (kind == DeskProof.Kind.FEDERAL) {
            add(new FederalLink("prove", "ui.proof.federal.open").inNewTab());
            Polling.everySecond(this, this::lookWhetherGiven);
        } else {
            askHere();
        }
    }

    private void askHere() {
        add(field);
        confirm.setText(getTranslation("ui.proof.confirm"));
        confirm.addClickListener(click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(confirm);
        addOpenedChangeListener(change -> field.focus());
    }

    /** Once: what was shown in the other tab goes on here by itself. */
    private void lookWhetherGiven() {
        if (isOpened() && proof.isGiven()) {
            close();
            act.execute();
        }
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
