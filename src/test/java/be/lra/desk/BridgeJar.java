package be.lra.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Packs the bridge's jar from the compiled classes as pom.xml says, long before Maven does. */
public final class BridgeJar {

    static final String VERSION = "9.8.7";

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern EXECUTION =
            Pattern.compile("<classifier>desk-bridge</classifier>(.*?)</includes>", Pattern.DOTALL);
    private static final Pattern INCLUDE = Pattern.compile("<include>(.*?)</include>");

    private BridgeJar() {}

    public static Path build(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, DeskBridge.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        try (var output = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(CLASSES)) {
            List<Path> chosen = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("package-info.class"))
                    .filter(file -> includes().stream().anyMatch(include -> matches(include, file)))
                    .toList();
            for (Path file : chosen) {
                output.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                output.write(Files.readAllBytes(file));
                output.closeEntry();
            }
        }
        return jar;
    }

    private static boolean matches(String include, Path file) {
        Path relative = CLASSES.relativize(file);
        return relative.getFileSystem().getPathMatcher("glob:" + include).matches(relative);
    }

    private static List<String> includes() {
        try {
            var execution = EXECUTION.matcher(Files.readString(Path.of("pom.xml")));
            if (!execution.find()) {
                throw new IllegalStateException("pom.xml packs no desk bridge");
            }
            return INCLUDE.matcher(execution.group(1))
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("tests run in the folder of pom.xml", e);
        }
    }
}
