package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects of classes that may travel, and no others: these are not even looked for. */
final class SafeInput extends ObjectInputStream {
    /** An array of references may be made larger than what was written, by collections that keep places free. */
    private static final int FREE_PLACES = 8;

    private static final int FEW = 1024;

    private final long length;
    private final Travellers travellers;
    private @Nullable String refused;

    SafeInput(InputStream in, int length, Travellers travellers) throws IOException {
        super(in);
        this.length = length;
        this.travellers = travellers;
        ObjectInputFilter inherited = getObjectInputFilter();
        setObjectInputFilter(inherited == null ? this::check : ObjectInputFilter.merge(this::check, inherited));
        enableResolveObject(!travellers.serializers().isEmpty());
    }

    /** Why reading has failed. */
    String reason(Throwable failure) {
        return refused == null ? Failures.textOf(failure) : refused;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        String name = description.getName();
        Class<?> found = travellers.find(name);
        if (found == null) {
            refused = "class " + name + " may not travel with it";
            throw new InvalidClassException(name, "may not travel");
        }
        return found;
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
        refused = "a proxy of " + String.join(", ", interfaces) + " may not travel";
        throw new InvalidClassException("a proxy may not travel");
    }

    @Override
    protected Object resolveObject(Object object) throws InvalidObjectException {
        if (!(object instanceof Written written)) {
            return object;
        }
        try {
            return travellers.serializers().read(written.serializer, written.form);
        } catch (RuntimeException e) {
            refused = "what stands for an object cannot be read: " + Failures.textOf(e);
            InvalidObjectException failure = new InvalidObjectException("cannot be read by its serializer");
            failure.initCause(e);
            throw failure;
        }
    }

    private Status check(FilterInfo info) {
        String excess = excess(info);
        if (excess != null) {
            refused = excess;
            return Status.REJECTED;
        }
        return Status.UNDECIDED;
    }

    private @Nullable String excess(FilterInfo info) {
        if (info.depth() > Limits.DEPTH) {
            return "it holds objects more than " + Limits.DEPTH + " deep inside of each other";
        }
        if (info.references() > Limits.REFERENCES) {
            return "it holds more than " + Limits.REFERENCES + " objects";
        }
        Class<?> array = info.serialClass();
        if (array == null || !array.isArray()) {
            return null;
        }
        if (array == Map.Entry[].class && info.depth() > Limits.HASHED_DEPTH) {
            return "it holds hashed collections more than " + Limits.HASHED_DEPTH + " deep inside of each other";
        }
        return info.arrayLength() > mostElements(array.getComponentType())
                ? "it holds an array of " + info.arrayLength() + " elements, in " + length + " bytes"
                : null;
    }

    /** Memory is taken before elements are read, so that as many have to be there as the stream says. */
    private long mostElements(Class<?> component) {
        if (!component.isPrimitive()) {
            return FREE_PLACES * length + FEW;
        }
        if (component == long.class || component == double.class) {
            return length / Long.BYTES;
        }
        if (component == int.class || component == float.class) {
            return length / Integer.BYTES;
        }
        return component == short.class || component == char.class ? length / Short.BYTES : length;
    }
}
