package be.lra.office;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The roles of one agent in every office, ended and planned ones included, as one office sees them. It decides how far
 * an office reaches: what is done to an agent is done to him everywhere he works.
 *
 * @param cbeNumber of the office that looks
 */
record RolesOfAgent(UUID agent, List<RoleGrant> grants, String cbeNumber, Instant now) {

    RolesOfAgent {
        grants = List.copyOf(grants);
    }

    List<RoleGrant> here() {
        return grants.stream().filter(this::isHere).toList();
    }

    /** Whether a role of this office holds now. */
    boolean worksHere() {
        return grants.stream().anyMatch(grant -> isHere(grant) && grant.isOpenAt(now));
    }

    /** Whether a role of this office holds or will hold, and none of another office. */
    boolean isOursAlone() {
        return isLastingHere() && !isLastingElsewhere();
    }

    /** Whether the agent belongs to this office, or did and has gone nowhere else. */
    boolean isOursOrFree() {
        return isLastingHere() || (!here().isEmpty() && !isLastingElsewhere());
    }

    boolean isAdministratorHere() {
        return grants.stream().anyMatch(grant -> isHere(grant) && isLastingAdministrator(grant));
    }

    boolean isAdministratorElsewhere() {
        return grants.stream().anyMatch(grant -> !isHere(grant) && isLastingAdministrator(grant));
    }

    private boolean isLastingHere() {
        return grants.stream().anyMatch(grant -> isHere(grant) && !grant.isOverAt(now));
    }

    private boolean isLastingElsewhere() {
        return grants.stream().anyMatch(grant -> !isHere(grant) && !grant.isOverAt(now));
    }

    private boolean isLastingAdministrator(RoleGrant grant) {
        return grant.role() == Role.ADMINISTRATOR && !grant.isOverAt(now);
    }

    private boolean isHere(RoleGrant grant) {
        return grant.cbeNumber().equals(cbeNumber);
    }

    /** What stands in the way of one more role by this administrator's hand; empty if nothing does. */
    Set<StaffProblem> problems(UUID administrator, TypedRole typed) {
        Set<StaffProblem> problems = typed.problems(now);
        if (agent.equals(administrator)) {
            problems.add(StaffProblem.OWN_ROLE);
        }
        if (problems.isEmpty()
                && here().stream()
                        .filter(grant -> grant.role() == typed.role())
                        .anyMatch(grant -> grant.validity().overlaps(typed.validity(now)))) {
            problems.add(StaffProblem.ROLE_HELD);
        }
        return problems;
    }
}
