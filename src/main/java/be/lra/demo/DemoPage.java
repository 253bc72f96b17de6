package be.lra.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The frame of the demonstration's own pages: title, and the way from one face to the next. */
public final class DemoPage {

    private static final List<Map.Entry<String, String>> PLACES = List.of(
            Map.entry("/demo/reader", "demo.nav.reader"),
            Map.entry("/demo/agents", "demo.nav.agents"),
            Map.entry("/demo/mail", "demo.nav.mail"),
            Map.entry("/demo/sms", "demo.nav.sms"),
            Map.entry("/demo/service", "demo.nav.service"),
            Map.entry("/desk", "demo.nav.desk"),
            Map.entry("/", "demo.nav.citizen"));

    private DemoPage() {}

    /**
     * A whole page.
     *
     * @param title plain text
     * @param body HTML
     */
    public static String html(DemoTexts texts, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <link rel="icon" type="image/svg+xml" href="/assets/desk/mark.svg">
                <link rel="stylesheet" href="/assets/demo/demo.css">
                </head>
                <body><nav aria-label="%3$s">%4$s</nav>
                <main><h1>%2$s</h1>
                %5$s
                </main></body>
                </html>
                """.formatted(texts.tag(), escaped(title), escaped(texts.text("demo.nav.label")), places(texts), body);
    }

    private static String places(DemoTexts texts) {
        return PLACES.stream()
                .map(place -> "<a href=\"%s\">%s</a>".formatted(place.getKey(), escaped(texts.text(place.getValue()))))
                .collect(Collectors.joining(" "));
    }

    /** A text as it stands in HTML. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
