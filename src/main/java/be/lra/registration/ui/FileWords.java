package be.lra.registration.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditSentences;
import org.springframework.stereotype.Component;

/** The words in which a file tells what happened: those of the trail. */
@Component
class FileWords {

    private final AuditSentences sentences;
    private final AuditActors actors;

    FileWords(AuditSentences sentences, AuditActors actors) {
        this.sentences = sentences;
        this.actors = actors;
    }

    LifeList list() {
        return new LifeList(sentences, actors);
    }
}
