package be.lra.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the faces are reached: {@code lra.web}.
 *
 * @param https whether browsers come by https, directly or through a proxy: cookies are then {@code Secure} and carry
 *     the {@code __Host-} prefix. Off only for trying the product on one machine
 * @param hsts whether answers to https requests tell browsers to come by https only, for a year (security.md 12)
 */
@ConfigurationProperties("lra.web")
record WebProperties(
        @DefaultValue("true") boolean https,
        @DefaultValue("true") boolean hsts) {

    /** The name of a cookie; the prefix binds it to this host and to https (RFC 6265bis §4.1.3.2). */
    String cookieName(String plain) {
        return https ? "__Host-" + plain : plain;
    }
}
