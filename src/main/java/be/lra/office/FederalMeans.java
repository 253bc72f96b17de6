package be.lra.office;

import jakarta.servlet.http.HttpServletRequest;

/** The federal service as a door of the desk; answered by the module that speaks with it. */
public interface FederalMeans {

    /** Whether agents sign in by it. */
    boolean isOfferedToAgents();

    /**
     * An agent signs out here: tries to end the session at the federal service too, if this browser came from there. Call it
     * while the session here still lives; it waits for nothing.
     */
    void signAgentOut(HttpServletRequest request);
}
