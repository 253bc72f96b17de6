package be.lra.demo.registry;

import be.lra.demo.DemoTexts;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page on which a person trying the product switches the stub's troubles on and off. */
final class StubPage {

    private static final int LONGEST_FORM = 256; // bytes
    private static final String REGISTER = "mode";
    private static final String CHECK_DOC = "checkdoc";

    private final BisStubServer stub;
    private volatile @Nullable CheckDocStubServer checkDoc;

    StubPage(BisStubServer stub) {
        this.stub = stub;
    }

    /** Shows the switches of CheckDoc too. */
    void show(CheckDocStubServer other) {
        checkDoc = other;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/")) {
                StubWire.send(exchange, 404, "text/plain; charset=utf-8", "No such page.");
            } else if (exchange.getRequestMethod().equals("POST")) {
                choose(exchange);
            } else {
                String languages = exchange.getRequestHeaders().getFirst("Accept-Language");
                StubWire.send(exchange, 200, "text/html; charset=utf-8", page(DemoTexts.asked(languages)));
            }
        }
    }

    private void choose(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
        Arrays.stream(StubMode.values())
                .filter(mode -> form.equals(REGISTER + "=" + mode.code()))
                .findFirst()
                .ifPresent(stub::behave);
        CheckDocStubServer other = checkDoc;
        if (other != null) {
            Arrays.stream(CheckDocMode.values())
                    .filter(mode -> form.equals(CHECK_DOC + "=" + mode.code()))
                    .findFirst()
                    .ifPresent(other::behave);
        }
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private String page(DemoTexts texts) {
        return """
                <!doctype html><html lang="%1$s"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <style>:root{color-scheme:light dark}
                body{font:17px/1.5 system-ui,sans-serif;max-width:50rem;margin:1.5rem auto;padding:0 1rem}
                form{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.5rem}
                button{font:inherit;min-height:2.75rem;padding:.4rem .8rem;text-align:start}
                button[aria-pressed=true]{font-weight:bold;outline:2px solid}
                h3{font-size:1rem;margin:1.2rem 0 .3rem}
                pre{background:#eee;color:#111;padding:.8rem;overflow:auto;font-size:.85rem}</style>
                <main><h1>%2$s</h1>
                <p>%3$s</p>
                <form method="post">%4$s</form>%8$s
                <h2>%5$s</h2><p>%6$s</p>%7$s</main></html>
                """.formatted(
                        texts.tag(),
                        texts.text("demo.stub.title"),
                        texts.text("demo.stub.intro", stub.people()),
                        modes(texts),
                        texts.text("demo.stub.passports"),
                        texts.text("demo.stub.copy"),
                        passports(texts),
                        checkDoc(texts));
    }

    private String modes(DemoTexts texts) {
        return Arrays.stream(StubMode.values())
                .map(mode -> button(REGISTER, mode.code(), mode == stub.mode(), texts.text("demo.mode." + mode.code())))
                .collect(Collectors.joining("\n"));
    }

    private String checkDoc(DemoTexts texts) {
        CheckDocStubServer other = checkDoc;
        if (other == null) {
            return "";
        }
        String modes = Arrays.stream(CheckDocMode.values())
                .map(mode -> button(
                        CHECK_DOC, mode.code(), mode == other.mode(), texts.text("demo.checkdoc." + mode.code())))
                .collect(Collectors.joining("\n"));
        return "<h2>%s</h2><p>%s</p><form method=\"post\">%s</form>"
                .formatted(texts.text("demo.checkdoc.title"), texts.text("demo.checkdoc.intro"), modes);
    }

    private static String button(String field, String code, boolean pressed, String words) {
        return "<button name=\"%s\" value=\"%s\" aria-pressed=\"%s\">%s</button>"
                .formatted(field, code, pressed, words);
    }

    private static String passports(DemoTexts texts) {
        return SpecimenPassports.ALL.stream()
                .map(passport -> "<h3>%s</h3><pre>%s</pre>"
                        .formatted(
                                texts.text("demo.passport." + passport.code()),
                                passport.mrz().replace("<", "&lt;")))
                .collect(Collectors.joining("\n"));
    }
}
