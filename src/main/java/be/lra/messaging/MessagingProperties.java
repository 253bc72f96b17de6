package be.lra.messaging;

import be.lra.identity.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messaging, below {@code lra.messaging}.
 *
 * @param senderAddress the address every mail comes from, under the name of the office
 * @param retryAfter the pause after the first, second … unsuccessful attempt; when none is left, the message has failed
 * @param lease how long one attempt may take before another node takes over; longer than every time-out of the mail
 *     server together
 * @param retention how long ended messages are kept
 */
@ConfigurationProperties("lra.messaging")
public record MessagingProperties(
        @DefaultValue("no-reply@lra.invalid") String senderAddress,

        @DefaultValue({"10s", "30s", "2m", "10m", "30m", "1h", "2h", "4h", "8h"})
        List<Duration> retryAfter,

        @DefaultValue("90s") Duration lease,
        @DefaultValue("30d") Duration retention,
        @DefaultValue Schedule schedule) {

    /** @throws IllegalArgumentException if the address is none or a duration is not positive */
    public MessagingProperties {
        new EmailAddress(senderAddress);
        retryAfter = List.copyOf(retryAfter);
        if (retryAfter.stream().anyMatch(pause -> !pause.isPositive()) || !lease.isPositive()) {
            throw new IllegalArgumentException("lra.messaging: pauses and lease last longer than nothing");
        }
    }

    /**
     * The delivering of this node.
     *
     * @param enabled whether this node delivers; every node may
     * @param pollInterval how often it looks for messages of other nodes and for retries; its own leave at once
     * @param heartbeat how often it tells that an attempt is under way
     * @param threads how many mails leave at the same time
     */
    public record Schedule(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("5s") Duration pollInterval,
            @DefaultValue("10s") Duration heartbeat,
            @DefaultValue("2") int threads) {}

    /** The pause after an unsuccessful attempt; empty if it was the last. */
    Optional<Duration> pauseAfter(int attempt) {
        return attempt <= retryAfter.size() ? Optional.of(retryAfter.get(attempt - 1)) : Optional.empty();
    }
}
