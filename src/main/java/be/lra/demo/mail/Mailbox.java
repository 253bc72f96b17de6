package be.lra.demo.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the demonstration mailed, newest first, one file a mail so that a restart loses none. */
public final class Mailbox {

    private static final int MOST_KEPT = 500;
    private static final String ENDING = ".eml";

    private final Path folder;
    private final List<ReceivedMail> mails = new ArrayList<>();
    private int last;

    /**
     * Opens the mailbox in a folder, made if missing.
     *
     * @throws UncheckedIOException if the folder cannot be used
     */
    public Mailbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparingInt(Mailbox::number))
                    .toList();
        }
        for (Path file : files) {
            last = number(file);
            remember(ReceivedMail.parse(last, Files.getLastModifiedTime(file).toInstant(), Files.readAllBytes(file)));
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }

    /** @throws IOException if the mail cannot be written down */
    synchronized void receive(byte[] bytes, Instant now) throws IOException {
        int number = last + 1;
        ReceivedMail mail = ReceivedMail.parse(number, now, bytes);
        Files.write(folder.resolve(number + ENDING), bytes);
        last = number;
        remember(mail);
    }

    private void remember(ReceivedMail mail) throws IOException {
        mails.addFirst(mail);
        if (mails.size() > MOST_KEPT) {
            Files.deleteIfExists(folder.resolve(mails.removeLast().number() + ENDING));
        }
    }

    /** All mails, newest first. */
    public synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /** The mails to one address, newest first. */
    public List<ReceivedMail> to(String recipient) {
        return mails().stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(recipient))
                .toList();
    }

    public Optional<ReceivedMail> find(int number) {
        return mails().stream().filter(mail -> mail.number() == number).findFirst();
    }
}
