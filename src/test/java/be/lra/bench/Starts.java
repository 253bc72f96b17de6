package be.lra.bench;

import be.lra.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long the production jar takes to start, unpacked, without and with a cache of the JDK's ahead-of-time work. */
record Starts(Path folder, Map<String, String> settings) {

    /** What README recommends for a small machine: one collector thread and a heap that leaves room for the rest. */
    static final String COLLECTOR = "-XX:+UseSerialGC";

    static final String MOST_HEAP = "-Xmx192m";

    /** Room for the classes from the beginning: else the heap is collected four times while they are loaded. */
    static final String CLASS_SPACE = "-XX:MetaspaceSize=128m";

    /** Code a fifth slower in the long run, for half the work of a start. */
    static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** The jar that {@code -Djarmode=tools extract} left. */
    static Path jar(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("app"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    void print() throws IOException {
        Path cache = folder.resolve("application.aot").toAbsolutePath();
        Files.deleteIfExists(cache);
        start("First start, empty database", List.of());
        start("Start", List.of());
        start("Start, first compiler alone", List.of(FIRST_COMPILER));
        start("Training the cache", List.of("-XX:AOTCacheOutput=" + cache));
        if (Files.exists(cache)) {
            start("Start with the AOT cache", List.of("-XX:AOTCache=" + cache));
            start("Start with the AOT cache, first compiler alone", List.of("-XX:AOTCache=" + cache, FIRST_COMPILER));
        }
    }

    private void start(String what, List<String> more) throws IOException {
        var options = new ArrayList<>(List.of(COLLECTOR, MOST_HEAP, CLASS_SPACE, NATIVE_ACCESS));
        options.addAll(more);
        options.addAll(List.of("-jar", jar(folder).toString()));
        try (var program = RunningProgram.start(options, settings, folder.resolve("start.log"))) {
            var started = new MeasuredProcess(program.process().pid());
            System.out.printf(
                    Locale.ROOT,
                    "%s: ready in %.1f s, of which %.1f s of one core, RSS %d MB%n",
                    what,
                    program.startTime().toMillis() / 1000.0,
                    started.cpuMillis() / 1000,
                    started.residentMegabytes());
        }
    }
}
