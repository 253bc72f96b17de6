package be.lra.registry;

import be.lra.identity.Ssin;
import be.lra.identity.TimeOrderedId;
import be.lra.registry.RegisterReply.Silent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The registers as the CBSS offers them, over HTTP (domain.md 6.3). */
@Service
class CbssBisRegister implements BisRegister {

    private static final Logger LOG = LoggerFactory.getLogger(CbssBisRegister.class);

    private final Optional<RegisterHttp> http;
    private final RegisterQuestions questions;
    private final ConsultationLog log;
    private final Clock clock;
    private final SecureRandom random;

    CbssBisRegister(
            RegistryProperties settings,
            ObjectProvider<RegisterEndpoint> endpoint,
            ConsultationLog log,
            Clock clock,
            SecureRandom random) {
        this.http = Optional.ofNullable(endpoint.getIfAvailable())
                .or(settings::endpoint)
                .map(known -> new RegisterHttp(known, settings, clock));
        this.questions = new RegisterQuestions(settings.legalContext());
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public BisLookup consult(Ssin number, Consultation why) {
        UUID ticket = nextTicket();
        var reply = consult(ticket, number, why);
        var successor = RegisterAnswers.replacement(reply);
        var last = successor.isPresent() ? consult(ticket, successor.get(), why) : reply;
        return log.consulted(RegisterAnswers.consulted(last, number, ticket), number, why);
    }

    private RegisterReply consult(UUID ticket, Ssin number, Consultation why) {
        var question = questions.consult(ticket, number, why);
        return ask(ticket, register -> register.read(RegisterQuestions.CONSULT, question));
    }

    @Override
    public BisLookup search(PersonSearch search, Consultation why) {
        UUID ticket = nextTicket();
        var question = questions.search(ticket, search, why);
        var reply = ask(ticket, register -> register.read(RegisterQuestions.SEARCH, question));
        return log.searched(RegisterAnswers.searched(reply, ticket), why);
    }

    @Override
    public BisCreation create(NewPerson person, Consultation why) {
        var question = questions.create(person, why);
        var reply = ask(person.ticket(), register -> register.send(RegisterQuestions.CREATE, question));
        return log.created(RegisterAnswers.created(reply), why);
    }

    private UUID nextTicket() {
        return TimeOrderedId.next(clock.instant(), random);
    }

    /** @throws IllegalStateException inside a transaction, which would hold the database while the register thinks */
    private RegisterReply ask(UUID ticket, Function<RegisterHttp, RegisterReply> question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a register is asked outside any transaction");
        }
        RegisterReply reply =
                http.map(question).orElseGet(() -> new Silent(RegisterTrouble.NOT_SET_UP, Optional.empty()));
        if (reply instanceof Silent silent) {
            LOG.warn(
                    "The register gave no answer to {}: {}",
                    ticket,
                    silent.trouble().code());
        }
        return reply;
    }
}
