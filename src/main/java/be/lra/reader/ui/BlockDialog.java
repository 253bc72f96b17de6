package be.lra.reader.ui;

import be.lra.reader.BlockReason;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;

/** Asks why a reader program is to be blocked. */
class BlockDialog extends Dialog {

    private final RadioButtonGroup<BlockReason> reasons = new RadioButtonGroup<>();
    private final transient Consumer<BlockReason> block;

    /** @param block called with the reason once it is confirmed */
    BlockDialog(String bridge, Consumer<BlockReason> block) {
        this.block = block;
        setHeaderTitle(getTranslation("reader.block.title", bridge));
        setMaxWidth("34rem");
        reasons.setLabel(getTranslation("reader.block.reason"));
        reasons.setItems(BlockReason.values());
        reasons.setItemLabelGenerator(reason -> getTranslation("reader.block.reason." + reason.name()));
        reasons.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reasons.setRequiredIndicatorVisible(true);
        var content = new Div(new Paragraph(getTranslation("reader.block.text")), reasons);
        content.addClassName("stack");
        add(content);
        var confirm = new Button(getTranslation("reader.act.block"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("reader.cancel"), click -> close()), confirm);
    }

    /** Blocks for the reason chosen; without one, says so and stays. */
    final void confirm() {
        BlockReason reason = reasons.getValue();
        if (reason == null) {
            reasons.setErrorMessage(getTranslation("reader.block.missing"));
            reasons.setInvalid(true);
            return;
        }
        close();
        block.accept(reason);
    }
}
