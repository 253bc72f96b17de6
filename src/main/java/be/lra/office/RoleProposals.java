package be.lra.office;

import be.lra.ui.DeskTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether another administrator has to agree to a role, and the proposal that goes to that person. */
@Component
class RoleProposals {

    private final RolesOfOffice roles;
    private final ProposalBook book;
    private final RoleGrants grants;
    private final Agents agents;
    private final Desks desks;
    private final Colleagues colleagues;
    private final ProposalProperties settings;

    RoleProposals(
            RolesOfOffice roles,
            ProposalBook book,
            RoleGrants grants,
            Agents agents,
            Desks desks,
            Colleagues colleagues,
            ProposalProperties settings) {
        this.roles = roles;
        this.book = book;
        this.grants = grants;
        this.agents = agents;
        this.desks = desks;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    /**
     * Whether the office has another administrator, or had one while a proposal would have waited: nobody becomes the only one by
     * ending the other's role, and then putting that one in training. A blocked one counts; somebody in training whose role
     * still holds, and so rests, and one person with two accounts do not.
     */
    boolean areNeeded(Office office, SignedInAgent author, Instant now) {
        Duration lately = settings.validity();
        var recently = new Validity(now.minus(lately), null);
        return grants.findByCbeNumber(office.cbeNumber()).stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR
                        && !grant.validity().from().isAfter(now))
                .filter(grant -> grant.validity().overlaps(recently))
                .filter(grant -> grant.validity().isOverAt(now) || !colleagues.isInTraining(grant.agent()))
                .anyMatch(grant -> !colleagues.isOnePerson(grant.agent(), author.agentId()));
    }

    /**
     * Proposes it.
     *
     * @return until when it waits; empty if the reason is missing or too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> propose(SignedInAgent author, RoleWish wish, String reason) {
        if (!ProposalDraft.isReason(reason)) {
            return Optional.empty();
        }
        return Optional.of(book.propose(
                author, new ProposalDraft(ProposalKind.ROLES, 0, roles.content(wish), differences(wish), reason)));
    }

    private List<FieldDifference> differences(RoleWish wish) {
        Optional<RoleGrant> before = roles.before(wish);
        var lines = new ArrayList<FieldDifference>();
        String holder = agents.findById(wish.agent()).map(Agent::pseudonym).orElse("–");
        lines.add(new FieldDifference(
                RoleField.ROLE_HOLDER.name(), before.map(old -> holder).orElse(""), holder));
        lines.add(difference(
                RoleField.ROLE_NAME,
                before,
                old -> old.role().name(),
                wish.role().name()));
        lines.add(difference(
                RoleField.ROLE_FROM, before, old -> DeskTimes.day(old.validity().from()), DeskTimes.day(wish.from())));
        lines.add(difference(
                RoleField.ROLE_UNTIL, before, old -> lastDay(old.validity().until()), lastDay(wish.until())));
        lines.add(
                difference(RoleField.ROLE_DESK, before, old -> desk(old.limits().desk()), desk(wish.desk())));
        lines.add(difference(
                RoleField.ROLE_ACTIONS, before, old -> Permit.text(old.permit().actions()), wish.actions()));
        lines.add(difference(
                RoleField.ROLE_KINDS, before, old -> Permit.text(old.permit().kinds()), wish.kinds()));
        return lines.stream()
                .filter(line -> !Objects.equals(line.before(), line.after())
                        || line.field().equals(RoleField.ROLE_HOLDER.name())
                        || line.field().equals(RoleField.ROLE_NAME.name()))
                .toList();
    }

    private static FieldDifference difference(
            RoleField field, Optional<RoleGrant> before, Function<RoleGrant, String> text, String after) {
        return new FieldDifference(field.name(), before.map(text).orElse(""), after);
    }

    private static String lastDay(@Nullable Instant until) {
        return until == null ? "" : DeskTimes.day(until.minusSeconds(1));
    }

    private String desk(@Nullable UUID desk) {
        return desk == null ? "" : desks.findById(desk).map(Desk::name).orElse("–");
    }
}
