package be.lra.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Something odd between a number and the person who shows it: looked at by the agent, never a refusal (domain.md 5.1). */
public enum SsinWarning {
    /** The number tells another date of birth. */
    BIRTH_DATE_DIFFERS,
    /** The number tells another sex. */
    SEX_DIFFERS,
    /** The number of the day is 000. */
    SERIAL_ZERO;

    /** The stable code in message keys, such as {@code birth-date-differs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Compares only what both sides know. */
    public static Set<SsinWarning> about(Ssin number, BirthDate birthDate, Sex sex) {
        var warnings = EnumSet.noneOf(SsinWarning.class);
        if (!number.birthDate().agreesWith(birthDate)) {
            warnings.add(BIRTH_DATE_DIFFERS);
        }
        if (sex != Sex.UNSPECIFIED && number.sex().filter(told -> told != sex).isPresent()) {
            warnings.add(SEX_DIFFERS);
        }
        if (number.serial() == 0) {
            warnings.add(SERIAL_ZERO);
        }
        return Set.copyOf(warnings);
    }
}
