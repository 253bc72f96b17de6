package be.lra.office;

import java.util.List;

/**
 * One page of the offices that were found, by name.
 *
 * @param found how many there are on all pages
 * @param number of this page, from 1
 * @param pages at least 1
 */
public record OfficePage(List<OfficeProfile> offices, long found, int number, int pages) {
    public OfficePage {
        offices = List.copyOf(offices);
    }
}
