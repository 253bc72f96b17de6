package be.lra.account;

/**
 * What closing an account means for other accounts of the same person.
 *
 * @param takesOlder there are some whose keys have all ended: they go too
 * @param leavesAnother there is one whose keys still open: it stays
 */
public record ClosingOutlook(boolean takesOlder, boolean leavesAnother) {}
