package be.lra.office;

/** What an administrator types about an agent; {@code office.staff.field.<name>} is its label. */
public enum StaffField {
    USER_NAME,
    PSEUDONYM,
    LANGUAGE,
    NUMBER,
    EMAIL,
    ROLE,
    FROM,
    UNTIL
}
