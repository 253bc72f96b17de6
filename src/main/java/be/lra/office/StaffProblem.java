package be.lra.office;

/** Why something about an agent cannot be saved; {@code office.staff.problem.<name>} is its sentence. */
public enum StaffProblem {
    NO_USER_NAME(StaffField.USER_NAME),
    USER_NAME_TAKEN(StaffField.USER_NAME),
    NO_PSEUDONYM(StaffField.PSEUDONYM),
    PSEUDONYM_TAKEN(StaffField.PSEUDONYM),
    NO_LANGUAGE(StaffField.LANGUAGE),
    NO_NUMBER(StaffField.NUMBER),
    /** Somebody with a role in this office has the number: two accounts of one person could approve each other. */
    NUMBER_TAKEN(StaffField.NUMBER),
    NO_EMAIL(StaffField.EMAIL),
    NO_ROLE(StaffField.ROLE),
    /** Held already on a day of the period. */
    ROLE_HELD(StaffField.ROLE),
    /** Whoever administers or audits does it whole, and a supervisor sits at no desk. */
    ROLE_NOT_NARROWED(StaffField.ROLE),
    /** Nobody grants or ends a role of his own. */
    OWN_ROLE(StaffField.ROLE),
    /** Roles of somebody in training rest: as administrator he would decide nothing, and could not be asked. */
    IN_TRAINING(StaffField.ROLE),
    /** The office would be without an administrator before the day on which it would be anyway. */
    LAST_ADMINISTRATOR(StaffField.ROLE),
    NO_BEGINNING(StaffField.FROM),
    BEGINS_IN_THE_PAST(StaffField.FROM),
    ENDS_BEFORE_IT_BEGINS(StaffField.UNTIL);

    private final StaffField field;

    StaffProblem(StaffField field) {
        this.field = field;
    }

    /** Where it is shown. */
    public StaffField field() {
        return field;
    }
}
