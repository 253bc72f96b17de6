package be.lra.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file in which a keyset rests: readable by its owner alone, the same on every node, never in the database nor beside
 * its copies.
 *
 * @param path absolute
 */
public record KeysetFile(Path path) {

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

    /** Whole or not at all: a keyset that is half written would open nothing. */
    void replace(Keyset keyset) {
        try {
            Path folder = path.getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "keyset", ".part", forTheOwner());
            try {
                Files.writeString(draft, keyset.secretJson());
                moveOver(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keyset cannot be written to " + path, e);
        }
    }

    private void moveOver(Path draft) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
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
