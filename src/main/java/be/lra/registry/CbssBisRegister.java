package be.lra.registry;

import be.lra.identity.Ssin;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The registers as the CBSS offers them, over HTTP (domain.md 6.3); for an exercise nothing leaves, and its own visitors answer. */
@Service
class CbssBisRegister implements BisRegister {

    private final RegisterLine line;
    private final RegisterQuestions questions;
    private final ConsultationLog log;
    private final Clock clock;
    private final SecureRandom random;

    CbssBisRegister(
            RegisterLine line, RegistryProperties settings, ConsultationLog log, Clock clock, SecureRandom random) {
        this.line = line;
        this.questions = new RegisterQuestions(settings.legalContext());
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public BisLookup consult(Ssin number, Consultation why) {
        UUID ticket = nextTicket();
        if (why.exercise()) {
            return log.consulted(SimulatedRegister.consult(number, ticket, why), number, why);
        }
        var reply = consult(ticket, number, why);
        var successor = RegisterAnswers.replacement(reply);
        var last = successor.isPresent() ? consult(ticket, successor.get(), why) : reply;
        return log.consulted(RegisterAnswers.consulted(last, number, ticket), number, why);
    }

    private RegisterReply consult(UUID ticket, Ssin number, Consultation why) {
        var question = questions.consult(ticket, number, why);
        return line.ask(ticket, register -> register.read(RegisterQuestions.CONSULT, question));
    }

    @Override
    public BisLookup search(PersonSearch search, Consultation why) {
        UUID ticket = nextTicket();
        if (why.exercise()) {
            return log.searched(SimulatedRegister.search(search, ticket, why), why);
        }
        var question = questions.search(ticket, search, why);
        var reply = line.ask(ticket, register -> register.read(RegisterQuestions.SEARCH, question));
        return log.searched(RegisterAnswers.searched(reply, ticket), why);
    }

    @Override
    public SsinHistory history(Ssin number, Consultation why) {
        if (why.exercise()) {
            return log.history(new SsinHistory.Known(Set.of()), number, why);
        }
        UUID ticket = nextTicket();
        var question = questions.consult(ticket, number, why);
        var reply = line.ask(ticket, register -> register.read(RegisterQuestions.HISTORY, question));
        return log.history(RegisterAnswers.history(reply), number, why);
    }

    @Override
    public BisCreation create(NewPerson person, Consultation why) {
        if (why.exercise()) {
            return log.created(SimulatedRegister.create(person, why), why);
        }
        var question = questions.create(person, why);
        var reply = line.ask(person.ticket(), register -> register.send(RegisterQuestions.CREATE, question));
        return log.created(RegisterAnswers.created(reply), why);
    }

    private UUID nextTicket() {
        return TimeOrderedId.next(clock.instant(), random);
    }
}
