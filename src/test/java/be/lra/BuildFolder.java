package be.lra;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build puts what it makes, in whatever folder a test runs: fuzz tests have one of their own. */
public final class BuildFolder {

    public static final Path PATH = ofTheseClasses();

    private BuildFolder() {}

    private static Path ofTheseClasses() {
        try {
            return Path.of(BuildFolder.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("..")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes of the tests are in no folder", e);
        }
    }
}
