package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The roles of an office, which two administrators give and let go further; what ends or narrows them, one does alone.
 *
 * @see "src/docs/decisions/0922-two-administrators-give-a-role.md"
 */
@Component
class RolesOfOffice implements FourEyes {

    private static final int POSSIBLE = 0; // what every such proposal is made against

    private final AgentDirectory directory;
    private final Colleagues colleagues;
    private final RoleGrants grants;
    private final Desks desks;
    private final LimitsOfRoles limits;
    private final EndOfTraining endOfTraining;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random;

    RolesOfOffice(
            AgentDirectory directory,
            Colleagues colleagues,
            RoleGrants grants,
            Desks desks,
            LimitsOfRoles limits,
            EndOfTraining endOfTraining,
            AuditTrail trail,
            JsonMapper json,
            Clock clock,
            SecureRandom random) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.grants = grants;
        this.desks = desks;
        this.limits = limits;
        this.endOfTraining = endOfTraining;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.ROLES;
    }

    @Override
    public int settled(Office office) {
        return POSSIBLE;
    }

    @Override
    public int settled(Office office, String content) {
        return isPossible(office, wish(content), clock.instant()) ? POSSIBLE : POSSIBLE + 1;
    }

    private RoleWish wish(String content) {
        return json.readValue(content, RoleWish.class);
    }

    private boolean isPossible(Office office, RoleWish wish, Instant now) {
        UUID grant = wish.grant();
        if (grant != null) {
            return grants.findById(grant)
                    .filter(own -> own.version() == wish.version() && !own.isOverAt(now))
                    .isPresent();
        }
        try {
            Validity validity = wish.validity(now);
            return !validity.isNever()
                    && !(wish.role() == Role.ADMINISTRATOR && colleagues.isInTraining(wish.agent()))
                    && colleagues.eligible(office, wish.agent(), now).here().stream()
                            .noneMatch(held -> held.role() == wish.role()
                                    && held.validity().overlaps(validity));
        } catch (AccessDeniedException goneToAnotherOffice) {
            return false;
        }
    }

    String content(RoleWish wish) {
        return json.writeValueAsString(wish);
    }

    /** By the one who approves. */
    @Override
    public void settle(Office office, String content) {
        RoleWish wish = wish(content);
        SignedInAgent reviewer = directory.current();
        desks.needIn(office.id(), wish.desk());
        UUID grant = wish.grant();
        if (grant == null) {
            give(office, wish, reviewer);
        } else {
            limits.set(grants.findById(grant).orElseThrow(), wish.limits(), reviewer);
        }
    }

    /** Saves a role, and writes it down. */
    void give(Office office, RoleWish wish, SignedInAgent administrator) {
        Instant now = clock.instant();
        var grant = new RoleGrant(
                TimeOrderedId.next(now, random), wish.agent(), wish.role(), office.cbeNumber(), wish.validity(now));
        trail.append(
                new AuditEvent.RoleGranted(wish.agent(), wish.role().name()), administrator.actor(), Subject.none());
        if (!wish.limits().equals(RoleLimits.NONE)) {
            limits.set(grant, wish.limits(), administrator);
        }
        grants.save(grant);
        endOfTraining.leaveIfGone(wish.agent(), administrator.actor(), now);
    }

    /** What stood before, of a role that goes further. */
    Optional<RoleGrant> before(RoleWish wish) {
        return Optional.ofNullable(wish.grant()).flatMap(grants::findById);
    }
}
