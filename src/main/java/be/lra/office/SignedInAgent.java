package be.lra.office;

import be.lra.audit.Actor;
import be.lra.identity.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An agent at work: who, in which office, at which desk, with which roles.
 *
 * @param pseudonym how visitors and auditors know the agent
 * @param desk null while none is chosen, and for work without a desk
 * @param roles held in this office when the agent signed in; none while he is not inside
 * @param narrowed what those of them permit that the office narrowed
 */
public record SignedInAgent(
        UUID agentId,
        String userName,
        String pseudonym,
        UUID office,
        @Nullable UUID desk,
        Set<Role> roles,
        Language language,
        DoorStep step,
        Map<Role, Permit> narrowed)
        implements UserDetails, Serializable {

    public SignedInAgent {
        roles = Set.copyOf(roles);
        narrowed = narrowed.entrySet().stream()
                .filter(held -> !held.getValue().isAll())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An agent whose roles nobody narrowed. */
    public SignedInAgent(
            UUID agentId,
            String userName,
            String pseudonym,
            UUID office,
            @Nullable UUID desk,
            Set<Role> roles,
            Language language,
            DoorStep step) {
        this(agentId, userName, pseudonym, office, desk, roles, language, step, Map.of());
    }

    /** An agent at work whom no sign-in at the desk let in. */
    public SignedInAgent(
            UUID agentId,
            String userName,
            String pseudonym,
            UUID office,
            @Nullable UUID desk,
            Set<Role> roles,
            Language language) {
        this(agentId, userName, pseudonym, office, desk, roles, language, new DoorStep.Inside(null, null));
    }

    /** Whether the agent has to choose a password before anything else. */
    public boolean isNewcomer() {
        return step instanceof DoorStep.ChoosePassword;
    }

    /** Whether the agent has to type the code of the app before anything else. */
    public boolean isAwaitingCode() {
        return step instanceof DoorStep.TypeCode;
    }

    /** Whether the agent's screen is locked. */
    public boolean isLocked() {
        return step instanceof DoorStep.Unlock;
    }

    /** Whether nothing stands between the agent and the work. */
    public boolean isInside() {
        return step instanceof DoorStep.Inside;
    }

    /** Which of the agent's sessions this is; empty for work that no sign-in began, and at the door. */
    Optional<UUID> session() {
        return switch (step) {
            case DoorStep.Inside(UUID session, var _, var _) -> Optional.ofNullable(session);
            case DoorStep.Unlock(UUID session, var _) -> Optional.ofNullable(session);
            case DoorStep.ChoosePassword _, DoorStep.TypeCode _ -> Optional.empty();
        };
    }

    /** When the agent last showed that it is he, by a code or the password; empty for work that no sign-in began. */
    Optional<Instant> provenAt() {
        return step instanceof DoorStep.Inside(var _, Instant at, var _) ? Optional.ofNullable(at) : Optional.empty();
    }

    /** How far an agent reaches who signed in by the federal service; empty for others. */
    Optional<FederalMandate> mandate() {
        return switch (step) {
            case DoorStep.Inside(var _, var _, FederalMandate mandate) -> Optional.ofNullable(mandate);
            case DoorStep.Unlock(var _, FederalMandate mandate) -> Optional.ofNullable(mandate);
            case DoorStep.ChoosePassword _, DoorStep.TypeCode _ -> Optional.empty();
        };
    }

    /** Whether the agent signed in by the federal service, and shows there once more that it is he. */
    boolean isFederal() {
        return mandate().isPresent();
    }

    /** Until when the password serves that was handed over; empty for one of his own choice. */
    Optional<Instant> passwordHandedOver() {
        return step instanceof DoorStep.ChoosePassword(Instant until) ? Optional.of(until) : Optional.empty();
    }

    /** What the role permits, if the agent holds it. */
    public Permit permit(Role role) {
        return narrowed.getOrDefault(role, Permit.ALL);
    }

    /** Every role with what it permits. */
    Map<Role, Permit> permits() {
        return roles.stream().collect(Collectors.toUnmodifiableMap(role -> role, this::permit));
    }

    /** Whether the door through which the agent came lets a role hold. */
    boolean isCovered(Role role, UUID where) {
        return mandate().filter(mandate -> !mandate.covers(role, where)).isEmpty();
    }

    public boolean hasRole(Role role) {
        return roles.contains(role);
    }

    /** The agent as the audit trail names it. */
    public Actor.Agent actor() {
        return new Actor.Agent(agentId, office, desk);
    }

    /** In front of the desk: he sits nowhere and may do nothing but take this step. */
    static SignedInAgent atTheDoor(Agent agent, List<Workplace> places, DoorStep step) {
        return new SignedInAgent(
                agent.id(),
                agent.userName(),
                agent.pseudonym(),
                places.getFirst().office(),
                null,
                Set.of(),
                agent.language(),
                step);
    }

    /** Where there is one place only the agent sits there at once; otherwise no desk is taken yet. */
    static SignedInAgent inside(Agent agent, List<Workplace> places, DoorStep.Inside inside) {
        Workplace first = places.getFirst();
        return new SignedInAgent(
                agent.id(),
                agent.userName(),
                agent.pseudonym(),
                first.office(),
                places.size() == 1 ? first.desk() : null,
                first.roles(),
                agent.language(),
                inside,
                first.permits());
    }

    /** The same agent behind a locked screen, who keeps his place and may do nothing. */
    SignedInAgent locked() {
        return with(
                Map.of(), new DoorStep.Unlock(session().orElse(null), mandate().orElse(null)));
    }

    /** The same agent with the roles that hold now in his office. */
    SignedInAgent unlocked(Map<Role, Permit> held, Instant now) {
        return proven(now).holding(held);
    }

    SignedInAgent holding(Map<Role, Permit> held) {
        return with(held, step);
    }

    /** The same agent, who has shown once more that it is he. */
    SignedInAgent proven(Instant now) {
        return with(
                permits(),
                new DoorStep.Inside(session().orElse(null), now, mandate().orElse(null)));
    }

    /** The same agent, who showed the federal service once more that it is he. */
    SignedInAgent provenBy(FederalMandate mandate, Instant now) {
        return with(permits(), new DoorStep.Inside(session().orElse(null), now, mandate));
    }

    private SignedInAgent with(Map<Role, Permit> held, DoorStep newStep) {
        return new SignedInAgent(agentId, userName, pseudonym, office, desk, held.keySet(), language, newStep, held);
    }

    /** The same person by the account with which he works for another municipality. */
    SignedInAgent by(Agent account, DoorStep.Inside inside) {
        return new SignedInAgent(
                account.id(), account.userName(), account.pseudonym(), office, desk, roles, account.language(), inside);
    }

    SignedInAgent at(Workplace place) {
        return new SignedInAgent(
                agentId,
                userName,
                pseudonym,
                place.office(),
                place.desk(),
                place.roles(),
                language,
                step,
                place.permits());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** Never held: the password is checked once and forgotten. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return userName;
    }
}
