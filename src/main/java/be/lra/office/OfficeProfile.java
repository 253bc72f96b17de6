package be.lra.office;

import be.lra.identity.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What letters, mails and screens say about an office.
 *
 * @param cbeNumber enterprise number, ten digits
 * @param name of the municipality
 * @param addressLines street first, then postcode and place
 * @param helpLinePhone of everybody whose language has none of its own
 * @param openingHours one sentence a language
 * @param mailSenderName the name mails to visitors come from
 * @param mailDomain the office's own domain, which no visitor's address may have
 * @param language of the agents' screens
 */
public record OfficeProfile(
        UUID id,
        String cbeNumber,
        String name,
        List<String> addressLines,
        String helpLinePhone,
        String helpLineEmail,
        Map<Language, String> openingHours,
        String mailSenderName,
        String mailDomain,
        Language language,
        boolean mayCreateBisNumbers,
        Reception reception) {
    public OfficeProfile {
        addressLines = List.copyOf(addressLines);
        openingHours = Map.copyOf(openingHours);
    }

    /** The help line of readers in a language: their own, or that of everybody. */
    public String phone(Language reader) {
        return reception.phones().getOrDefault(reader, helpLinePhone);
    }

    /** Whether letters and mails can say everything they must about the office. */
    public boolean isComplete() {
        return Stream.of(name, String.join("", addressLines), helpLinePhone, helpLineEmail, mailSenderName)
                .noneMatch(String::isBlank);
    }
}
