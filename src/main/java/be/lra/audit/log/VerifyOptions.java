package be.lra.audit.log;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link AuditVerify} was asked for. */
record VerifyOptions(
        List<VerifierKey> keys,
        List<Path> kept,
        Optional<Path> file,
        Optional<String> database,
        String user,
        Optional<Path> exportTo,
        Optional<Path> receipt,
        Optional<String> newKey,
        Optional<String> rowKey) {

    private static final List<String> ONCE =
            List.of("--database", "--user", "--export", "--receipt", "--new-key", "--row-key");

    /** Empty if it makes no sense. */
    static Optional<VerifyOptions> read(List<String> arguments) {
        var keys = new ArrayList<VerifierKey>();
        var kept = new ArrayList<Path>();
        Map<String, String> once = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (!option.startsWith("--")) {
                once.put("file", option);
                continue;
            }
            Optional<String> value = Optional.ofNullable(rest.poll());
            Optional<VerifierKey> key = value.flatMap(VerifierKey::read);
            if (option.equals("--key") && key.isPresent()) {
                keys.add(key.get());
            } else if (option.equals("--kept") && value.isPresent()) {
                kept.add(Path.of(value.get()));
            } else if (ONCE.contains(option) && value.isPresent()) {
                once.put(option, value.get());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(of(keys, kept, once)).filter(VerifyOptions::makesSense);
    }

    private static VerifyOptions of(List<VerifierKey> keys, List<Path> kept, Map<String, String> once) {
        return new VerifyOptions(
                List.copyOf(keys),
                List.copyOf(kept),
                Optional.ofNullable(once.get("file")).map(Path::of),
                Optional.ofNullable(once.get("--database")),
                once.getOrDefault("--user", ""),
                Optional.ofNullable(once.get("--export")).map(Path::of),
                Optional.ofNullable(once.get("--receipt")).map(Path::of),
                Optional.ofNullable(once.get("--new-key")),
                Optional.ofNullable(once.get("--row-key")));
    }

    private boolean makesSense() {
        if (newKey.isPresent()) {
            return VerifierKey.isName(newKey.get());
        }
        if (rowKey.isPresent()) {
            return !rowKey.get().isBlank();
        }
        if (receipt.isPresent()) {
            return !keys.isEmpty() && file.isEmpty() && database.isEmpty();
        }
        return exportTo.isPresent()
                ? database.isPresent()
                : !keys.isEmpty() && file.isPresent() != database.isPresent();
    }
}
