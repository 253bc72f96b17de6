package be.lra.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where citizens find help: {@code lra.help.*}, shown on every page. Empty settings are not shown.
 *
 * @param phone as it is dialled
 * @param email of the help line
 * @param hours such as {@code 9:00–16:00}, the same in every language
 */
@ConfigurationProperties("lra.help")
public record HelpProperties(
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String hours) {}
