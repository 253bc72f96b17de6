package be.lra;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sources as somebody has them who cloned the repository just now, and that person's home, in which there is nothing
 * yet. The libraries that Maven has fetched are the machine's.
 */
record FreshClone(Path folder, Path home) {

    private static final Path GIT = Path.of("/usr/bin/git");
    private static final List<String> SOURCES = List.of(".mvn", "db", "frontend", "scripts", "src", "mvnw", "pom.xml");

    /** Copies what git keeps or would keep, with the changes that are not committed yet. */
    static FreshClone into(Path parent) throws IOException {
        Path folder = parent.resolve("clone");
        for (Path file : sources()) {
            Path copy = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return new FreshClone(folder, Files.createDirectories(parent.resolve("home")));
    }

    private static List<Path> sources() throws IOException {
        if (!Files.exists(Path.of(".git")) || !Files.isExecutable(GIT)) {
            return allSources();
        }
        String listed = Programs.output(
                GIT.toString(),
                "-c",
                "safe.directory=*",
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard");
        return Stream.of(listed.split("\0"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Where git does not say what was only built. */
    private static List<Path> allSources() throws IOException {
        var files = new ArrayList<Path>();
        for (String source : SOURCES) {
            try (Stream<Path> found = Files.walk(Path.of(source))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    /** All that a program of this person finds in its environment. */
    Map<String, String> environment() {
        return Map.of(
                "HOME", home.toString(),
                "PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
                "SHELL", "/bin/sh",
                "TERM", "dumb",
                "LANG", "C.UTF-8",
                "JAVA_HOME", System.getProperty("java.home"),
                "MAVEN_OPTS", "-Dmaven.repo.local=" + System.getProperty("localRepository", ""));
    }

    /** Where the demonstration keeps its data. */
    Path data() {
        return home.resolve(".local/share/lra-counter");
    }

    /** The processes that this person's programs started and that still run, by their environment. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::belongsHere).toList();
    }

    private boolean belongsHere(ProcessHandle process) {
        try {
            String environment = Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
            return List.of(environment.split("\0", -1)).contains("HOME=" + home);
        } catch (IOException e) {
            return false; // ended since it was listed, or somebody else's
        }
    }
}
