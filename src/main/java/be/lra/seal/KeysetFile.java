package be.lra.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a keyset rests: readable by its owner alone, the same on every node, never in the database nor beside
 * its copies.
 *
 * @param path absolute
 */
public record KeysetFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(KeysetFile.class);
    private static final Set<PosixFilePermission> OWNER_ALONE = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final String FOR_THE_OWNER = "rw-------";

    public KeysetFile {
        path = path.toAbsolutePath().normalize();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * What stands in the file.
     *
     * @throws KeysetUnusable if it is missing, open to others, or no keyset
     */
    public Keyset read() {
        try {
            if (!Files.isRegularFile(path)) {
                throw new KeysetUnusable("There is no keyset at " + path + ".");
            }
            if (hasPermissions() && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(path))) {
                throw new KeysetUnusable("Others may read or change the keyset at " + path
                        + ": chmod 600 it, and think who has read it.");
            }
            return Keyset.parsed(Files.readString(path));
        } catch (IOException e) {
            throw new KeysetUnusable("The keyset at " + path + " cannot be read.", e);
        } catch (GeneralSecurityException e) {
            throw new KeysetUnusable("What stands at " + path + " is no keyset of Tink that can seal.", e);
        }
    }

    /**
     * Makes the file with one fresh key.
     *
     * @throws KeysetUnusable if there is one already: what it sealed would be lost
     */
    public Keyset create() {
        if (exists()) {
            throw new KeysetUnusable("There is a file at " + path + " already.");
        }
        Keyset drawn = Keyset.drawn();
        replace(drawn);
        return drawn;
    }

    /** Whole or not at all: a keyset that is half written would open nothing. What stood there is kept beside it. */
    void replace(Keyset keyset) {
        try {
            Files.createDirectories(path.getParent());
            if (exists()) {
                write(Files.readString(path), before());
            }
            write(keyset.secretJson(), path);
        } catch (IOException e) {
            throw new UncheckedIOException("the keyset cannot be written to " + path, e);
        }
    }

    /** Where the keyset is kept that was replaced last. */
    Path before() {
        return path.resolveSibling(path.getFileName() + ".before");
    }

    private void write(String text, Path target) throws IOException {
        Path draft = Files.createTempFile(path.getParent(), "keyset", ".part", forTheOwner());
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true); // else a power cut leaves the name without its content
            }
            giveToOwner(draft);
            moveOver(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** An administrator turns the keyset of the account under which the program runs, which goes on reading it. */
    private void giveToOwner(Path draft) throws IOException {
        if (!hasPermissions() || !exists()) {
            return;
        }
        PosixFileAttributes present = Files.readAttributes(path, PosixFileAttributes.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        try {
            fresh.setGroup(present.group());
            fresh.setOwner(present.owner());
        } catch (FileSystemException e) {
            LOG.warn("{} belongs to whoever replaced it from now on: {}", path, e.getMessage());
        }
    }

    private static void moveOver(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private FileAttribute<?>[] forTheOwner() {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOR_THE_OWNER))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether the system knows permissions of this kind; where not, they are the operator's care. */
    private boolean hasPermissions() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
