package be.lra.demo.reader;

import be.lra.demo.DemoStaff;
import be.lra.demo.card.Specimen;
import be.lra.desk.BridgeSupervisor;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import be.lra.persistence.Conflict;
import be.lra.reader.BridgePairing;
import be.lra.reader.PairingOutcome;
import be.lra.reader.TypedCode;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** The virtual readers of the demonstration: a desk bridge in a process of its own for each desk that uses one. */
@Component
@Profile("demo")
class DemoReader implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReader.class);
    private static final List<String> SMALL =
            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /** What can be put into a virtual reader. */
    static final List<String> CARDS = Stream.concat(
                    Arrays.stream(Specimen.values()).map(Enum::name), Stream.of(DemoBridge.FOREIGN))
            .toList();

    private static final Pattern CODE = Pattern.compile("pairing-code: (\\S+)");

    private final Offices offices;
    private final BridgePairing pairing;
    private final DemoStaff staff;
    private final ConfigurableEnvironment environment;
    private final Clock clock;
    private final Map<UUID, BridgeSupervisor> bridges = new LinkedHashMap<>();
    private final Map<UUID, String> inserted = new LinkedHashMap<>();

    DemoReader(
            Offices offices, BridgePairing pairing, DemoStaff staff, ConfigurableEnvironment environment, Clock clock) {
        this.offices = offices;
        this.pairing = pairing;
        this.staff = staff;
        this.environment = environment;
        this.clock = clock;
    }

    /** Every desk of the demonstration. */
    List<DeskProfile> desks() {
        return offices.all().stream()
                .flatMap(office -> offices.openDesks(office.id()).stream())
                .toList();
    }

    /** The name of the card in the reader of a desk, empty for none. */
    synchronized String inserted(UUID desk) {
        return inserted.getOrDefault(desk, "");
    }

    synchronized void insert(UUID desk, String card) {
        inserted.put(desk, card);
        bridge(desk).tell(DemoBridge.insert(card));
    }

    synchronized void remove(UUID desk) {
        inserted.remove(desk);
        bridge(desk).tell(DemoBridge.remove());
    }

    /** The first reader of each office stands before anybody asks for it, so that its light is green. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void startReaders() {
        offices.all().stream()
                .flatMap(office -> offices.openDesks(office.id()).stream().limit(1))
                .forEach(desk -> bridge(desk.id()));
    }

    private BridgeSupervisor bridge(UUID desk) {
        return bridges.computeIfAbsent(desk, this::start);
    }

    private BridgeSupervisor start(UUID desk) {
        Path folder = SpecimenTrust.folder(environment);
        Path keyFile = folder.resolve("desk-" + desk + ".key");
        var supervisor = new BridgeSupervisor(command(folder, keyFile), line -> hear(desk, line));
        supervisor.start();
        return supervisor;
    }

    /** Types the code that a new bridge shows, as the agent at its desk would. */
    private void hear(UUID desk, String line) {
        LOG.info("reader: {}", line);
        Matcher code = CODE.matcher(line);
        if (code.find()) {
            DeskProfile profile = offices.desk(desk).orElseThrow();
            var typed = new TypedCode(code.group(1), desk, true);
            PairingOutcome outcome = staff.at(profile, () -> Conflict.runAgain(() -> pairing.connect(typed)));
            LOG.info("reader of {}: {}", profile.name(), outcome.getClass().getSimpleName());
        }
    }

    private List<String> command(Path folder, Path keyFile) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        String server = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        return Stream.of(
                        List.of(java),
                        SMALL,
                        List.of("-cp", System.getProperty("java.class.path"), DemoBridge.class.getName()),
                        List.of(
                                folder.toString(),
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .toString()),
                        List.of("--server", server, "--key", keyFile.toString()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public synchronized void destroy() {
        bridges.values().forEach(BridgeSupervisor::close);
    }
}
