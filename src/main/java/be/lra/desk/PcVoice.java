package be.lra.desk;

import be.lra.desk.ServerAnswer.Refused;
import java.net.URI;

/** Says things to the people at this PC through the journal, each once until something else is said. */
final class PcVoice {

    private final Journal journal;
    private final BridgeWords words;
    private final String version;
    private String lastNote = "";
    private String lastSentence = "";

    /** @param version of this program */
    PcVoice(Journal journal, BridgeWords words, String version) {
        this.journal = journal;
        this.words = words;
        this.version = version;
    }

    /** A line for scripts. */
    synchronized void note(String line) {
        if (!line.equals(lastNote)) {
            journal.note(line);
        }
        lastNote = line;
    }

    synchronized void say(String key, Object... facts) {
        speak(words.say(key, facts));
    }

    /** Why the server will not. */
    synchronized void refused(Refused refused) {
        speak(words(refused));
    }

    /** That the server cannot be reached, and why. */
    synchronized void away(URI server, String why) {
        speak(words.say("bridge.away", server, words.reason(why)));
    }

    /** Why the server will not, in words. */
    String words(Refused refused) {
        return switch (refused.reason()) {
            case "bridge-blocked" ->
                words.say(
                        "bridge.refused.bridge-blocked",
                        blockReason(refused.facts().getOrDefault("block-reason", "")));
            case "update-needed" ->
                words.say(
                        "bridge.refused.update-needed", version, refused.facts().getOrDefault("needs", "?"));
            default ->
                words.find("bridge.refused." + refused.reason())
                        .orElseGet(() -> words.say("bridge.refused.otherwise", refused.reason()));
        };
    }

    private String blockReason(String code) {
        return words.find("bridge.block." + code).orElseGet(() -> words.say("bridge.block.OTHER"));
    }

    private void speak(String sentence) {
        if (!sentence.equals(lastSentence)) {
            journal.note(sentence);
        }
        lastSentence = sentence;
    }
}
