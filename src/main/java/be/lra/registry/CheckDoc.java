package be.lra.registry;

import be.lra.identity.TimeOrderedId;
import be.lra.registry.RegisterReply.Silent;
import be.lra.registry.RegisterReply.Spoken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** CheckDoc over HTTP, as {@code demo/checkdoc-v1.yaml} describes it: numbers travel in bodies, for addresses are logged. */
@Service
class CheckDoc implements DocumentRegister {

    private static final Logger LOG = LoggerFactory.getLogger(CheckDoc.class);
    private static final String CHECK = "/checkdoc/v1/documents/check";

    private final Optional<RegisterHttp> http;
    private final Breaker breaker = new Breaker();
    private final ConsultationLog log;
    private final Clock clock;
    private final SecureRandom random;

    CheckDoc(
            CheckDocProperties settings,
            ObjectProvider<CheckDocEndpoint> endpoint,
            ConsultationLog log,
            Clock clock,
            SecureRandom random) {
        this.http = Optional.ofNullable(endpoint.getIfAvailable())
                .or(settings::endpoint)
                .map(known -> new RegisterHttp(
                        known.line(),
                        new RegisterHttp.Patience(settings.connectTimeout(), settings.readTimeout(), settings.places()),
                        clock));
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public DocumentStatus check(CheckedDocument document, Consultation why) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("CheckDoc is asked outside any transaction");
        }
        if (why.exercise()) {
            return log.checked(SimulatedRegister.check(document, why), why);
        }
        Instant now = clock.instant();
        UUID ticket = TimeOrderedId.next(now, random);
        return log.checked(status(ask(ticket, question(ticket, document, why), now)), why);
    }

    private RegisterReply ask(UUID ticket, Map<String, Object> question, Instant now) {
        if (http.isEmpty()) {
            return new Silent(RegisterTrouble.NOT_SET_UP, Optional.empty());
        }
        Optional<Instant> rest = breaker.rest(now);
        if (rest.isPresent()) {
            return new Silent(RegisterTrouble.DOWN, rest);
        }
        RegisterReply reply = http.get().read(CHECK, question);
        breaker.note(reply, clock.instant());
        if (reply instanceof Silent(RegisterTrouble trouble, var _)) {
            LOG.warn("CheckDoc gave no answer to {}: {}", ticket, trouble.code());
        }
        return reply;
    }

    private static Map<String, Object> question(UUID ticket, CheckedDocument document, Consultation why) {
        var question = new LinkedHashMap<String, Object>();
        question.put("ticket", ticket.toString());
        question.put("purpose", why.purpose().code());
        question.put("operator", why.operatorPseudonym());
        question.put("customer", Map.of("cbeNumber", why.officeCbeNumber()));
        question.put("document", Map.of("type", document.kind().name(), "number", document.number()));
        return question;
    }

    /** Anything but the three words of the contract is no answer. */
    private static DocumentStatus status(RegisterReply reply) {
        return switch (reply) {
            case Silent(RegisterTrouble trouble, var _) -> new DocumentStatus.Unavailable(trouble);
            case Spoken spoken
            when spoken.status() == 200 ->
                switch (spoken.body().path("result").asString("")) {
                    case "NO_HIT" -> new DocumentStatus.NoHit();
                    case "HIT" -> new DocumentStatus.Hit();
                    case "UNKNOWN" -> new DocumentStatus.Unknown();
                    default -> new DocumentStatus.Unavailable(RegisterTrouble.MALFORMED);
                };
            case Spoken spoken ->
                new DocumentStatus.Unavailable(
                        spoken.status() == 403 ? RegisterTrouble.NOT_ADMITTED : RegisterTrouble.MALFORMED);
        };
    }
}
