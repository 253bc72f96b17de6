package be.lra.ui;

import com.vaadin.flow.component.html.Anchor;

/** Leads the browser to the federal service: a plain link, for the desk's pages are left for a while. */
public class FederalLink extends Anchor {

    /**
     * A link in the language of the page.
     *
     * @param errand for what one goes there, as the address says it
     */
    public FederalLink(String errand, String textKey) {
        super();
        setText(getTranslation(textKey));
        setHref("../desk-fas?for=" + errand + "&lang=" + getLocale().getLanguage());
        setRouterIgnore(true);
        addClassName("federal-link");
    }

    /** The same beside this page, which stays as it is. */
    public FederalLink inNewTab() {
        setTarget("_blank");
        getElement().setAttribute("rel", "noopener");
        return this;
    }
}
