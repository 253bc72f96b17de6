/** The server end of the desk bridge: receives card files, verifies them, hands the result to one agent. */
@ApplicationModule(
        allowedDependencies = {"identity", "eid", "desk", "office", "audit", "persistence", "throttle", "ui"})
@NullMarked
package be.lra.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
