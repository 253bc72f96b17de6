package be.lra.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Who is at work, what concerns the agent alone, and the way out. */
class AgentMenu extends Div {

    private static final String WORKPLACE = "workplace"; // the view of module office

    AgentMenu(DeskUser user, DeskUser.Profile profile, AuthenticationContext authentication) {
        addClassName("agent-menu");
        add(profile.mayMove() ? menu(profile) : label(profile), lock(user), signOut(authentication));
    }

    private static Div label(DeskUser.Profile profile) {
        var avatar = new Span(profile.pseudonym().substring(0, 1));
        avatar.addClassName("agent-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        var label = new Div(avatar, new Span(profile.pseudonym()));
        label.addClassName("agent-label");
        return label;
    }

    private MenuBar menu(DeskUser.Profile profile) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.getElement().setAttribute("aria-label", getTranslation("ui.agent.menu"));
        menu.addItem(label(profile))
                .getSubMenu()
                .addItem(
                        getTranslation("ui.agent.workplace"),
                        click -> UI.getCurrent().navigate(WORKPLACE));
        return menu;
    }

    private Button lock(DeskUser user) {
        var button = new Button(VaadinIcon.LOCK.create(), click -> user.lock());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("lock");
        button.setAriaLabel(getTranslation("ui.agent.lock"));
        button.getElement().setAttribute("title", getTranslation("ui.agent.lock"));
        return button;
    }

    private Button signOut(AuthenticationContext authentication) {
        var button = new Button(getTranslation("ui.agent.signOut"), VaadinIcon.SIGN_OUT.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("sign-out");
        button.addClickListener(click -> authentication.logout());
        return button;
    }
}
