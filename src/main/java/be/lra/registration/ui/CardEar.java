package be.lra.registration.ui;

import be.lra.ui.Polling;
import com.vaadin.flow.component.Component;
import java.time.Duration;

/**
 * Lets a component look as soon as the reader of the desk has news. The browser holds one line for the whole page; without
 * it, on a bad network, the look comes once a second.
 *
 * @see "src/docs/decisions/0513-screens-are-told-of-a-card.md"
 */
final class CardEar {

    private static final String NEWS_CAME = "card-news";
    private static final String LINE_SPEAKS = "card-line-speaks";
    private static final String LINE_IS_SILENT = "card-line-silent";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WITH_A_LINE = Duration.ofSeconds(5); // as often as the lights of the page ask anyway

    private static final String NEWS = "../desk-news"; // beside the desk, whatever stands before both

    /**
     * One line a page, whichever components hear on it. All look when the line opens, and a component that comes to the
     * screen within three seconds of news looks at once: it may have been on its way when the photo came. That the line
     * speaks is known only by its first word: a proxy may open it and keep the words.
     */
    private static final String LISTEN = """
            const ears = (name) => document.querySelectorAll('[card-news]')
                .forEach(ear => ear.dispatchEvent(new CustomEvent(name)));
            if (!window.lraCardNews || window.lraCardNews.readyState === EventSource.CLOSED) {
                const line = window.lraCardNews = new EventSource(new URL($0, document.baseURI));
                line.onopen = line.onmessage = () => {
                    window.lraCardNewsAt = performance.now();
                    ears('card-news');
                };
                line.addEventListener('line', () => {
                    window.lraCardLineSpeaks = true;
                    ears('card-line-speaks');
                });
                line.onerror = () => setTimeout(() => {
                    if (line.readyState !== EventSource.OPEN) {
                        window.lraCardLineSpeaks = false;
                        ears('card-line-silent');
                    }
                }, 5000);
            }
            if (performance.now() - window.lraCardNewsAt < 3000) {
                this.dispatchEvent(new CustomEvent('card-news'));
            }
            if (window.lraCardLineSpeaks) {
                this.dispatchEvent(new CustomEvent('card-line-speaks'));
            }""";

    private CardEar() {}

    static void listen(Component component, Runnable look) {
        Polling.Pace pace = Polling.everySecond(component, look);
        component.getElement().setAttribute(NEWS_CAME, true);
        component.getElement().addEventListener(NEWS_CAME, news -> look.run());
        component.getElement().addEventListener(LINE_SPEAKS, line -> pace.every(WITH_A_LINE));
        component.getElement().addEventListener(LINE_IS_SILENT, line -> pace.every(SECOND));
        component.addAttachListener(attach -> component.getElement().executeJs(LISTEN, NEWS));
    }
}
