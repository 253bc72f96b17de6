package be.lra.registration.ui;

import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;

/** The end of the fifth step: the letter was opened; hand it over, or print a new one. */
class HandoverTask extends StepTask {

    HandoverTask(Instant openedAt, LetterFacts facts, Runnable newLetter, Runnable nextVisitor) {
        super("registration.handover.title", "");
        trouble(Notice.success(
                getTranslation("registration.letter.opened", DeskTimes.time(openedAt)),
                getTranslation("registration.letter.opened.text")));
        var again = new Button(getTranslation("registration.letter.again"), click -> newLetter.run());
        add(facts, again);
        onProceed("registration.letter.next", nextVisitor);
    }
}
