package be.lra.office;

/** What a proposal about a role says; {@code office.field.<name>} is its label. */
public enum RoleField {
    ROLE_HOLDER,
    ROLE_NAME,
    ROLE_FROM,
    ROLE_UNTIL,
    ROLE_DESK,
    ROLE_ACTIONS,
    ROLE_KINDS
}
