package be.lra.messaging;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * When each message is handed over. A new one leaves from this node once its transaction has committed, without a task;
 * db-scheduler keeps only what must be looked at again, by any node.
 */
@Component
class DeliverySchedule {

    static final String TABLE = "scheduled_task";
    static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver-message");

    private static final int URGENT = 90;
    private static final int ORDINARY = 50;

    private final SchedulerClient tasks;
    private final ApplicationEventPublisher events;
    private final boolean sendsItself;

    DeliverySchedule(
            @Qualifier("selfCommitting") DataSource dataSource,
            ApplicationEventPublisher events,
            MessagingProperties settings) {
        this.tasks = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .jdbcCustomization(new MariaDBJdbcCustomization(true)) // times in UTC
                .enablePriority()
                .build();
        this.events = events;
        this.sendsItself = settings.schedule().enabled();
    }

    /** Hands the message over once the transaction has committed; on a node that sends none, another is told to. */
    void enter(UUID id, Outgoing message, Instant now) {
        var entered = new MessageEntered(id, message);
        if (sendsItself) {
            events.publishEvent(entered);
        } else {
            lookAgain(entered, now);
        }
    }

    /** Has the message looked at by whatever node is free then. */
    void lookAgain(MessageEntered message, Instant when) {
        tasks.scheduleIfNotExists(
                DELIVER.instance(message.id().toString())
                        .priority(message.isUrgent() ? URGENT : ORDINARY)
                        .build(),
                when);
    }

    /** A message was entered and waits for the commit. */
    record MessageEntered(UUID id, Outgoing message) {

        boolean isUrgent() {
            return message.kind().isUrgent();
        }
    }
}
