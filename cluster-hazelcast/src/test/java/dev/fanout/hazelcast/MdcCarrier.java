package dev.fanout.hazelcast;

import dev.fanout.runtime.TravellingCarrier;
import java.nio.charset.StandardCharsets;
import org.slf4j.MDC;

/** Carries the user of the log. */
final class MdcCarrier implements TravellingCarrier {
    private static final String USER = "user";

    @Override
    public String key() {
        return USER;
    }

    @Override
    public Context capture() {
        return with(MDC.get(USER));
    }

    @Override
    public byte[] pack() {
        return String.valueOf(MDC.get(USER)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Context unpack(byte[] packed) {
        return with(new String(packed, StandardCharsets.UTF_8));
    }

    private static Context with(String user) {
        return body -> {
            String before = MDC.get(USER);
            MDC.put(USER, user);
            try {
                body.run();
            } finally {
                MDC.put(USER, before);
            }
        };
    }
}
