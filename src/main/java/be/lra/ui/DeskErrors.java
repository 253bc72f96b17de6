package be.lra.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last resort of a screen that is already open: logs once with a reference and shows the reference, so that what is
 * on the screen stays there.
 */
@Component
class DeskErrors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeskErrors.class);

    private final transient SecureRandom random;

    DeskErrors(SecureRandom random) {
        this.random = random;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::show));
    }

    private void show(ErrorEvent error) {
        ErrorReference reference = ErrorReference.next(random);
        LOG.error("error {}", reference.text(), error.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            dialog(ui, reference).open();
        }
    }

    private static Dialog dialog(UI ui, ErrorReference reference) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(ui.getTranslation("ui.error.title"));
        dialog.setMaxWidth("32rem");
        dialog.add(
                new Paragraph(ui.getTranslation("ui.error.text")),
                new ReferenceBox(ui.getTranslation("ui.error.reference"), reference.text()));
        var close = new Button(ui.getTranslation("ui.error.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        return dialog;
    }
}
