package be.lra.office;

/**
 * What an office adds to letters and mails, as its administrator sees it.
 *
 * @param basis to be handed back with a change
 */
public record PaperOverview(int basis, Paper paper) {}
