package be.lra.security;

import be.lra.openid.OpenidPaths;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

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
    static final String POLICY_REPORTS = "/policy-reports";

    private static final List<String> NOT_CITIZEN = List.of(
            "/desk/",
            "/desk-news",
            "/desk-fas",
            "/VAADIN/",
            "/bridge/",
            "/assets/",
            "/aura/",
            "/actuator/",
            "/demo/",
            POLICY_REPORTS);

    private static final Pattern DESK_ADDRESS = Pattern.compile("https?://[^/]+/desk(?:[/?#].*)?");

    private Faces() {}

    static boolean isCitizen(HttpServletRequest request) {
        String path = path(request);
        return !path.equals("/desk") && NOT_CITIZEN.stream().noneMatch(path::startsWith);
    }

    /** Whether an address, as a browser tells it, is that of a page of the desk. */
    static boolean isDesk(String address) {
        return DESK_ADDRESS.matcher(address).matches();
    }

    /** The path the browser asked for, also while its error page is being made. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String text ? text : request.getRequestURI();
        return uri.substring(request.getContextPath().length());
    }
}
