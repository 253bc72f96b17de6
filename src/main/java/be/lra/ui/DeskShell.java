package be.lra.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen of the desk: its theme and its style sheet. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("/assets/desk/desk.css")
@Viewport("width=device-width, initial-scale=1")
public class DeskShell implements AppShellConfigurator {}
