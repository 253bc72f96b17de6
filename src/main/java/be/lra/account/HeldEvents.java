package be.lra.account;

import be.lra.audit.AuditLine;
import be.lra.audit.AuditPage;
import be.lra.audit.OwnTrail;
import be.lra.held.HeldFact;
import be.lra.held.HeldSection;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Ground;
import be.lra.held.HeldTopic.Origin;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import be.lra.held.Whose;
import be.lra.identity.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who signed in, changed something or looked at the data of a person: what the own activities show, all of it, with why. */
@Component
@Order(70)
class HeldEvents implements Holding {

    private static final HeldTopic TOPIC = new HeldTopic("events", Ground.DUTY, Origin.USE, Until.BY_LAW);

    private static final int PIECE = 1_000; // events at once in memory; some hundred pages of paper

    private final OwnTrail trail;
    private final ActivityWords words;
    private final MessageSource messages;

    HeldEvents(OwnTrail trail, ActivityWords words, MessageSource messages) {
        this.trail = trail;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public Whose known(Whose whose) {
        return whose.andRegistrations(trail.visits(whose.accounts()));
    }

    @Override
    public List<HeldSection> of(Whose whose, Language language) {
        return List.of(piece(whose, language, Optional.empty()));
    }

    private HeldSection piece(Whose whose, Language language, Optional<AuditPage.Key> behind) {
        AuditPage page = trail.page(whose.accounts(), whose.registrations(), behind, PIECE);
        return new HeldSection(
                TOPIC,
                page.lines().stream().map(line -> facts(line, language)).toList(),
                page.next().map(last -> () -> piece(whose, language, Optional.of(last))));
    }

    private List<HeldFact> facts(AuditLine line, Language language) {
        List<HeldFact> facts = new ArrayList<>();
        facts.add(fact("at", line.at().toString(), words.at(line, language), language));
        facts.add(fact("what", line.kind(), words.what(line, language), language));
        String who = words.who(line, language, Optional.empty());
        facts.add(fact("who", who, who, language));
        String purpose = line.purpose();
        if (purpose != null) {
            facts.add(fact("purpose", purpose, text("audit.purpose." + purpose, language), language));
        }
        return facts;
    }

    private HeldFact fact(String name, String data, String shown, Language language) {
        return new HeldFact(name, text("report.fact." + name, language), data, shown);
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    @Override
    public Map<String, Set<String>> told() {
        return Map.of(
                "audit_event",
                Set.of("at", "kind", "actor_kind", "agent", "office", "citizen", "purpose", "source", "details"));
    }
}
