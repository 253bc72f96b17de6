package be.lra.demo.registry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page on which a person trying the product switches the stub's troubles on and off. */
final class StubPage {

    private static final int LONGEST_FORM = 256; // bytes
    private static final String FIELD = "mode=";

    private final BisStubServer stub;

    StubPage(BisStubServer stub) {
        this.stub = stub;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/")) {
                StubWire.send(exchange, 404, "text/plain; charset=utf-8", "No such page.");
            } else if (exchange.getRequestMethod().equals("POST")) {
                choose(exchange);
            } else {
                StubWire.send(exchange, 200, "text/html; charset=utf-8", page());
            }
        }
    }

    private void choose(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
        Arrays.stream(StubMode.values())
                .filter(mode -> form.equals(FIELD + mode.code()))
                .findFirst()
                .ifPresent(stub::behave);
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private String page() {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Register stub</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
                button{font:inherit;margin:.2rem;padding:.4rem .8rem}button[aria-pressed=true]{font-weight:bold}
                pre{background:#eee;color:#111;padding:.8rem;overflow:auto}</style>
                <main><h1>Register stub</h1>
                <p>Stands in for the BIS register. It knows %d invented persons. Choose how it behaves:</p>
                <form method="post">%s</form>
                <h2>Passports to try</h2>%s</main></html>
                """.formatted(stub.people(), modes(), passports());
    }

    private String modes() {
        return Arrays.stream(StubMode.values())
                .map(mode -> "<button name=\"mode\" value=\"%s\" aria-pressed=\"%s\">%s</button>"
                        .formatted(mode.code(), mode == stub.mode(), mode.code().replace('-', ' ')))
                .collect(Collectors.joining("\n"));
    }

    private static String passports() {
        return SpecimenPassports.ALL.stream()
                .map(passport -> "<h3>%s</h3><pre>%s</pre>"
                        .formatted(passport.what(), passport.mrz().replace("<", "&lt;")))
                .collect(Collectors.joining("\n"));
    }
}
