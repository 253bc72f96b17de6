package be.lra.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits as an administrator typed them.
 *
 * @param basis the count of settled changes that was on the screen
 * @param dailyCap letters; empty for that of the settings
 * @param capAlarm percent; empty for that of the settings
 * @param agentCap letters; empty for none; null in what was proposed before there was any
 * @param officeCap the same for all desks together
 */
public record TypedLimits(
        int basis,
        String dailyCap,
        String capAlarm,
        @Nullable String agentCap,
        @Nullable String officeCap) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    public TypedLimits {
        dailyCap = dailyCap.strip();
        capAlarm = capAlarm.strip();
        agentCap = agentCap == null ? "" : agentCap.strip();
        officeCap = officeCap == null ? "" : officeCap.strip();
    }

    /** Of desks alone. */
    public TypedLimits(int basis, String dailyCap, String capAlarm) {
        this(basis, dailyCap, capAlarm, "", "");
    }

    static TypedLimits of(int basis, OfficeLimits limits) {
        return new TypedLimits(
                basis,
                words(limits.dailyCap()),
                words(limits.capAlarm()),
                words(limits.agentCap()),
                words(limits.officeCap()));
    }

    private static String words(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    /** Which are no numbers, or too high. */
    Set<LimitField> problems() {
        Set<LimitField> problems = EnumSet.noneOf(LimitField.class);
        for (LimitField field : LimitField.values()) {
            String typed = text(field);
            if (!typed.isEmpty() && (!NUMBER.matcher(typed).matches() || Integer.parseInt(typed) > field.highest())) {
                problems.add(field);
            }
        }
        return problems;
    }

    /** The text of one of them. */
    public String text(LimitField field) {
        return switch (field) {
            case DAILY_CAP -> dailyCap;
            case AGENT_CAP -> agentCap == null ? "" : agentCap;
            case OFFICE_CAP -> officeCap == null ? "" : officeCap;
            case CAP_ALARM -> capAlarm;
        };
    }

    List<FieldDifference> differences(OfficeLimits before) {
        TypedLimits old = of(basis, before);
        List<FieldDifference> differences = new ArrayList<>();
        for (LimitField field : LimitField.values()) {
            if (!text(field).equals(old.text(field))) {
                differences.add(new FieldDifference(field.name(), old.text(field), text(field)));
            }
        }
        return differences;
    }

    /** Only without {@link #problems}. */
    OfficeLimits limits() {
        return new OfficeLimits(
                number(dailyCap),
                number(text(LimitField.AGENT_CAP)),
                number(text(LimitField.OFFICE_CAP)),
                number(capAlarm));
    }

    private static OptionalInt number(String typed) {
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    }
}
