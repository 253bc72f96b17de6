package be.lra.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which means of the federal service serve here; none where it is not set up. */
public interface PartnerMeans {

    Set<SignInMeans> offered();

    /** Whether the federal service did not answer a moment ago; asks nobody. */
    boolean areAway();

    /**
     * Somebody signs out here: tries to end the session at the federal service too, if this browser came from there. Call it
     * while the session here still lives; it waits for nothing.
     */
    void signOut(HttpServletRequest request);
}
