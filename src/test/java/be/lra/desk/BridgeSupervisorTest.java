package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With children that are small shell scripts. */
class BridgeSupervisorTest {

    private static final int PATIENCE = 20; // seconds

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();

    @Test
    void childThatLeavesAtOnceIsStartedLessAndLessOften() throws InterruptedException {
        try (var supervisor = supervise("exit 75")) {
            supervisor.start();

            assertThat(List.of(pause(), pause(), pause(), pause(), pause()))
                    .extracting(Duration::toMillis)
                    .containsExactly(500L, 1000L, 2000L, 4000L, 4000L);
        }
        assertThat(lines).contains("the bridge left with code 75");
    }

    @Test
    void lineThatCannotBeTakenDoesNotEndTheWatch() throws InterruptedException {
        try (var supervisor = new BridgeSupervisor(
                List.of("sh", "-c", "echo code; exit 75"),
                line -> {
                    lines.add(line);
                    if (line.equals("code")) {
                        throw new IllegalStateException("the database lost the race");
                    }
                },
                Optional.of(pauses::add))) {
            supervisor.start();

            pause();
            pause();
        }
        assertThat(lines).filteredOn("code"::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void childWithWrongSettingsIsNotStartedAgain() throws InterruptedException {
        var ended = new CountDownLatch(1);
        try (var supervisor = new BridgeSupervisor(
                List.of("sh", "-c", "exit 2"),
                line -> {
                    lines.add(line);
                    if (line.contains("not started again")) {
                        ended.countDown();
                    }
                },
                Optional.of(pauses::add))) {
            supervisor.start();

            assertThat(ended.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void programThatIsNotThereIsTriedAgain() throws InterruptedException {
        try (var supervisor = new BridgeSupervisor(List.of("/no/such/program"), lines::add, Optional.of(pauses::add))) {
            supervisor.start();

            assertThat(pause()).isEqualTo(Duration.ofMillis(500));
            assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(lines).anyMatch(line -> line.startsWith("the bridge cannot be started"));
    }

    @Test
    void childEndsWhenTheSupervisorCloses() throws Exception {
        var supervisor = supervise("echo here; cat >/dev/null");
        supervisor.start();
        while (!lines.contains("here")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        ProcessHandle child = supervisor.child().orElseThrow();

        supervisor.close();

        child.onExit().get(PATIENCE, TimeUnit.SECONDS);
        assertThat(supervisor.child()).isEmpty();
    }

    private BridgeSupervisor supervise(String script) {
        return new BridgeSupervisor(List.of("sh", "-c", script), lines::add, Optional.of(pauses::add));
    }

    private Duration pause() throws InterruptedException {
        Duration next = pauses.poll(PATIENCE, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the child was not started again");
        }
        return next;
    }
}
