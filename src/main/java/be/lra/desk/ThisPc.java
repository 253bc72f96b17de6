package be.lra.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a counter PC is called, so that people recognise it in a list. */
final class ThisPc {

    private static final Path HOST_NAME = Path.of("/etc/hostname");
    private static final int LONGEST = 60; // signs

    private ThisPc() {}

    /**
     * Its name, at most 60 signs; empty where the system tells none. The network is not asked.
     *
     * @param environment of the process: Windows has {@code COMPUTERNAME} there
     */
    static String name(Map<String, String> environment) {
        String name = Optional.ofNullable(environment.get("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(environment.get("HOSTNAME")))
                .filter(text -> !text.isBlank())
                .orElseGet(ThisPc::hostName)
                .strip();
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    private static String hostName() {
        try {
            return Files.exists(HOST_NAME) ? Files.readString(HOST_NAME) : "";
        } catch (IOException e) {
            return ""; // a name is a comfort
        }
    }
}
