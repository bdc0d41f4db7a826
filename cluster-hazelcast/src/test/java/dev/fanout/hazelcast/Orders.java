package dev.fanout.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** What the standard input of a member tells it to do, line by line. */
final class Orders {
    static final String SHUTDOWN = "shutdown";
    static final String SAY = "say ";

    private Orders() {}

    /** Does it, until the input ends, and the process with it. */
    static void obey(HazelcastInstance member) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals(SHUTDOWN)) {
                member.shutdown();
                System.out.println("shut down");
            } else if (order.startsWith(SAY)) {
                System.out.println(order.substring(SAY.length()));
            }
        }
        System.exit(0);
    }
}
