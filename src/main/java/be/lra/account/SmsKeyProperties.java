package be.lra.account;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where codes go by SMS: {@code lra.account.sms.*}.
 *
 * @param home whose numbers may be typed without their country, ISO 3166-1
 * @param countries to whose numbers codes are sent, ISO 3166-1: elsewhere an SMS costs dear, and strangers could earn by it
 */
@ConfigurationProperties("lra.account.sms")
public record SmsKeyProperties(
        @DefaultValue("BE") String home,

        @DefaultValue({
            "BE", "AT", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"
        })
        List<String> countries) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if something is no country, or the home is not among them */
    public SmsKeyProperties {
        countries = List.copyOf(countries);
        if (!countries.stream().allMatch(country -> CODE.matcher(country).matches()) || !countries.contains(home)) {
            throw new IllegalArgumentException("lra.account.sms: countries of two capitals, with the home among them");
        }
    }
}
