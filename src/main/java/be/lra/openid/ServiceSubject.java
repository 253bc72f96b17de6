package be.lra.openid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name under which one service knows one person. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that serve queries
class ServiceSubject {

    @Id
    private String subject;

    private String service;
    private UUID account;
    private @Nullable String personFingerprint;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected ServiceSubject() {}

    String subject() {
        return subject;
    }
}
