package be.lra.registry;

import be.lra.registry.RegisterReply.Silent;
import be.lra.registry.RegisterReply.Spoken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The line to the register: every question goes over it, and it remembers whether we were admitted. */
@Component
class RegisterLine {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLine.class);
    private static final String HEALTH = "/register/v1/health"; // domain.md 6.3
    private static final String DEGRADED = "DEGRADED";

    private final Optional<RegisterHttp> http;
    private final Breaker breaker = new Breaker();
    private final Clock clock;
    private volatile boolean admitted = true;

    RegisterLine(RegistryProperties settings, ObjectProvider<RegisterEndpoint> endpoint, Clock clock) {
        this.http = Optional.ofNullable(endpoint.getIfAvailable())
                .or(settings::endpoint)
                .map(known -> new RegisterHttp(
                        known,
                        new RegisterHttp.Patience(settings.connectTimeout(), settings.readTimeout(), settings.places()),
                        clock));
        this.clock = clock;
    }

    /** @throws IllegalStateException inside a transaction, which would hold the database while the register thinks */
    RegisterReply ask(UUID ticket, Function<RegisterHttp, RegisterReply> question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a register is asked outside any transaction");
        }
        Optional<Instant> rest = breaker.rest(clock.instant());
        if (rest.isPresent()) {
            return new Silent(RegisterTrouble.DOWN, rest); // said at once, without the wait
        }
        RegisterReply reply =
                http.map(question).orElseGet(() -> new Silent(RegisterTrouble.NOT_SET_UP, Optional.empty()));
        breaker.note(reply, clock.instant());
        switch (reply) {
            case Silent(RegisterTrouble trouble, var _) -> {
                LOG.warn("The register gave no answer to {}: {}", ticket, trouble.code());
                admitted = trouble != RegisterTrouble.NOT_ADMITTED && admitted;
            }
            case Spoken _ -> admitted = true;
        }
        return reply;
    }

    /** Asks how the register is; takes up to ten seconds. Health needs no credential, so a refused one is remembered. */
    RegisterHealth health() {
        if (http.isEmpty()) {
            return new RegisterHealth.Silent(RegisterTrouble.NOT_SET_UP);
        }
        return switch (http.get().look(HEALTH)) {
            case Silent(RegisterTrouble trouble, var _) -> new RegisterHealth.Silent(trouble);
            case Spoken _ when !admitted -> new RegisterHealth.Silent(RegisterTrouble.NOT_ADMITTED);
            case Spoken spoken ->
                DEGRADED.equals(spoken.body().path("status").asString(""))
                        ? new RegisterHealth.Degraded()
                        : new RegisterHealth.Serving();
        };
    }
}
