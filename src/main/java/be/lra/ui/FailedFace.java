package be.lra.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Who waits for the answer of a request that failed, told by the path it asked for. */
enum FailedFace {
    CITIZEN,
    DESK,
    /** A desk bridge, a load balancer, or a page that fetches its style sheet: nobody reads a page. */
    PROGRAM;

    private static final List<String> PROGRAMS = List.of("/bridge/", "/assets/", "/aura/", "/VAADIN/", "/actuator/");

    static FailedFace of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri
                ? uri.substring(Math.min(uri.length(), request.getContextPath().length()))
                : "";
        if (PROGRAMS.stream().anyMatch(path::startsWith)) {
            return PROGRAM;
        }
        return path.equals("/desk") || path.startsWith("/desk/") ? DESK : CITIZEN;
    }
}
