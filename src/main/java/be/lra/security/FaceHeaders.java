package be.lra.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers every answer carries (security.md 12).
 *
 * @param contentSecurityPolicy what pages of this face may load and run
 * @param hsts whether browsers that came by https are told to keep doing so
 */
record FaceHeaders(String contentSecurityPolicy, Framing framing, boolean hsts)
        implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final long ONE_YEAR = 31_536_000; // seconds; security.md 12
    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    // all browsers know report-uri; beside a report-to, which works over https alone, newer ones would ignore it
    private static final String REPORTED = "; report-uri " + Faces.POLICY_REPORTS;

    /** Who may show pages of this face inside a page. */
    enum Framing {
        BY_NOBODY,
        BY_ITSELF
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy + REPORTED))
                .frameOptions(frames -> {
                    if (framing == Framing.BY_ITSELF) {
                        frames.sameOrigin();
                    } else {
                        frames.deny();
                    }
                })
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        if (hsts) {
            headers.httpStrictTransportSecurity(
                    transport -> transport.includeSubDomains(true).maxAgeInSeconds(ONE_YEAR));
        } else {
            headers.httpStrictTransportSecurity(transport -> transport.disable());
        }
    }
}
