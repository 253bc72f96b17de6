package be.lra.account;

import java.util.Set;

/** Which means of the federal service serve here; none where it is not set up. */
public interface PartnerMeans {

    Set<SignInMeans> offered();
}
