package dev.fanout.hazelcast.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import org.jspecify.annotations.Nullable;

/** Writes single values: small ones of the JDK by themselves, everything else into a stream of objects. */
final class Values {
    private static final int NULL = 0;
    private static final int OBJECT = 1;
    private static final int STRING = 2;
    private static final int INT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 5;
    private static final int BOOLEAN = 6;
    private static final int BYTE = 7;
    private static final int SHORT = 8;
    private static final int CHAR = 9;
    private static final int FLOAT = 10;

    private Values() {}

    static void write(DataOutput out, ObjectSink objects, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
        } else if (value instanceof String text && text.length() <= Limits.TEXT) {
            out.writeByte(STRING);
            out.writeUTF(text);
        } else if (value instanceof Number number) {
            writeNumber(out, objects, number);
        } else if (value instanceof Boolean bool) {
            out.writeByte(BOOLEAN);
            out.writeBoolean(bool);
        } else if (value instanceof Character character) {
            out.writeByte(CHAR);
            out.writeChar(character);
        } else {
            out.writeByte(OBJECT);
            objects.write(value);
        }
    }

    private static void writeNumber(DataOutput out, ObjectSink objects, Number value) throws IOException {
        if (value instanceof Long number) {
            out.writeByte(LONG);
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeByte(INT);
            out.writeInt(number);
        } else if (value instanceof Double number) {
            out.writeByte(DOUBLE);
            out.writeDouble(number);
        } else if (value instanceof Float number) {
            out.writeByte(FLOAT);
            out.writeFloat(number);
        } else if (value instanceof Short number) {
            out.writeByte(SHORT);
            out.writeShort(number);
        } else if (value instanceof Byte number) {
            out.writeByte(BYTE);
            out.writeByte(number);
        } else {
            out.writeByte(OBJECT);
            objects.write(value);
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException if there is none
     * @throws UnreadableException if its object cannot be read
     */
    static @Nullable Object read(DataInput in, ObjectSource objects) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case NULL -> null;
            case OBJECT -> objects.read();
            case STRING -> in.readUTF();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case BYTE -> in.readByte();
            case SHORT -> in.readShort();
            case CHAR -> in.readChar();
            case FLOAT -> in.readFloat();
            default -> throw new StreamCorruptedException("a value of kind " + kind);
        };
    }
}
