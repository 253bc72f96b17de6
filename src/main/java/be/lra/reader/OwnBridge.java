package be.lra.reader;

import be.lra.desk.BridgeSupervisor;
import be.lra.reader.ReaderProperties.Own;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The reader program of a server that is the counter PC itself: the same program as elsewhere, in a process of its own that
 * is started again when it leaves and ends with this one. It shows its code in the server's log.
 */
@Component
@ConditionalOnProperty("lra.reader.own.jar")
class OwnBridge implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OwnBridge.class);

    private final Own own;
    private final Environment environment;
    private Optional<BridgeSupervisor> supervisor = Optional.empty();

    OwnBridge(ReaderProperties properties, Environment environment) {
        this.own = properties.own();
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        var started = new BridgeSupervisor(command(), line -> LOG.info("reader program: {}", line));
        started.start();
        supervisor = Optional.of(started);
    }

    /** Only plain HTTP on this machine is spoken here: encryption ends at the proxy, which is for others. */
    private List<String> command() {
        String server = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                own.jar(),
                "--server",
                server,
                "--key",
                own.key(),
                "--ends-with-parent",
                "true");
    }

    @Override
    public synchronized void destroy() {
        supervisor.ifPresent(BridgeSupervisor::close);
    }
}
