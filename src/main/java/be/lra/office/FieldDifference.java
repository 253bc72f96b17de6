package be.lra.office;

/**
 * What a change makes of one field.
 *
 * @param field {@code office.field.<field>} is its label
 * @param before as people read it, or codes separated by commas; empty if there was nothing
 */
public record FieldDifference(String field, String before, String after) {}
