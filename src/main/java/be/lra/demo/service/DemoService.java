package be.lra.demo.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An e-service of the demonstration, as {@code application-demo.yaml} registers it. Its secret is public. */
enum DemoService {
    /** A password alone opens it. */
    PARKING("openid profile"),
    /** It may have the number of the citizen. */
    EXTRACT("openid profile egovnrn"),
    /** It takes no codes by SMS. */
    CHILDCARE("openid profile email");

    private final String scope;

    DemoService(String scope) {
        this.scope = scope;
    }

    static Optional<DemoService> named(String name) {
        return Arrays.stream(values()).filter(it -> it.tag().equals(name)).findFirst();
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String clientId() {
        return "demo-" + tag();
    }

    String secret() {
        return "the-public-secret-of-" + clientId();
    }

    String scope() {
        return scope;
    }

    String path() {
        return "/demo/service/" + tag();
    }
}
