package be.lra.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages the agent's roles open, at the left. A view stands here by its {@code @Menu}: {@code title} is a message
 * key, {@code order} the place, {@code icon} such as {@code vaadin:search}.
 */
class Navigation extends Nav {

    private final Map<String, RouterLink> links = new LinkedHashMap<>();

    Navigation() {
        addClassName("desk-nav");
        getElement().setAttribute("aria-label", getTranslation("ui.nav.label"));
        var list = new UnorderedList();
        MenuConfiguration.getMenuEntries().forEach(entry -> list.add(item(entry)));
        add(list);
    }

    /**
     * Marks the page one is on.
     *
     * @param path of the page, without a leading slash
     */
    void show(String path) {
        String current = links.keySet().stream()
                .filter(target -> path.equals(target) || (!target.isEmpty() && path.startsWith(target + "/")))
                .findFirst()
                .orElse("");
        links.forEach((target, link) -> {
            if (target.equals(current) && (!current.isEmpty() || path.isEmpty())) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private ListItem item(MenuEntry entry) {
        var link = new RouterLink();
        link.setRoute(entry.menuClass());
        if (entry.icon() != null) {
            link.add(icon(entry.icon()));
        }
        link.add(getTranslation(entry.title()));
        links.put(trimmed(entry.path()), link);
        return new ListItem(link);
    }

    private static Component icon(String name) {
        var icon = new Icon(name.substring(0, name.indexOf(':')), name.substring(name.indexOf(':') + 1));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static String trimmed(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
