package be.lra.fas;

import be.lra.office.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The federal service as the door of the desk: {@code lra.fas.agent} (domain.md 9). Without a client agents sign in here
 * with a password and the code of an app.
 *
 * @param clientId as registered with the service
 * @param clientSecret of that client
 * @param scopes what is asked for
 * @param numberClaim the claim with the number of the national or BIS register
 * @param levels values of the claim that tells the level; one of them has to come back, the first is asked for
 * @param rolesClaim the claim with the roles, a text or a list of texts
 * @param rolePattern finds in such a text its two named groups: the name of the role, and the enterprise number of ten digits
 * @param roles which role here stands for a name there; other names are left aside
 * @param rolesTold whether a role holds only if the service tells it; otherwise those count that offices gave
 * @param publicAddress where agents reach the desk, if it is not where citizens reach this application
 */
@ConfigurationProperties("lra.fas.agent")
record DeskFasProperties(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("openid profile egovnrn roles") String scopes,
        @DefaultValue("egovNRN") String numberClaim,
        @DefaultValue("urn:be:fedict:iam:fas:Level500") List<String> levels,
        @DefaultValue("roles") String rolesClaim,

        @DefaultValue("(?<role>[A-Za-z_]+)\\W+(?<office>[01]\\d{9})")
        Pattern rolePattern,

        @DefaultValue Map<String, Role> roles,
        @DefaultValue("true") boolean rolesTold,
        @Nullable URI publicAddress) {

    private static final String COMES_BACK = "/desk-fas/return";

    DeskFasProperties {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("lra.fas.agent.levels: without a level everybody would be let in");
        }
        if (!rolePattern.namedGroups().keySet().containsAll(Set.of("role", "office"))) {
            throw new IllegalArgumentException("lra.fas.agent.role-pattern has the groups role and office");
        }
    }

    /** The client for agents as these settings tell it. */
    Optional<FasClient> client(URI citizensAddress) {
        if (clientId.isBlank()) {
            return Optional.empty();
        }
        String here = Objects.requireNonNullElse(publicAddress, citizensAddress).toString();
        var comesBack = URI.create(here.replaceFirst("/$", "") + COMES_BACK);
        return Optional.of(new FasClient(clientId, clientSecret, scopes, comesBack));
    }

    /** Masked: the secret never reaches a log. */
    @Override
    public String toString() {
        return "DeskFasProperties[" + clientId + "]";
    }
}
