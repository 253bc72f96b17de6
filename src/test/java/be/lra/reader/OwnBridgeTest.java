package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.MutableClock;
import be.lra.desk.BridgeJar;
import be.lra.desk.FakeServer;
import be.lra.reader.ReaderProperties.Own;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** The server as a counter PC: the reader program in a process of its own. */
class OwnBridgeTest {

    @TempDir
    private Path folder;

    @Test
    void readerProgramIsStartedForThisServer() throws Exception {
        Path jar = BridgeJar.build(folder.resolve("bridge.jar"));
        try (var server = new FakeServer(UUID.randomUUID(), new MutableClock())) {
            var environment = new MockEnvironment()
                    .withProperty(
                            "local.server.port",
                            Integer.toString(server.address().getPort()));
            var own = new OwnBridge(properties(jar), environment);
            own.start();
            try {
                assertThat(server.heartbeatWith("card-present", "false")).containsKey("instance");
            } finally {
                own.destroy();
            }
        }
    }

    @Test
    void programThatIsNotThereIsSaidAtTheStart() {
        assertThatThrownBy(() -> new Own(folder.resolve("none.jar").toString(), "key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lra.reader.own.jar");
    }

    private ReaderProperties properties(Path jar) {
        var source = new MapConfigurationPropertySource(Map.of(
                "lra.reader.own.jar", jar.toString(),
                "lra.reader.own.key", folder.resolve("desk.key").toString()));
        return new Binder(source).bindOrCreate("lra.reader", ReaderProperties.class);
    }
}
