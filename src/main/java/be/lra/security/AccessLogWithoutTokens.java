package be.lra.security;

import java.io.CharArrayWriter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.AccessLogValve;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever switches the server's access log on ({@code server.tomcat.accesslog.enabled}) gets one without the tokens of
 * links: they are long runs of signs, wherever they stand in a line and however they are encoded (security.md 2, 11).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // after the settings made the log
final class AccessLogWithoutTokens implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** A token has 43 signs, 36 those of the ids that may be logged. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_%-]{40,}");

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        Collection<? extends Valve> valves = List.copyOf(server.getEngineValves());
        server.setEngineValves(
                valves.stream().map(AccessLogWithoutTokens::masked).toList());
    }

    private static Valve masked(Valve valve) {
        if (!(valve instanceof AccessLogValve log)) {
            return valve;
        }
        var masked = new MaskedLog();
        BeanUtils.copyProperties(log, masked);
        return masked;
    }

    /** The log as it was set up, whose lines are masked before they are written. */
    static final class MaskedLog extends AccessLogValve {

        @Override
        public void log(CharArrayWriter message) {
            var line = new CharArrayWriter();
            line.append(SECRET.matcher(message.toString()).replaceAll("[masked]"));
            super.log(line);
        }
    }
}
