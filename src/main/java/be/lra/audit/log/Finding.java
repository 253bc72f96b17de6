package be.lra.audit.log;

/** The first thing that is wrong with a log; {@link #sentence()} tells it to people. Positions count from 0. */
public sealed interface Finding {

    /** What is wrong, and where, in one or two sentences of plain English. */
    String sentence();

    /** The stable name of what was found. */
    default String code() {
        return getClass().getSimpleName();
    }

    /** The first event that is wrong, or the first of those among which it is. */
    long position();

    record Changed(long position, String event) implements Finding {
        @Override
        public String sentence() {
            return "Event %d (%s) was changed after it was sealed.".formatted(position, event);
        }
    }

    record Removed(long position, String event) implements Finding {
        @Override
        public String sentence() {
            return "Event %d (%s) was sealed and is not there any more.".formatted(position, event);
        }
    }

    /** A place of the log holds nothing. */
    record Gap(long position) implements Finding {
        @Override
        public String sentence() {
            return "Event %d is missing from the log: the next one follows without it.".formatted(position);
        }
    }

    record OutOfOrder(long position, String event) implements Finding {
        @Override
        public String sentence() {
            return "Event %d (%s) stands where another one was sealed: events were reordered."
                    .formatted(position, event);
        }
    }

    record Added(long position, String event) implements Finding {
        @Override
        public String sentence() {
            return "Event %s was never sealed although its time is long past: it was added afterwards (before event %d)."
                    .formatted(event, position);
        }
    }

    /** Written by somebody without the key of those who write. */
    record WrongMark(long position, String event) implements Finding {
        @Override
        public String sentence() {
            return "Event %s (number %d) was not written by the application, or was changed since: its mark is wrong."
                    .formatted(event, position);
        }
    }

    /** Nobody knows yet who wrote it: the key of its mark was not given. */
    record UnknownMarkKey(long position, String event, String key) implements Finding {
        @Override
        public String sentence() {
            return "Event %s (number %d) waits to be sealed, and the key %s of its mark is not known here: whether the application wrote it cannot be told."
                    .formatted(event, position, key);
        }
    }

    /** Written by somebody without the key, at a time when every event was marked. */
    record Unmarked(long position, String event) implements Finding {
        @Override
        public String sentence() {
            return "Event %s (number %d) carries no mark, although all were marked at its time: it was not written by the application."
                    .formatted(event, position);
        }
    }

    /** Event and hash agree, but not with what was signed. */
    record NotAsSigned(long position, long end, long size) implements Finding {
        @Override
        public String sentence() {
            return (end - position == 1
                            ? "Event %d is not the one that was signed".formatted(position)
                            : "One of the events %d to %d is not the one that was signed".formatted(position, end - 1))
                    + ": the checkpoint over %d events says so.".formatted(size);
        }
    }

    record CutTail(long position, long size) implements Finding {
        @Override
        public String sentence() {
            return "The log ends before event %d, but a checkpoint over %d events was signed: its tail was cut off."
                    .formatted(position, size);
        }
    }

    record NotCovered(long position) implements Finding {
        @Override
        public String sentence() {
            return "Event %d and all after it are covered by no checkpoint: they were added, or the checkpoint was removed."
                    .formatted(position);
        }
    }

    record Rewritten(long position, long size) implements Finding {
        @Override
        public String sentence() {
            return "History was rewritten at event %d or after it: the log contradicts a checkpoint over %d events that was kept elsewhere."
                    .formatted(position, size);
        }
    }

    record ForgedCheckpoint(long position, String which) implements Finding {
        @Override
        public String sentence() {
            return "The checkpoint %s is forged: it was not signed by the key of this log.".formatted(which);
        }
    }

    record UnreadableCheckpoint(long position, String which) implements Finding {
        @Override
        public String sentence() {
            return "The checkpoint %s cannot be read: it was damaged or changed.".formatted(which);
        }
    }

    /** The key of a checkpoint was not given, but one that was given announced it. */
    record AnnouncedKey(long position, String which, VerifierKey key) implements Finding {
        @Override
        public String sentence() {
            return "The checkpoint %s is signed by the key %s, which was not given; the key before it announced it. Give it with --key too."
                    .formatted(which, key);
        }
    }

    record UnknownKey(long position, String which) implements Finding {
        @Override
        public String sentence() {
            return "The checkpoint %s is signed by a key that was not given: it is forged, or an older key of the log is missing."
                    .formatted(which);
        }
    }

    /** An export that has not its last line; says nothing of the log. */
    record CutExport(long position) implements Finding {
        @Override
        public String sentence() {
            return "The export breaks off before event %d: its last line is missing. It is not whole; export again."
                    .formatted(position);
        }
    }

    /** The last line of an export says another number of events or checkpoints than stand before it. */
    record OtherNumber(long position) implements Finding {
        @Override
        public String sentence() {
            return "The export ends before event %d, but its last line tells of another number of events or checkpoints: lines are missing."
                    .formatted(position);
        }
    }

    record UnreadableLine(long position, long line) implements Finding {
        @Override
        public String sentence() {
            return "Line %d is no line of an export: it was cut off, damaged or changed (at event %d)."
                    .formatted(line, position);
        }
    }
}
