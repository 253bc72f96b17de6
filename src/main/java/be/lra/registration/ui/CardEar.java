package be.lra.registration.ui;

import be.lra.ui.Polling;
import com.vaadin.flow.component.Component;

/**
 * Lets a component look as soon as the reader of the desk has news. The browser holds one line for the whole page; without it,
 * on a bad network, the look comes once a second.
 */
final class CardEar {

    private static final String ATTRIBUTE = "card-news";

    private static final String NEWS = "../desk-news"; // beside the desk, whatever stands before both

    /** One line a page, whichever components hear on it. */
    private static final String LISTEN = """
            if (!window.lraCardNews || window.lraCardNews.readyState === EventSource.CLOSED) {
                window.lraCardNews = new EventSource(new URL($0, document.baseURI));
                window.lraCardNews.onmessage = () => document.querySelectorAll('[card-news]')
                    .forEach(ear => ear.dispatchEvent(new CustomEvent('card-news')));
            }""";

    private CardEar() {}

    static void listen(Component component, Runnable look) {
        Polling.everySecond(component, look);
        component.getElement().setAttribute(ATTRIBUTE, true);
        component.getElement().addEventListener(ATTRIBUTE, news -> look.run());
        component.addAttachListener(attach -> attach.getUI().getPage().executeJs(LISTEN, NEWS));
    }
}
