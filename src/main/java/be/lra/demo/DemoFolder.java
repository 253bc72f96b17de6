package be.lra.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The folder that holds everything the demonstration keeps between starts; one application at a time has it. */
@Component
@Profile("demo")
public final class DemoFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    /** @throws IllegalStateException if another application uses the folder */
    DemoFolder(@Value("${lra.demo.folder}") Path path) {
        this.path = path.toAbsolutePath();
        try {
            Files.createDirectories(this.path);
            this.lock =
                    FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock taken = lock.tryLock();
            if (taken == null) {
                throw new IllegalStateException("Another LRA Counter is running on the data in " + this.path + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder inside; whoever uses it makes it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
