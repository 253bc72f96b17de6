package be.lra.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody on the network reaches the card readers of a test. */
class PcscDaemonTest {

    private static final String LISTENING = "0A"; // proc_net_tcp(5): TCP_LISTEN
    private static final int STATE = 3; // column, counted from 0
    private static final int INODE = 9;
    private static final int HEADINGS = 2; // lines at the head of /proc/net/dev

    @Test
    void slotsListenInANetworkOfTheirOwnWithLoopbackAlone() throws IOException {
        try (var daemon = PcscDaemon.start()) {
            Path pcscd = Path.of("/proc", String.valueOf(daemon.pid()));
            Set<String> sockets = sockets(pcscd);

            assertThat(listening(pcscd)).hasSize(2).isSubsetOf(sockets);
            assertThat(interfaces(pcscd)).containsExactly("lo");
            assertThat(listening(Path.of("/proc/self"))).doesNotContainAnyElementsOf(sockets);
        }
    }

    /** Sockets on which anybody listens in the network of this process, as its descriptors name them. */
    private static List<String> listening(Path process) throws IOException {
        try (Stream<String> four = Files.lines(process.resolve("net/tcp"));
                Stream<String> six = Files.lines(process.resolve("net/tcp6"))) {
            return Stream.concat(four, six)
                    .map(row -> row.strip().split("\\s+", -1))
                    .filter(row -> row[STATE].equals(LISTENING))
                    .map(row -> "socket:[" + row[INODE] + "]")
                    .toList();
        }
    }

    private static Set<String> sockets(Path process) throws IOException {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return open.map(PcscDaemonTest::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed since it was listed
        }
    }

    private static List<String> interfaces(Path process) throws IOException {
        return Files.readAllLines(process.resolve("net/dev")).stream()
                .skip(HEADINGS)
                .map(row -> row.substring(0, row.indexOf(':')).strip())
                .toList();
    }
}
