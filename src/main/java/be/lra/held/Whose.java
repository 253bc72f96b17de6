package be.lra.held;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what one person is known here.
 *
 * @param accounts of the person
 * @param registrations for the person
 * @param things what else messages to the person may be about: codes, notices, appointments
 * @param addresses e-mail addresses that the person has proven, as they are compared
 */
public record Whose(Set<UUID> accounts, Set<UUID> registrations, Set<UUID> things, Set<String> addresses) {

    public Whose {
        accounts = Set.copyOf(accounts);
        registrations = Set.copyOf(registrations);
        things = Set.copyOf(things);
        addresses = Set.copyOf(addresses);
    }

    public static Whose account(UUID account) {
        return new Whose(Set.of(account), Set.of(), Set.of(), Set.of());
    }

    public static Whose registration(UUID registration) {
        return new Whose(Set.of(), Set.of(registration), Set.of(), Set.of());
    }

    public Whose andAccounts(Collection<UUID> more) {
        return new Whose(union(accounts, more), registrations, things, addresses);
    }

    public Whose andRegistrations(Collection<UUID> more) {
        return new Whose(accounts, union(registrations, more), things, addresses);
    }

    public Whose andThings(Collection<UUID> more) {
        return new Whose(accounts, registrations, union(things, more), addresses);
    }

    public Whose andAddresses(Collection<String> more) {
        return new Whose(accounts, registrations, things, union(addresses, more));
    }

    private static <T> Set<T> union(Set<T> known, Collection<T> more) {
        return Stream.concat(known.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Masked: addresses never reach a log. */
    @Override
    public String toString() {
        return "Whose[accounts=" + accounts + ", registrations=" + registrations + "]";
    }
}
