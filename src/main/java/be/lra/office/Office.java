package be.lra.office;

import be.lra.identity.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A local registration office: usually the counter of a municipality. */
@Entity
class Office {

    @Id
    private UUID id;

    @Version
    private int version;

    private String cbeNumber;
    private String name;
    private String addressLines;
    private String helpLinePhone;
    private String helpLineEmail;
    private String openingHoursFr;
    private String openingHoursNl;
    private String openingHoursDe;
    private String openingHoursEn;
    private String mailSenderName;
    private String mailDomain;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean mayCreateBisNumbers;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Office() {}

    Office(OfficeProfile profile) {
        this.id = profile.id();
        this.cbeNumber = profile.cbeNumber();
        this.name = profile.name();
        this.addressLines = String.join("\n", profile.addressLines());
        this.helpLinePhone = profile.helpLinePhone();
        this.helpLineEmail = profile.helpLineEmail();
        this.openingHoursFr = hours(profile, Language.FR);
        this.openingHoursNl = hours(profile, Language.NL);
        this.openingHoursDe = hours(profile, Language.DE);
        this.openingHoursEn = hours(profile, Language.EN);
        this.mailSenderName = profile.mailSenderName();
        this.mailDomain = profile.mailDomain();
        this.language = profile.language();
        this.mayCreateBisNumbers = profile.mayCreateBisNumbers();
    }

    private static String hours(OfficeProfile profile, Language language) {
        return profile.openingHours().getOrDefault(language, "");
    }

    UUID id() {
        return id;
    }

    String cbeNumber() {
        return cbeNumber;
    }

    OfficeProfile profile() {
        Map<Language, String> hours = new EnumMap<>(Map.of(
                Language.FR, openingHoursFr,
                Language.NL, openingHoursNl,
                Language.DE, openingHoursDe,
                Language.EN, openingHoursEn));
        return new OfficeProfile(
                id,
                cbeNumber,
                name,
                List.of(addressLines.split("\n", -1)),
                helpLinePhone,
                helpLineEmail,
                hours,
                mailSenderName,
                mailDomain,
                language,
                mayCreateBisNumbers);
    }
}
