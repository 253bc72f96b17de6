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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Delivers on this node while the application is up: what was entered here at once, and what must be looked at again when
 * its time has come. The outbox row alone decides who sends; a task only says when to look.
 */
@Component
@ConditionalOnProperty(name = "lra.messaging.schedule.enabled", matchIfMissing = true)
class DeliveryTasks implements SmartLifecycle {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);
    private static final FixedDelay AFTER_TROUBLE = FixedDelay.of(Duration.ofMinutes(1));

    private final DeliveryWorker worker;
    private final DeliverySteps steps;
    private final DeliverySchedule schedule;
    private final Scheduler scheduler;
    private final FirstAttempts firstAttempts;
    private volatile boolean running;

    DeliveryTasks(
            @Qualifier("selfCommitting") DataSource dataSource,
            DeliveryWorker worker,
            DeliverySteps steps,
            DeliverySchedule schedule,
            MessagingProperties settings,
            Clock clock) {
        this.worker = worker;
        this.steps = steps;
        this.schedule = schedule;
        this.firstAttempts = new FirstAttempts(settings.schedule().threads(), this::attempt);
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

    /** Finds messages whose node was lost before it could send them, and forgets old ones. */
    private RecurringTask<Void> sweep() {
        return Tasks.recurring("sweep-messages", FixedDelay.of(BETWEEN_SWEEPS)).execute((task, context) -> {
            worker.runOnce();
            steps.forget();
        });
    }

    @TransactionalEventListener
    void sendNow(DeliverySchedule.MessageEntered entered) {
        if (running) {
            firstAttempts.add(entered);
        }
    }

    private void attempt(DeliverySchedule.MessageEntered entered) {
        worker.deliver(entered).ifPresent(next -> schedule.lookAgain(entered, next));
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    /** What is waiting for its first attempt is left to the sweep of another node, or of the next start. */
    @Override
    public void stop() {
        running = false;
        firstAttempts.close();
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
