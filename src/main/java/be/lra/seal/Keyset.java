package be.lra.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys that seal, as Tink keeps them: AES-256-GCM each, one of them in use, the others kept to open what is older.
 * A keyset never changes; each step makes another one.
 */
public final class Keyset {

    private static final Configuration AEAD = aead();

    private final KeysetHandle handle;

    private Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    private static Configuration aead() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink knows no AES-GCM", e);
        }
    }

    /** A keyset with one fresh key. */
    static Keyset drawn() {
        return built(KeysetHandle.newBuilder().addEntry(fresh().makePrimary()));
    }

    /** @throws GeneralSecurityException if the text is no keyset that can seal */
    static Keyset parsed(String json) throws GeneralSecurityException {
        var read = new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, AEAD, InsecureSecretKeyAccess.get()));
        read.handle.getPrimitive(AEAD, Aead.class);
        return read;
    }

    /** With one fresh key more, which opens but does not seal yet: every node must know it first. */
    Keyset withAnother() {
        return built(KeysetHandle.newBuilder(handle).addEntry(fresh()));
    }

    /** @throws IllegalArgumentException if there is no such key */
    Keyset using(String key) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
        builder.getAt(place(key)).makePrimary();
        return built(builder);
    }

    /** @throws IllegalArgumentException if there is no such key, or it is the one in use */
    Keyset without(String key) {
        if (key.equals(inUse())) {
            throw new IllegalArgumentException(key + " is in use.");
        }
        return built(KeysetHandle.newBuilder(handle).deleteAt(place(key)));
    }

    /** The names of all keys, in the order in which they came. */
    List<String> keys() {
        return IntStream.range(0, handle.size())
                .mapToObj(place -> name(handle.getAt(place)))
                .toList();
    }

    /** The name of the key that seals. */
    String inUse() {
        return name(handle.getPrimary());
    }

    Aead cipher() {
        try {
            return handle.getPrimitive(AEAD, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that could seal no longer can", e);
        }
    }

    /** In Tink's own format, with all secrets: for a file that its owner alone reads. */
    String secretJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, AEAD, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset cannot be written down", e);
        }
    }

    private int place(String key) {
        int place = keys().indexOf(key);
        if (place < 0) {
            throw new IllegalArgumentException("There is no key " + key + " in this keyset.");
        }
        return place;
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private static Keyset built(KeysetHandle.Builder builder) {
        try {
            return new Keyset(builder.setConfiguration(AEAD).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset cannot be made", e);
        }
    }

    private static String name(KeysetHandle.Entry entry) {
        return "tink-%08x".formatted(entry.getId()); // 13 signs of the 16 that a column of key ids has
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "Keyset[inUse=" + inUse() + "]";
    }
}
