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

    /**
     * One line a page, whichever components hear on it. All look when the line opens, and a component that comes to the screen
     * within three seconds of news looks at once: it may have been on its way when the photo came.
     */
    private static final String LISTEN = """
            if (!window.lraCardNews || window.lraCardNews.readyState === EventSource.CLOSED) {
                window.lraCardNews = new EventSource(new URL($0, document.baseURI));
                window.lraCardNews.onopen = window.lraCardNews.onmessage = () => {
                    window.lraCardNewsAt = performance.now();
                    document.querySelectorAll('[card-news]')
                        .forEach(ear => ear.dispatchEvent(new CustomEvent('card-news')));
                };
            }
            if (performance.now() - window.lraCardNewsAt < 3000) {
                this.dispatchEvent(new CustomEvent('card-news'));
            }""";

    private CardEar() {}

    static void listen(Component component, Runnable look) {
        Polling.everySecond(component, look);
        component.getElement().setAttribute(ATTRIBUTE, true);
        component.getElement().addEventListener(ATTRIBUTE, news -> look.run());
        component.addAttachListener(attach -> component.getElement().executeJs(LISTEN, NEWS));
    }
}
