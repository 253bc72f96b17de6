package be.lra.messaging;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the delivery tasks on this node while the application is up. The outbox row alone decides who sends; the task
 * only says when to look.
 */
@Component
@ConditionalOnProperty(name = "lra.messaging.schedule.enabled", matchIfMissing = true)
class DeliveryTasks implements SmartLifecycle {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final FixedDelay AFTER_TROUBLE = FixedDelay.of(Duration.ofMinutes(1));

    private final DeliveryWorker worker;
    private final DeliverySteps steps;
    private final Scheduler scheduler;
    private volatile boolean running;

    DeliveryTasks(
            DataSource dataSource,
            DeliveryWorker worker,
            DeliverySteps steps,
            MessagingProperties settings,
            Clock clock) {
        this.worker = worker;
        this.steps = steps;
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), deliver())
                .startTasks(sweep())
                .tableName(DeliverySchedule.TABLE)
                .alwaysPersistTimestampInUTC()
                .clock(clock::instant)
                .enablePriority()
                .threads(settings.schedule().threads())
                .pollingInterval(settings.schedule().pollInterval())
                .heartbeatInterval(settings.schedule().heartbeat())
                .build();
    }

    private Task<Void> deliver() {
        return Tasks.custom(DeliverySchedule.DELIVER)
                .onFailureReschedule(AFTER_TROUBLE)
                .onDeadExecutionRevive()
                .execute((task, context) -> worker.deliver(UUID.fromString(task.getId()))
                        .map(DeliveryTasks::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static CompletionHandler<Void> again(Instant next) {
        return (complete, operations) -> operations.reschedule(complete, next);
    }

    /** Finds messages whose task was lost, and forgets old ones. */
    private RecurringTask<Void> sweep() {
        return Tasks.recurring("sweep-messages", FixedDelay.of(BETWEEN_SWEEPS)).execute((task, context) -> {
            worker.runOnce();
            steps.forget();
        });
    }

    @TransactionalEventListener
    void wakeUp(DeliverySchedule.MessageEntered entered) {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
