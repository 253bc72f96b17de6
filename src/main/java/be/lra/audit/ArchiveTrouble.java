package be.lra.audit;

/** Why checkpoints are not kept in the folder outside of the database; {@code custody.archive.<name>} are its words. */
public enum ArchiveTrouble {
    /** They cannot be written or read there. */
    UNWRITABLE,
    /** The one this node saw there last is not there any more. */
    GONE,
    /** What is there is not what the database has. */
    DIFFERENT
}
