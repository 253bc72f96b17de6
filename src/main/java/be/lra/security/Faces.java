package be.lra.security;

import be.lra.openid.OpenidPaths;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which face of the application a request is for, told by its path alone. */
final class Faces {

    static final String[] DESK = {"/desk", "/desk/**", "/desk-news", "/desk-fas", "/desk-fas/**", "/VAADIN/**"};
    static final String[] BRIDGE = {"/bridge/**"};
    static final String[] OPENID = {
        OpenidPaths.AUTHORIZE,
        OpenidPaths.TOKEN,
        OpenidPaths.KEYS,
        OpenidPaths.REVOKE,
        OpenidPaths.CONFIGURATION,
        "/.well-known/oauth-authorization-server"
    };
    static final String[] ASSETS = {"/assets/**", "/aura/**", "/favicon.ico"};
    static final String[] ACTUATOR = {"/actuator/**"};

    private static final List<String> NOT_CITIZEN = List.of(
            "/desk/", "/desk-news", "/desk-fas", "/VAADIN/", "/bridge/", "/assets/", "/aura/", "/actuator/", "/demo/");

    private Faces() {}

    static boolean isCitizen(HttpServletRequest request) {
        String path = path(request);
        return !path.equals("/desk") && NOT_CITIZEN.stream().noneMatch(path::startsWith);
    }

    /** The path the browser asked for, also while its error page is being made. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String text ? text : request.getRequestURI();
        return uri.substring(request.getContextPath().length());
    }
}
