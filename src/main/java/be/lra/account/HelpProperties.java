package be.lra.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where citizens find help: {@code lra.help.*}, shown on every page. Empty settings are not shown.
 *
 * @param phone as it is dialled
 * @param email of the help line
 * @param hours such as {@code 9:00–16:00}, the same in every language
 * @param kept how long a node shows the help line of an office as it read it: a change appears that much later at most
 */
@ConfigurationProperties("lra.help")
public record HelpProperties(
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String hours,
        @DefaultValue("PT1M") Duration kept) {}
