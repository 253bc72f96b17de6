package be.lra.office;

import be.lra.identity.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private boolean blocked;
    private int settled;
    private int paperSettled;
    private int limitsSettled;
    private @Nullable Integer dailyCap;
    private @Nullable Integer capAlarm;
    private @Nullable Integer agentCap;
    private @Nullable Integer officeCap;

    @Column(updatable = false) // an office is what it was opened as
    private @Nullable UUID exerciseOf;

    @Embedded
    private ReceptionColumns reception;

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
        this.reception = ReceptionColumns.of(profile.reception());
    }

    /** An office for exercises, beside the one it belongs to. */
    static Office forExercisesOf(Office real, OfficeProfile profile) {
        var office = new Office(profile);
        office.exerciseOf = real.id;
        return office;
    }

    /** The office that this one is for exercises of; empty for a real one. */
    Optional<UUID> exerciseOf() {
        return Optional.ofNullable(exerciseOf);
    }

    boolean isForExercises() {
        return exerciseOf != null;
    }

    private static String hours(OfficeProfile profile, Language language) {
        return profile.openingHours().getOrDefault(language, "");
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean isBlocked() {
        return blocked;
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }

    /** How often details changed that two administrators decide. */
    int settled() {
        return settled;
    }

    /** How often that changed which the office adds to letters and mails. */
    int paperSettled() {
        return paperSettled;
    }

    void settlePaper() {
        paperSettled++;
    }

    /** How often its limits changed. */
    int limitsSettled() {
        return limitsSettled;
    }

    OfficeLimits limits() {
        return new OfficeLimits(optional(dailyCap), optional(agentCap), optional(officeCap), optional(capAlarm));
    }

    void settleLimits(OfficeLimits limits) {
        limitsSettled++;
        dailyCap = column(limits.dailyCap());
        agentCap = column(limits.agentCap());
        officeCap = column(limits.officeCap());
        capAlarm = column(limits.capAlarm());
    }

    private static @Nullable Integer column(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    private static OptionalInt optional(@Nullable Integer column) {
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
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
                mayCreateBisNumbers,
                reception.toRecord());
    }

    /** Takes over what differs; the answer is which fields that were. */
    Set<OfficeField> change(OfficeChange change) {
        Set<OfficeField> changed = EnumSet.noneOf(OfficeField.class);
        name = taken(OfficeField.NAME, name, change.name(), changed);
        addressLines = taken(OfficeField.ADDRESS, addressLines, String.join("\n", change.addressLines()), changed);
        helpLinePhone = taken(OfficeField.PHONE, helpLinePhone, change.helpLinePhone(), changed);
        helpLineEmail = taken(OfficeField.EMAIL, helpLineEmail, change.helpLineEmail(), changed);
        openingHoursFr = taken(OfficeField.HOURS_FR, openingHoursFr, change.hours(Language.FR), changed);
        openingHoursNl = taken(OfficeField.HOURS_NL, openingHoursNl, change.hours(Language.NL), changed);
        openingHoursDe = taken(OfficeField.HOURS_DE, openingHoursDe, change.hours(Language.DE), changed);
        openingHoursEn = taken(OfficeField.HOURS_EN, openingHoursEn, change.hours(Language.EN), changed);
        mailSenderName = taken(OfficeField.SENDER, mailSenderName, change.mailSenderName(), changed);
        mailDomain = taken(OfficeField.DOMAIN, mailDomain, change.mailDomain(), changed);
        language = taken(OfficeField.LANGUAGE, language, change.language(), changed);
        changed.addAll(receive(change.reception().toReception()));
        if (changed.stream().anyMatch(OfficeField::isDecidedByTwo)) {
            settled++;
        }
        return changed;
    }

    private Set<OfficeField> receive(Reception now) {
        Reception before = reception.toRecord();
        Set<OfficeField> changed = EnumSet.noneOf(OfficeField.class);
        taken(OfficeField.SPOKEN, before.languages(), now.languages(), changed);
        taken(OfficeField.VISITS, before.rule(), now.rule(), changed);
        taken(OfficeField.FEE_RESIDENTS, before.fees().residents(), now.fees().residents(), changed);
        taken(OfficeField.FEE_OTHERS, before.fees().others(), now.fees().others(), changed);
        taken(OfficeField.MAP, before.mapLink(), now.mapLink(), changed);
        for (Language caller : Language.values()) {
            taken(TypedReception.phoneIn(caller), phone(before, caller), phone(now, caller), changed);
        }
        reception = ReceptionColumns.of(now);
        return changed;
    }

    private static String phone(Reception reception, Language caller) {
        return reception.phones().getOrDefault(caller, "");
    }

    private static <T> T taken(OfficeField field, T before, T after, Set<OfficeField> changed) {
        if (!after.equals(before)) {
            changed.add(field);
        }
        return after;
    }
}
