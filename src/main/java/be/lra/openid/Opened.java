package be.lra.openid;

import be.lra.account.SignedInCitizen;
import java.util.Set;

/** A citizen is in a service: what it may ask about whom. */
public record Opened(Service service, SignedInCitizen citizen, Set<OpenidScope> scopes) {}
