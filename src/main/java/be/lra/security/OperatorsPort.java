package be.lra.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Whether a request came in where only operators knock; never true while there is one port for everybody. */
record OperatorsPort(Environment environment) implements RequestMatcher {

    private static final String FOR_EVERYBODY = "local.server.port";
    private static final String FOR_OPERATORS = "local.management.port"; // both are set once the ports are open

    @Override
    public boolean matches(HttpServletRequest request) {
        @Nullable Integer operators = environment.getProperty(FOR_OPERATORS, Integer.class);
        return operators != null
                && !operators.equals(environment.getProperty(FOR_EVERYBODY, Integer.class))
                && operators == request.getLocalPort();
    }
}
