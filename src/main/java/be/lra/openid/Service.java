package be.lra.openid;

import be.lra.account.SignInMeans;
import be.lra.identity.Language;
import be.lra.identity.LevelOfAssurance;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A service of the municipality that lets people in with their digital keys. */
public final class Service {

    private final String id;
    private final OpenidProperties.Registration registration;

    Service(String id, OpenidProperties.Registration registration) {
        this.id = id;
        this.registration = registration;
    }

    /** The name it gives itself in requests: its client id. */
    public String id() {
        return id;
    }

    public String name(Language language) {
        return Objects.requireNonNull(registration.names().get(language.tag()));
    }

    /** Its first page. */
    public URI address() {
        return registration.address();
    }

    /** Who answers for it, an e-mail address; may be empty. */
    public String contact() {
        return registration.contact();
    }

    LevelOfAssurance minimumLevel() {
        return registration.minimumLevel();
    }

    boolean takes(SignInMeans means) {
        return !registration.refusedMeans().contains(means);
    }

    Set<OpenidScope> scopes() {
        return registration.scopes();
    }

    boolean wantsSignedUserInfo() {
        return registration.signedUserInfo();
    }

    /** Whether it takes people back there after they signed out. */
    public boolean takesBackAt(String address) {
        return registration.postLogoutUris().stream()
                .anyMatch(known -> known.toString().equals(address));
    }

    Set<String> redirectUris() {
        return registration.redirectUris().stream().map(URI::toString).collect(Collectors.toSet());
    }

    OpenidProperties.Registration registration() {
        return registration;
    }
}
