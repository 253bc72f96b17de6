package be.lra.registration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Opens the search from every screen of the desk with Ctrl and K. */
@Component
class SearchKey implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> listen(init.getUI()));
    }

    private static void listen(UI ui) {
        Shortcuts.addShortcutListener(ui, () -> ui.navigate(SearchView.class), Key.KEY_K, KeyModifier.CONTROL);
    }
}
