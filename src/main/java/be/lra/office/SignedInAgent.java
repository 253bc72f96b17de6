package be.lra.office;

import be.lra.audit.Actor;
import be.lra.identity.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An agent at work: who, in which office, at which desk, with which roles.
 *
 * @param pseudonym how visitors and auditors know the agent
 * @param desk null while none is chosen, and for work without a desk
 * @param roles held in this office when the agent signed in; none while a password has to be chosen first
 * @param handedOverUntil until when the password serves with which the agent signed in; null for one of his own choice
 */
public record SignedInAgent(
        UUID agentId,
        String userName,
        String pseudonym,
        UUID office,
        @Nullable UUID desk,
        Set<Role> roles,
        Language language,
        @Nullable Instant handedOverUntil)
        implements UserDetails, Serializable {

    public SignedInAgent {
        roles = Set.copyOf(roles);
    }

    /** An agent who signed in with a password of his own. */
    public SignedInAgent(
            UUID agentId,
            String userName,
            String pseudonym,
            UUID office,
            @Nullable UUID desk,
            Set<Role> roles,
            Language language) {
        this(agentId, userName, pseudonym, office, desk, roles, language, null);
    }

    /** Whether the agent has to choose a password before anything else. */
    public boolean isNewcomer() {
        return handedOverUntil != null;
    }

    /** Until when the password serves that was handed over; empty for one of his own choice. */
    Optional<Instant> passwordHandedOver() {
        return Optional.ofNullable(handedOverUntil);
    }

    public boolean hasRole(Role role) {
        return roles.contains(role);
    }

    /** The agent as the audit trail names it. */
    public Actor.Agent actor() {
        return new Actor.Agent(agentId, office, desk);
    }

    /**
     * Where there is one place only the agent sits there at once; otherwise no desk is taken yet. A newcomer sits
     * nowhere and may do nothing but choose a password.
     */
    static SignedInAgent atTheDoor(Agent agent, List<Workplace> places) {
        Workplace first = places.getFirst();
        Optional<Instant> handedOver = agent.initialPasswordUntil();
        if (handedOver.isPresent()) {
            return new SignedInAgent(
                    agent.id(),
                    agent.userName(),
                    agent.pseudonym(),
                    first.office(),
                    null,
                    Set.of(),
                    agent.language(),
                    handedOver.get());
        }
        return new SignedInAgent(
                agent.id(),
                agent.userName(),
                agent.pseudonym(),
                first.office(),
                places.size() == 1 ? first.desk() : null,
                first.roles(),
                agent.language());
    }

    SignedInAgent at(Workplace place) {
        return new SignedInAgent(agentId, userName, pseudonym, place.office(), place.desk(), place.roles(), language);
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
