package be.lra.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the faces are reached: {@code lra.web}.
 *
 * @param https whether browsers come by https, directly or through a proxy: cookies are then {@code Secure} and carry
 *     the {@code __Host-} prefix. Off only for trying the product on one machine
 * @param hsts whether answers to https requests tell browsers to come by https only, for a year (security.md 12)
 * @param deskIdle without a key or the pointer before the desk is locked; a minute or more (security.md 13)
 * @param deskLock whether the agent then unlocks his screen and goes on; otherwise he is signed out
 */
@ConfigurationProperties("lra.web")
record WebProperties(
        @DefaultValue("true") boolean https,
        @DefaultValue("true") boolean hsts,
        @DefaultValue("PT10M") Duration deskIdle,
        @DefaultValue("true") boolean deskLock) {

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(1); // screens tell every twenty seconds

    WebProperties {
        if (deskIdle.compareTo(SHORTEST_IDLE) < 0) {
            throw new IllegalArgumentException("lra.web.desk-idle is a minute or more");
        }
    }

    /** The name of a cookie; the prefix binds it to this host and to https (RFC 6265bis §4.1.3.2). */
    String cookieName(String plain) {
        return https ? "__Host-" + plain : plain;
    }
}
