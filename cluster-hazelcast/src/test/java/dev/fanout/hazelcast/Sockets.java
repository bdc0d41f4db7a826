package dev.fanout.hazelcast;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sockets of a process, as Linux tells of them. */
record Sockets(long pid) {
    private static final String LOOPBACK = "0100007F:";
    private static final String LISTENS = "0A";

    /** A line of the table: whose it is, from where, to where. */
    record Socket(String protocol, String local, String remote, boolean listens) {
        boolean isLocal() {
            return local.contains(LOOPBACK) && (listens || remote.contains(LOOPBACK));
        }
    }

    List<Socket> all() throws IOException {
        Set<String> mine = inodes();
        List<Socket> found = new ArrayList<>();
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + protocol))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (mine.contains(columns[9])) {
                    found.add(new Socket(protocol, columns[1], columns[2], columns[3].equals(LISTENS)));
                }
            }
        }
        return found;
    }

    private Set<String> inodes() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path each : open) {
                try {
                    String target = Files.readSymbolicLink(each).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                } catch (NoSuchFileException closed) {
                    inodes.remove(closed.getFile());
                }
            }
        }
        return inodes;
    }
}
