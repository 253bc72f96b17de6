package be.lra.openid;

import java.time.Instant;
import java.util.Set;

/**
 * What a service receives because its citizen agreed.
 *
 * @param givenAt when it was last agreed to
 */
public record OpenConsent(Service service, Set<OpenidScope> scopes, Instant givenAt) {}
