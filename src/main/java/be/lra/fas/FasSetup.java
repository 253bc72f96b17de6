package be.lra.fas;

import java.util.Optional;

/**
 * The federal service and what this application is there. A bean of this type serves where no settings name one.
 *
 * @param citizens the client for citizens; empty: none of them is sent there
 * @param agents the client for the agents of the desk; empty: none of them is sent there
 */
public record FasSetup(FasService service, Optional<FasClient> citizens, Optional<FasClient> agents) {}
