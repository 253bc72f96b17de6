package be.lra.office;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How administrators decide together: {@code lra.office.proposals}.
 *
 * @param validity how long a proposal waits for another administrator; at most 90 days (ours)
 */
@ConfigurationProperties("lra.office.proposals")
record ProposalProperties(@DefaultValue("P14D") Duration validity) {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** @throws IllegalArgumentException if a proposal would wait for nobody, or for ever */
    ProposalProperties {
        if (!validity.isPositive() || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lra.office.proposals.validity is more than nothing, at most 90 days");
        }
    }
}
