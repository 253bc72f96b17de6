package be.lra.ui;

import be.lra.identity.Language;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** The four languages, side by side; pressing one shows the page in it. */
public class LanguageSwitch extends Div {

    public LanguageSwitch() {
        addClassName("languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ui.language.label"));
        for (Language language : Language.values()) {
            add(button(language));
        }
    }

    private NativeButton button(Language language) {
        var button = new NativeButton(language.name());
        boolean isCurrent = Language.of(UI.getCurrent().getLocale()) == language;
        button.getElement().setAttribute("lang", language.tag());
        button.getElement().setAttribute("aria-pressed", String.valueOf(isCurrent));
        button.setTitle(getTranslation("ui.language." + language.tag()));
        button.addClickListener(click -> DeskLanguage.choose(UI.getCurrent(), language));
        return button;
    }
}
