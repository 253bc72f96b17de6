package be.lra.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page around every screen of the desk: its theme, its style sheet and its icon. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("/assets/desk/desk.css")
@Viewport("width=device-width, initial-scale=1")
public class DeskShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("/assets/desk/mark.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }
}
