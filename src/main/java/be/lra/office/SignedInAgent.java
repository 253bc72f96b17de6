package be.lra.office;

import be.lra.audit.Actor;
import be.lra.identity.Language;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
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
 * @param roles held in this office when the agent signed in
 */
public record SignedInAgent(
        UUID agentId,
        String userName,
        String pseudonym,
        UUID office,
        @Nullable UUID desk,
        Set<Role> roles,
        Language language)
        implements UserDetails, Serializable {

    public SignedInAgent {
        roles = Set.copyOf(roles);
    }

    public boolean hasRole(Role role) {
        return roles.contains(role);
    }

    /** The agent as the audit trail names it. */
    public Actor.Agent actor() {
        return new Actor.Agent(agentId, office, desk);
    }

    /** Where there is one place only the agent sits there at once; otherwise no desk is taken yet. */
    static SignedInAgent atTheDoor(Agent agent, List<Workplace> places) {
        Workplace first = places.getFirst();
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
