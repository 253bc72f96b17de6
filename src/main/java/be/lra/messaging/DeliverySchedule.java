package be.lra.messaging;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** When each message is handed over: tasks of db-scheduler, entered in the transaction of the caller. */
@Component
class DeliverySchedule {

    static final String TABLE = "scheduled_task";
    static final TaskDescriptor<Void> DELIVER = TaskDescriptor.of("deliver-message");

    private static final int URGENT = 90;
    private static final int ORDINARY = 50;

    private final SchedulerClient tasks;
    private final ApplicationEventPublisher events;

    DeliverySchedule(DataSource dataSource, ApplicationEventPublisher events) {
        this.tasks = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .jdbcCustomization(new MariaDBJdbcCustomization(true)) // times in UTC
                .enablePriority()
                .build();
        this.events = events;
    }

    /** Enters the task; it is run as soon as the transaction has committed. */
    void add(UUID message, MessageKind kind, Instant now) {
        var task = DELIVER.instance(message.toString())
                .priority(kind.isUrgent() ? URGENT : ORDINARY)
                .build();
        tasks.scheduleBatch(List.of(task), now); // the id is new: one INSERT, without asking before
        events.publishEvent(new MessageEntered(message));
    }

    /** A message was entered and waits for the commit. */
    record MessageEntered(UUID message) {}
}
