package be.lra.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.StreamUtils;

/**
 * A file for its owner alone that loses its name as it is opened: the system takes it back when the process ends, however it ends, and
 * nothing has to be cleared away.
 */
final class NamelessFile implements Closeable {

    static final String BEGINNING = "lra-export"; // of the name it has for a moment, while it is empty

    private final FileChannel channel;

    private NamelessFile(FileChannel channel) {
        this.channel = channel;
    }

    static NamelessFile open() throws IOException {
        Path name = Files.createTempFile(BEGINNING, null);
        return new NamelessFile(FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Where to write it; closing that keeps it. */
    OutputStream content() {
        return StreamUtils.nonClosing(Channels.newOutputStream(channel));
    }

    /** Bytes. */
    long length() throws IOException {
        return channel.size();
    }

    /** All of it. */
    void sendTo(OutputStream out) throws IOException {
        channel.position(0);
        Channels.newInputStream(channel).transferTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
