package be.lra.office;

/** What an agent may do in an office (security.md 9). */
public enum Role {
    AGENT,
    SUPERVISOR,
    AUDITOR,
    ADMINISTRATOR;

    /** Whether it holds while an office is blocked: somebody opens it again, and somebody may look. */
    boolean worksInBlockedOffice() {
        return this == ADMINISTRATOR || this == AUDITOR;
    }

    /** Whether somebody in training holds it in the office for exercises. */
    boolean isPractised() {
        return this == AGENT || this == SUPERVISOR;
    }

    /** The name Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
