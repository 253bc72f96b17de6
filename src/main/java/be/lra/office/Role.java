package be.lra.office;

/** What an agent may do in an office (security.md 9). */
public enum Role {
    AGENT,
    SUPERVISOR,
    AUDITOR,
    ADMINISTRATOR;

    /** The name Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
