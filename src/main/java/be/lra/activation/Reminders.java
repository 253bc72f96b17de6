package be.lra.activation;

import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that remind of an activation which is not finished; each leaves once, whatever the number of nodes. */
@Service
public class Reminders {

    private static final Limit BATCH = Limit.of(200);
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private final ActivationPairs pairs;
    private final ActivationProperties settings;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(ActivationPairs pairs, ActivationProperties settings, Outbox outbox, Clock clock) {
        this.pairs = pairs;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** At most 200 that are due now; of several reminders of one pair that are due, only the last. */
    @Transactional(readOnly = true)
    public List<DueReminder> due() {
        Instant now = clock.instant();
        List<DueReminder> due = new ArrayList<>();
        for (int number = settings.reminders().size(); number > 0; number--) {
            Period before = settings.reminders().get(number - 1);
            Instant until = now.atZone(BELGIUM).plus(before).toInstant();
            int last = number;
            pairs.toRemind(number, until, now, BATCH).stream()
                    .filter(pair ->
                            due.stream().noneMatch(earlier -> earlier.pair().equals(pair.id())))
                    .map(pair -> new DueReminder(pair.id(), pair.registration(), last))
                    .forEach(due::add);
        }
        return due;
    }

    /**
     * Takes the reminder, before anybody is asked about it.
     *
     * @return true for exactly one caller
     */
    @Transactional
    public boolean claim(DueReminder due) {
        return pairs.claimReminder(due.pair(), due.number(), clock.instant()) == 1;
    }

    /** Leaves the reminder to a later look. */
    @Transactional
    public void giveBack(DueReminder due) {
        pairs.giveReminderBack(due.pair(), due.number());
    }

    /**
     * Lets a claimed reminder leave, if there is still something to remind of.
     *
     * @return whether it leaves
     */
    @Transactional
    public boolean send(DueReminder due) {
        Instant now = clock.instant();
        Optional<ActivationPair> pending =
                pairs.findById(due.pair()).filter(pair -> pair.stateAt(now) == PairState.PENDING);
        pending.ifPresent(pair -> outbox.enqueue(new OutgoingMessage(
                MessageKind.ACTIVATION_REMINDER,
                pair.registration(),
                pair.email(),
                pair.language(),
                pair.senderName())));
        return pending.isPresent();
    }
}
